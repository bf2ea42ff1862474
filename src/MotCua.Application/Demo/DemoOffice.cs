using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;

namespace MotCua.Application.Demo;

/// <summary>What a database is filled with.</summary>
public enum DemoStage
{
    /// <summary>No entry at all.</summary>
    Empty,

    /// <summary>An office that works: its ledger does not begin with a story.</summary>
    RealOffice,

    /// <summary>A story that was broken off.</summary>
    Unfinished,

    Finished,
}

/// <param name="Begun">Null but in a demonstration.</param>
public sealed record DemoStanding(DemoStage Stage, DemoBegun? Begun, DemoFinished? Finished);

/// <summary>Tells a demonstration from an office that works, by its ledger alone, and keeps the demonstration's clock.</summary>
public sealed class DemoOffice(IDbContextFactory<MotCuaDb> databases, OfficeTime time)
{
    public const string Stream = "demo";

    /// <summary>Whether what is shown here is made up, and the clock is the story's.</summary>
    public bool IsHere => Offered.Count > 0;

    /// <summary>Officers whose accounts are offered to whoever comes; none in an office that works.</summary>
    public IReadOnlyList<string> Offered { get; private set; } = [];

    public async Task<DemoStanding> StandingAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.Stream == Stream).OrderBy(entry => entry.StreamVersion).ToListAsync(cancel);
        var facts = entries.Select(entry => EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts)).ToList();
        if (facts.OfType<DemoBegun>().FirstOrDefault() is not { } begun)
        {
            return new DemoStanding(await db.Heads.AnyAsync(head => head.Sequence > 0, cancel) ? DemoStage.RealOffice : DemoStage.Empty, null, null);
        }

        var finished = facts.OfType<DemoFinished>().FirstOrDefault();
        return new DemoStanding(finished is null ? DemoStage.Unfinished : DemoStage.Finished, begun, finished);
    }

    /// <summary>
    /// Lets the clock of a finished demonstration go on where its ledger ended, at the next moment somebody is at work there: whoever starts it
    /// finds the office open, and no entry is ever older than the one before. Does nothing in an office that works.
    /// </summary>
    public async Task<DemoStanding> GoOnAsync(CancellationToken cancel)
    {
        var standing = await StandingAsync(cancel);
        if (standing.Finished is { } finished)
        {
            Offered = finished.Offered;
            var last = OfficeTime.ToLocal(await LastEntryAsync(cancel));
            var open = Calendars.AsShipped.Normalise(last);
            time.GoOnFrom(OfficeTime.ToUtc(open > last ? open : last));
        }

        return standing;
    }

    private async Task<DateTime> LastEntryAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Heads.Join(db.Entries, head => new { head.Node, head.Sequence }, entry => new { entry.Node, entry.Sequence }, (_, entry) => entry.At).MaxAsync(cancel);
    }
}
