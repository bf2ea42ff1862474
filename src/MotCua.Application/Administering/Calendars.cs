using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Administering;

/// <summary>
/// The deadline calendars of all units, kept in memory: the shipped days off, then what the ledger's stream "calendar" changed.
/// A unit works the hours set for it, else those of the nearest unit above that has any, else the default ones.
/// </summary>
public sealed class Calendars(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger, Units units, TimeProvider clock) : IDisposable
{
    public const string Stream = "calendar";

    private static readonly Lazy<IReadOnlyList<CalendarDay>> Shipped = new(() => [.. Read("holidays.csv"), .. Read("projected.csv")]);

    /// <summary>The shipped calendar with the hours that hold where none are set: what every office has before its ledger says otherwise.</summary>
    internal static WorkingCalendar AsShipped => new CalendarBook(Shipped.Value, []).Of([], 0, null);

    private readonly Remembered<CalendarBook> book = new(databases, ledger, clock, ["calendar."], LoadAsync);

    public ValueTask<CalendarBook> BookAsync(CancellationToken cancel) => book.GetAsync(cancel);

    /// <summary>The calendar of a unit that stood on a day; of no unit in particular when it is null or not known.</summary>
    /// <param name="version">The version a dossier was counted with; null for the present one.</param>
    public async ValueTask<WorkingCalendar> ForAsync(string? unit, DateOnly on, CancellationToken cancel, int? version = null) =>
        For(await book.GetAsync(cancel), await units.OnAsync(on, cancel), unit, version);

    /// <summary>The calendars as they stand now, to be asked where nothing may wait: by unit and the day it stood on.</summary>
    public async ValueTask<Func<string, DateOnly, WorkingCalendar>> AtHandAsync(CancellationToken cancel)
    {
        var known = await book.GetAsync(cancel);
        var map = await units.MapAsync(cancel);
        return (unit, on) => For(known, map.On(on), unit, null);
    }

    private static WorkingCalendar For(CalendarBook known, UnitTree tree, string? unit, int? version)
    {
        if (tree.Find(unit) is not { } found)
        {
            return known.Of([], 0, version);
        }

        // What is inside a house closes with it; the district's closing does not close its communes.
        var line = tree.Above(found.Code).Prepend(found).ToList();
        var house = line.FindIndex(above => above.Kind.IsAuthority());
        return known.Of([.. line.Select(each => each.Code)], house + 1, version);
    }

    public void Dispose() => book.Dispose();

    private static async Task<CalendarBook> LoadAsync(MotCuaDb db, CancellationToken cancel)
    {
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.Stream == Stream).OrderBy(entry => entry.StreamVersion).ToListAsync(cancel);
        return new CalendarBook(Shipped.Value, [.. entries.Select(entry => EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts))]);
    }

    private static IReadOnlyList<CalendarDay> Read(string file)
    {
        using var stream = typeof(Calendars).Assembly.GetManifestResourceStream($"calendars/{file}")!;
        using var reader = new StreamReader(stream);
        var reading = CalendarFile.Read(reader.ReadToEnd());
        return reading.BadRows.Count == 0 ? reading.Days : throw new InvalidOperationException($"The shipped {file} has a bad row: {reading.BadRows[0]}");
    }
}
