using Microsoft.EntityFrameworkCore;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Sealing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Sealing;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Sealing;

public sealed class SealStories
{
    private static readonly DateOnly Monday = new(2020, 6, 15);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_day_is_sealed_when_it_is_over_and_its_slips_can_be_proved_from_then_on(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        var mark = (await office.Get<Seals>().MarkOfAsync(code, Cancel))!;
        Assert.Empty(await office.Get<SealDays>().RunAsync(Cancel));
        Assert.Equal(SlipStanding.NotYetSealed, (await office.Get<Seals>().CheckAsync(code, mark, Cancel))!.Standing);

        office.Clock.Set("2020-06-18T08:00");
        var made = await office.Get<SealDays>().RunAsync(Cancel);
        Assert.Equal([Monday, Monday.AddDays(1), Monday.AddDays(2)], made.Select(seal => seal.Day));
        Assert.Equal(0, made[1].Entries);
        Assert.Equal(made[0].Seal, made[1].Before);
        Assert.Empty(await office.Get<SealDays>().RunAsync(Cancel));

        var check = (await office.Get<Seals>().CheckAsync(code, mark, Cancel))!;
        Assert.Equal((SlipStanding.Sealed, Monday), (check.Standing, check.Day!.Day));
        Assert.Equal(SlipStanding.Differs, (await office.Get<Seals>().CheckAsync(code, mark with { At = mark.At.AddHours(-2) }, Cancel))!.Standing);
        Assert.Null(await office.Get<Seals>().CheckAsync("000.05.99.H22-200612-9999", mark, Cancel));

        // From the published sheet and the slip alone.
        var (sheet, at) = (await office.Get<Seals>().SheetAsync(made[0].Node, Monday, Cancel))!.Value;
        var read = SealSheetText.Read(SealSheetText.Of(sheet, at).Write())!;
        Assert.True(read.IsWhole);
        Assert.Equal(SealVerdict.Holds, read.Judge(mark, $"dossier:{code}"));
        Assert.Null(SealSheetText.Read("{}"));
        Assert.Null(SealSheetText.Read("giấy hẹn"));

        // The entries of the seals are sealed themselves the next day.
        office.Clock.Set("2020-06-19T08:00");
        Assert.Equal(3, Assert.Single(await office.Get<SealDays>().RunAsync(Cancel)).Entries);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_entry_dated_back_in_a_copy_is_caught_and_named_even_when_every_hash_after_it_was_made_anew(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        var mark = (await office.Get<Seals>().MarkOfAsync(code, Cancel))!;
        office.Clock.Set("2020-06-16T08:00");
        var seal = Assert.Single(await office.Get<SealDays>().RunAsync(Cancel));
        var (published, _) = (await office.Get<Seals>().SheetAsync(seal.Node, Monday, Cancel))!.Value;

        // One forger changes the instant only; another works out every hash, and the day's root, again.
        await BackDateAsync(office, code, rehash: false);
        Assert.Contains(await office.VerifyAsync(), fault => fault.Kind == "chain" && fault.Where == $"{seal.Node}/{mark.Sequence}");
        Assert.Equal(SlipStanding.Differs, (await office.Get<Seals>().CheckAsync(code, mark, Cancel))!.Standing);

        await BackDateAsync(office, code, rehash: true);
        var faults = await office.VerifyAsync(published);
        Assert.Contains(faults, fault => fault.Kind == "seal" && fault.Where == $"{seal.Node}/{mark.Sequence}" && fault.What.Contains(code, StringComparison.Ordinal));
        Assert.Contains(await office.VerifyAsync(), fault => fault.Kind == "seal");
        Assert.Equal(SlipStanding.Differs, (await office.Get<Seals>().CheckAsync(code, mark, Cancel))!.Standing);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_is_entered_with_the_clock_set_back_into_a_sealed_day_is_named(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        office.Clock.Set("2020-06-16T08:00");
        await office.Get<SealDays>().RunAsync(Cancel);

        office.Clock.Set("2020-06-15T16:00");
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));
        Assert.Contains("dossier.forwarded", Assert.Single(await office.VerifyAsync()).What, StringComparison.Ordinal);
        Assert.Equal("back-dated", Assert.Single(await office.VerifyAsync()).Kind);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Rows_of_the_seals_are_made_again_from_the_ledger_alone(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        await office.HasDossierAsync();
        office.Clock.Set("2020-06-17T08:00");
        var made = await office.Get<SealDays>().RunAsync(Cancel);
        await using (var db = await office.DatabaseAsync())
        {
            await db.Seals.ExecuteDeleteAsync(Cancel);
        }

        Assert.Contains(await office.VerifyAsync(), fault => fault.Kind == "row-missing");
        await office.RestartAsync();
        Assert.NotNull(await office.Get<LedgerCheck>().RebuildAsync(null, Cancel));
        Assert.Equal(made.Select(seal => seal.Seal).Reverse(), (await office.Get<Seals>().ListAsync(null, Cancel)).Select(one => one.Day.Seal));
        Assert.Empty(await office.VerifyAsync());
    }

    /// <summary>Sets the receipt of a dossier three hours earlier, and, for a better forger, makes every hash of the chain anew from there.</summary>
    private static async Task BackDateAsync(TestOffice office, string code, bool rehash)
    {
        await using var db = await office.DatabaseAsync();
        var stream = $"dossier:{code}";
        if (!rehash)
        {
            var at = (await db.Entries.SingleAsync(entry => entry.Stream == stream && entry.StreamVersion == 1, Cancel)).At.AddHours(-3);
            await db.Entries.Where(entry => entry.Stream == stream && entry.StreamVersion == 1).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.At, at), Cancel);
            return;
        }

        var hash = EntryHash.Genesis;
        foreach (var entry in await db.Entries.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(Cancel))
        {
            hash = EntryHash.Of(hash, entry);
            var made = hash;
            await db.Entries.Where(one => one.Node == entry.Node && one.Sequence == entry.Sequence).ExecuteUpdateAsync(set => set.SetProperty(one => one.Hash, made), Cancel);
        }

        await db.Heads.ExecuteUpdateAsync(set => set.SetProperty(head => head.Hash, hash), Cancel);
    }
}
