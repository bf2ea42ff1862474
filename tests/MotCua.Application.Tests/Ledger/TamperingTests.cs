using MotCua.Application.Ledger;
using MotCua.Application.Tests.Harness;
using MotCua.Crash;

namespace MotCua.Application.Tests.Ledger;

/// <summary>Whatever is changed behind the program's back, the check finds it and says where.</summary>
public sealed class TamperingTests
{
    private const int Received = 5;
    private const int Entries = 8;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_ledger_that_nobody_touched_verifies(TestDatabase database)
    {
        await using var office = await OfficeWithWorkAsync(database);

        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_altered_entry_is_found_at_its_place(TestDatabase database)
    {
        await using var office = await OfficeWithWorkAsync(database);

        await office.TamperAsync($"update entries set facts = replace(facts, '3wd', '9wd') where sequence = 4");

        var faults = await office.VerifyAsync();
        Assert.Contains(faults, fault => fault is { Kind: "chain", Where: "035/4" });
        Assert.Contains(faults, fault => fault is { Kind: "row-differs", What: "State" or "state" } && fault.Where.StartsWith("dossiers/", StringComparison.Ordinal));
        Assert.DoesNotContain(faults, fault => fault.Where is "035/3" or "035/5");
    }

    [Theory]
    [InlineData("actor = 'somebody.else'")]
    [InlineData("at = '2020-05-31 01:00:00'")]
    [InlineData("unit = '01243.mot-cua'")]
    [InlineData("duty = 'Approve'")]
    [InlineData("acting_for = 'somebody.else'")]
    [InlineData("stream = 'dossier:X'")]
    [InlineData("type = 'dossier.withdrawn'")]
    [InlineData("request_key = 'k'")]
    [InlineData("numbers = null")]
    [InlineData("private_digest = x'00'")]
    public async Task Every_part_of_an_entry_is_under_its_hash(string change)
    {
        await using var office = await OfficeWithWorkAsync(TestDatabase.Sqlite);
        await using (var db = await office.DatabaseAsync())
        {
            // The words come from the cases above.
#pragma warning disable EF1002, EF1003
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
                db.Database, "update entries set " + change + " where sequence = 4", TestContext.Current.CancellationToken);
#pragma warning restore EF1002, EF1003
        }

        Assert.Contains(await office.VerifyAsync(), fault => fault is { Kind: "chain", Where: "035/4" });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Words_moved_from_one_part_of_an_entry_to_the_next_are_found(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        await office.Ledger.ReceiveAsync(requestKey: "one\ntwo");

        await office.TamperAsync($"update entries set request_key = replace(request_key, {"\ntwo"}, ''), numbers = 'two' || numbers");

        Assert.Contains(await office.VerifyAsync(), fault => fault is { Kind: "chain", Where: "035/1" });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_dropped_entry_leaves_a_gap(TestDatabase database)
    {
        await using var office = await OfficeWithWorkAsync(database);

        await office.TamperAsync($"delete from entries where sequence = 7");

        var faults = await office.VerifyAsync();
        Assert.Contains(faults, fault => fault is { Kind: "gap", Where: "035/8" });
        Assert.Contains(faults, fault => fault is { Kind: "chain", Where: "035/8" });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_dropped_last_entry_is_missed_by_the_head(TestDatabase database)
    {
        await using var office = await OfficeWithWorkAsync(database);

        await office.TamperAsync($"delete from entries where sequence = {Entries}");

        Assert.Contains(await office.VerifyAsync(), fault => fault is { Kind: "chain", Where: "035/7" });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_inserted_entry_is_found_at_its_place(TestDatabase database)
    {
        await using var office = await OfficeWithWorkAsync(database);

        await office.TamperAsync($"update entries set sequence = sequence + 1000 where sequence >= 6");
        await office.TamperAsync($"update entries set sequence = sequence - 999 where sequence >= 1000");
        await office.TamperAsync($"""
            insert into entries (node, sequence, at, actor, duty, unit, stream, stream_version, type, facts, hash)
            select node, 6, at, actor, duty, unit, stream, 2, 'dossier.forwarded', '{"{\"toStep\":1}"}', hash from entries where sequence = 5
            """);

        var faults = await office.VerifyAsync();
        Assert.Equal("035/6", faults[0].Where);
        Assert.Contains(faults, fault => fault is { Kind: "chain", Where: "035/7" });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Reordered_entries_are_found_at_their_places(TestDatabase database)
    {
        await using var office = await OfficeWithWorkAsync(database);

        await office.TamperAsync($"update entries set sequence = 99 where sequence = 2");
        await office.TamperAsync($"update entries set sequence = 2 where sequence = 3");
        await office.TamperAsync($"update entries set sequence = 3 where sequence = 99");

        var faults = await office.VerifyAsync();
        Assert.Equal(["035/2", "035/3", "035/4"], faults.Where(fault => fault.Kind == "chain").Select(fault => fault.Where));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Entries_of_a_chain_without_a_head_are_found(TestDatabase database)
    {
        await using var office = await OfficeWithWorkAsync(database);

        await office.TamperAsync($"update entries set node = 'zzz', sequence = 1 where sequence = {Entries}");
        await office.TamperAsync($"delete from heads");

        var faults = await office.VerifyAsync();
        Assert.Contains(faults, fault => fault is { Kind: "chain", Where: "zzz/1" });
        Assert.Contains(faults, fault => fault is { Kind: "chain", Where: "035/7" });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Altered_private_facts_do_not_fit_their_digest(TestDatabase database)
    {
        await using var office = await OfficeWithWorkAsync(database);

        await office.TamperAsync($"update entries set private_facts = replace(private_facts, 'Thử', 'Khác') where sequence = 3");

        Assert.Contains(await office.VerifyAsync(), fault => fault is { Kind: "digest", Where: "035/3" });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_entry_that_cannot_be_folded_does_not_end_the_check(TestDatabase database)
    {
        await using var office = await OfficeWithWorkAsync(database);

        await office.TamperAsync($"update entries set facts = replace(facts, ':1', ':77') where sequence = 6");
        await office.TamperAsync($"update entries set facts = 'null' where sequence = 7");
        await office.TamperAsync($"update entries set type = 'dossier.unheard-of' where sequence = 8");

        var faults = await office.VerifyAsync();
        Assert.Equal(["035/6", "035/7", "035/8"], faults.Where(fault => fault.Kind == "unreadable").Select(fault => fault.Where));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_altered_row_is_found_with_its_columns(TestDatabase database)
    {
        await using var office = await OfficeWithWorkAsync(database);
        var code = await FirstCodeAsync(office);

        await office.TamperAsync($"update dossiers set status = 6, due_at = null where code = {code}");

        var fault = Assert.Single(await office.VerifyAsync());
        Assert.Equal(("row-differs", $"dossiers/{code}"), (fault.Kind, fault.Where));
        Assert.Equal(["due_at", "status"], fault.What.Split(", ").Order());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_missing_row_is_found(TestDatabase database)
    {
        await using var office = await OfficeWithWorkAsync(database);
        var code = await FirstCodeAsync(office);

        await office.TamperAsync($"delete from dossiers where code = {code}");

        var fault = Assert.Single(await office.VerifyAsync());
        Assert.Equal(("row-missing", $"dossiers/{code}"), (fault.Kind, fault.Where));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_row_too_many_is_found(TestDatabase database)
    {
        await using var office = await OfficeWithWorkAsync(database);

        await office.TamperAsync($"insert into series (name, last) values ('register/035/02', 1)");

        var fault = Assert.Single(await office.VerifyAsync());
        Assert.Equal(("row-too-many", "series/register/035/02"), (fault.Kind, fault.Where));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_numbering_set_back_is_found(TestDatabase database)
    {
        await using var office = await OfficeWithWorkAsync(database);

        await office.TamperAsync($"update series set last = last - 1 where name = 'register/035/01'");

        var fault = Assert.Single(await office.VerifyAsync());
        Assert.Equal(("row-differs", "series/register/035/01", "last"), (fault.Kind, fault.Where, fault.What));
    }

    private static async Task<TestOffice> OfficeWithWorkAsync(TestDatabase database)
    {
        var office = await TestOffice.OpenAsync(database, "2020-06-01");
        var codes = new List<string>();
        for (var i = 0; i < Received; i++)
        {
            codes.Add((await office.Ledger.ReceiveAsync()).Value.Code);
        }

        foreach (var code in codes.Take(Entries - Received))
        {
            Assert.False((await office.Ledger.ForwardAsync(code)).Refused);
        }

        return office;
    }

    private static async Task<string> FirstCodeAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        return db.Dossiers.OrderBy(row => row.Code).First().Code;
    }
}
