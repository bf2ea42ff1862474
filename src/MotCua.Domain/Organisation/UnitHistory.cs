using System.Text.RegularExpressions;

namespace MotCua.Domain.Organisation;

/// <summary>
/// All that was ever under one unit code: its versions in order of time, without overlap, and who stands there after.
/// An act decides and returns what happened; only <see cref="Apply"/> makes the next state.
/// </summary>
public sealed partial record UnitHistory
{
    public required string Code { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<Unit> Versions { get; init; }

    public IReadOnlyList<Succession> Successions { get; init; } = [];

    public Unit Latest => Versions[^1];

    /// <summary>The version that holds on a day.</summary>
    public Unit? On(DateOnly day) => Versions.FirstOrDefault(version => version.HoldsOn(day));

    /// <param name="before">What was under this code before, if anything.</param>
    /// <param name="parent">History of the unit it is to stand under, if one is named and known.</param>
    public static Outcome<UnitOpened> Open(Unit unit, UnitHistory? before, UnitHistory? parent)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var refusals = Refusals(unit, parent).ToList();
        if (before is not null && (before.Latest.Until is not DateOnly last || last >= unit.From))
        {
            refusals.Add(UnitRefusals.AlreadyOpen(unit.Code));
        }

        return refusals.Count > 0 ? refusals : new UnitOpened(unit with { Until = null });
    }

    /// <summary>Another version from <see cref="Unit.From"/> on; the day of the latest version itself corrects that one.</summary>
    public Outcome<UnitChanged> Change(Unit unit, UnitHistory? parent)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var refusals = Refusals(unit, parent).ToList();
        if (unit.From < Latest.From)
        {
            refusals.Add(UnitRefusals.BeforeLatest(Latest.From));
        }
        else if (Latest.Until is DateOnly last && last < unit.From)
        {
            refusals.Add(UnitRefusals.NotOpen(Code, unit.From));
        }

        return refusals.Count > 0 ? refusals : new UnitChanged(unit with { Code = Code, Until = Latest.Until });
    }

    public Outcome<UnitClosed> Close(DateOnly lastDay)
    {
        if (Latest.Until is not null)
        {
            return UnitRefusals.NotOpen(Code, lastDay);
        }

        return lastDay < Latest.From ? UnitRefusals.ClosedBeforeBegun(Latest.From) : new UnitClosed(Code, lastDay);
    }

    /// <param name="successor">History of the unit named; null when there is none.</param>
    public Outcome<UnitSucceeded> Succeed(Succession succession, UnitHistory? successor)
    {
        ArgumentNullException.ThrowIfNull(succession);
        if (successor?.On(succession.From) is not Unit after)
        {
            return successor is null ? UnitRefusals.Unknown(succession.Successor) : UnitRefusals.NotOpen(succession.Successor, succession.From);
        }

        if (Versions[0].From >= succession.From)
        {
            return UnitRefusals.NotOpen(Code, succession.From.AddDays(-1));
        }

        // The same code may go on after a merger, but only as another version: a unit that did not change has no successor.
        if (succession.Successor == Code && after.From != succession.From)
        {
            return UnitRefusals.SucceedsItself(Code);
        }

        return Successions.Any(known => known.Successor == succession.Successor && known.From == succession.From)
            ? UnitRefusals.SuccessionKnown(succession.Successor, succession.From)
            : new UnitSucceeded(Code, succession);
    }

    /// <summary>The state after an entry; <paramref name="history"/> is null before the first.</summary>
    public static UnitHistory Apply(UnitHistory? history, Facts facts) => (history, facts) switch
    {
        (null, UnitOpened opened) => new() { Code = opened.Unit.Code, Versions = [opened.Unit] },
        ({ } known, UnitOpened opened) => known with { Versions = [.. known.Versions, opened.Unit] },
        ({ } known, UnitChanged changed) => known with { Versions = known.With(changed.Unit) },
        ({ } known, UnitClosed closed) => known with { Versions = [.. known.Versions.SkipLast(1), known.Latest with { Until = closed.LastDay }] },
        ({ } known, UnitSucceeded succeeded) => known with { Successions = [.. known.Successions, succeeded.Succession] },
        _ => throw new InvalidOperationException($"A unit's history does not begin with {facts.GetType().Name}."),
    };

    private IReadOnlyList<Unit> With(Unit changed) => changed.From == Latest.From
        ? [.. Versions.SkipLast(1), changed]
        : [.. Versions.SkipLast(1), Latest with { Until = changed.From.AddDays(-1) }, changed];

    private static IEnumerable<Refusal> Refusals(Unit unit, UnitHistory? parent)
    {
        if (!CodeForm().IsMatch(unit.Code))
        {
            yield return UnitRefusals.CodeForm;
        }

        if (string.IsNullOrWhiteSpace(unit.Name) || string.IsNullOrWhiteSpace(unit.ShortName))
        {
            yield return UnitRefusals.NameNeeded;
        }

        if (unit.Office is { } office && !CodeForm().IsMatch(office))
        {
            yield return UnitRefusals.OfficeForm;
        }

        foreach (var code in unit.AgencyCodes.Where(code => AgencyCode.SchemeOf(code.Text) != code.Scheme))
        {
            yield return UnitRefusals.AgencyCodeForm(code.Text);
        }

        if (ParentRefusal(unit, parent) is { } refusal)
        {
            yield return refusal;
        }
    }

    private static Refusal? ParentRefusal(Unit unit, UnitHistory? parent)
    {
        if (unit.Parent is { } code && parent?.Code != code)
        {
            return UnitRefusals.ParentUnknown(code);
        }

        var above = unit.Parent is null ? null : parent?.On(unit.From);
        if (unit.Parent is not null && above is null)
        {
            return UnitRefusals.ParentNotOpen(unit.Parent, unit.From);
        }

        return unit.Kind.MayStandUnder(above?.Kind) ? null : UnitRefusals.NotUnder(unit.Kind, above?.Kind);
    }

    /// <summary>Codes stand in addresses of pages and in dossier rows: small letters, digits, dots and hyphens, at most 40.</summary>
    [GeneratedRegex("^[0-9a-z][0-9a-z.-]{0,39}$")]
    private static partial Regex CodeForm();
}
