using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Tests.Harness;
using MotCua.Crash;

namespace MotCua.Application.Tests.Ledger;

/// <summary>The rows follow from the entries, all of them and nothing else.</summary>
public sealed class RebuildTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Rows_that_were_lost_come_back_as_they_were(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        await WorkAsync(office);
        var before = await DossiersAsync(office);
        await office.TamperAsync($"delete from dossiers");
        await office.TamperAsync($"delete from series");

        await RebuildAsync(office);

        Assert.Equivalent(before, await DossiersAsync(office), strict: true);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Numbering_goes_on_after_a_rebuild_from_nothing(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        await WorkAsync(office);
        await office.TamperAsync($"delete from series");
        await RebuildAsync(office);

        var next = await office.Ledger.ReceiveAsync();

        Assert.Equal(21, Counter.NumberOf(next.Value.Code));
        Assert.Equal(21, next.Value.RegisterNumber);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Rows_that_no_entry_made_are_gone(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        await WorkAsync(office);
        await office.TamperAsync($"insert into series (name, last) values ('made-up', 9)");
        await office.TamperAsync($"update dossiers set status = 6");

        await RebuildAsync(office);

        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Counters_alone_are_made_anew_and_the_other_tables_left_as_they_are(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        await WorkAsync(office);
        await office.TamperAsync($"update figures set received = received + 1");
        await office.TamperAsync($"delete from trips");
        await office.TamperAsync($"delete from quality");
        await office.TamperAsync($"insert into series (name, last) values ('made-up', 9)");
        await office.RestartAsync();

        Assert.NotNull(await office.Get<LedgerCheck>().RebuildCountersAsync(null, TestContext.Current.CancellationToken));

        var left = Assert.Single(await office.VerifyAsync());
        Assert.Equal(("row-too-many", "series/made-up"), (left.Kind, left.Where));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Counters_are_made_anew_without_a_look_at_what_tells_of_a_person(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        await WorkAsync(office);
        await office.TamperAsync($"delete from trips");
        await office.TamperAsync($"update entries set private_facts = '{{' where private_facts is not null");
        await office.RestartAsync();

        await office.Get<LedgerCheck>().RebuildCountersAsync(null, TestContext.Current.CancellationToken);

        await using var db = await office.DatabaseAsync();
        Assert.Equal(20, await db.Trips.Where(row => row.Cut == CountCut.Both).SumAsync(row => row.HandedIn, TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<JsonException>(() => office.Get<LedgerCheck>().RebuildAsync(null, TestContext.Current.CancellationToken));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Erased_private_facts_still_verify_and_leave_the_rows_at_the_next_rebuild(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        await WorkAsync(office);
        var code = (await DossiersAsync(office))[0].Code;
        await office.TamperAsync($"update entries set private_facts = null, salt = null where stream = {DossierProjection.StreamOf(code)}");

        // The chain holds; what is left to do are the rows that still know the name.
        var faults = await office.VerifyAsync();
        Assert.All(faults, fault => Assert.Equal("row-differs", fault.Kind));
        Assert.Contains(faults, fault => fault.Where == $"dossiers/{code}");

        await RebuildAsync(office);
        Assert.Empty(await office.VerifyAsync());
        Assert.Null((await DossiersAsync(office))[0].ApplicantName);
        Assert.NotNull((await DossiersAsync(office))[1].ApplicantName);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Nothing_is_rebuilt_while_somebody_is_at_work(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        await WorkAsync(office);

        Assert.Null(await office.Get<LedgerCheck>().RebuildAsync(null, TestContext.Current.CancellationToken));
        await RebuildAsync(office);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_check_sees_one_moment_while_others_go_on_working(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        await WorkAsync(office);
        var isChecking = true;
        var working = Task.Run(
            async () =>
            {
                while (Volatile.Read(ref isChecking))
                {
                    await office.Ledger.ReceiveAsync();
                }
            },
            TestContext.Current.CancellationToken);

        for (var i = 0; i < 5; i++)
        {
            Assert.Empty(await office.VerifyAsync());
        }

        Volatile.Write(ref isChecking, false);
        await working;
    }

    private static async Task WorkAsync(TestOffice office)
    {
        var received = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => office.Ledger.ReceiveAsync($"form-{i}")));
        foreach (var one in received.Take(10))
        {
            await office.Ledger.ForwardAsync(one.Value.Code, note: "Chuyển phòng Tư pháp");
        }
    }

    private static async Task<List<DossierRow>> DossiersAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        return await db.Dossiers.AsNoTracking().OrderBy(row => row.Code).ToListAsync(TestContext.Current.CancellationToken);
    }

    private static async Task RebuildAsync(TestOffice office)
    {
        await office.RestartAsync();
        Assert.NotNull(await office.Get<LedgerCheck>().RebuildAsync(null, TestContext.Current.CancellationToken));
    }
}
