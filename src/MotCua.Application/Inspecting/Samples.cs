using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Inspection;
using MotCua.Domain.Sealing;

namespace MotCua.Application.Inspecting;

/// <summary>A sample as it was drawn.</summary>
/// <param name="Seal">The sealed day that the seed comes from, and up to whose last entry the dossiers were known.</param>
/// <param name="Frame">Every dossier that might have been drawn.</param>
public sealed record Sample(string Seed, DaySeal Seal, IReadOnlyList<SampleItem> Frame, IReadOnlyList<StratumSample> Strata)
{
    public IEnumerable<SampleItem> Drawn => Strata.SelectMany(stratum => stratum.Drawn);
}

/// <summary>
/// Draws a commune's sample of a round. The dossiers are those its counter entered in the period, as far as the sealed day's last entry: what is entered afterwards,
/// at whatever time it says, changes nothing.
/// </summary>
public sealed class Samples(IDbContextFactory<MotCuaDb> databases, LedgerOptions node)
{
    /// <summary>Refuses before the day is sealed that the seed comes from.</summary>
    /// <param name="seed">Null for the round's own.</param>
    public async Task<Outcome<Sample>> DrawAsync(InspectionRound round, string unit, string? seed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Seals.AsNoTracking().FirstOrDefaultAsync(row => row.Node == node.Node && row.Day == round.SeedDay, cancel) is not { } row)
        {
            return InspectionRefusals.NotDrawnBefore(round.SeedDay);
        }

        var seal = SealProjection.Unfold(row);
        var drawnFrom = seed ?? SampleDraw.SeedOf(seal.Seal, round, unit);
        var frame = await FrameAsync(db, round, unit, seal, cancel);
        return new Sample(drawnFrom, seal, frame, SampleDraw.Draw(drawnFrom, round.SampleSize, round.Strata, frame));
    }

    private static async Task<IReadOnlyList<SampleItem>> FrameAsync(MotCuaDb db, InspectionRound round, string unit, DaySeal seal, CancellationToken cancel)
    {
        var (from, until) = (OfficeTime.StartOf(round.First), OfficeTime.StartOf(round.Last.AddDays(1)));
        var receipts = db.Entries.AsNoTracking().Where(entry => entry.StreamVersion == 1 && entry.Node == seal.Node && entry.Sequence <= seal.Last);
        var known = await db.Dossiers.AsNoTracking()
            .Where(dossier => dossier.Authority == unit && dossier.EnteredAt >= from && dossier.EnteredAt < until)
            .Where(dossier => receipts.Any(entry => entry.Stream == DossierProjection.StreamPrefix + dossier.Code))
            .Select(dossier => new { dossier.Code, dossier.Sector, dossier.EnteredAt, dossier.Channel })
            .ToListAsync(cancel);
        return [.. known.Select(dossier => new SampleItem(dossier.Code, dossier.Sector, OfficeTime.DayOf(dossier.EnteredAt), dossier.Channel)).OrderBy(item => item.Code, StringComparer.Ordinal)];
    }
}
