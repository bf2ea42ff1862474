using System.Text.RegularExpressions;
using MotCua.Domain.People;

namespace MotCua.Domain.Organisation;

/// <summary>
/// An officer's file: who it is and every duty held, open and ended. An act decides and returns what happened;
/// only <see cref="Apply"/> makes the next state.
/// </summary>
public sealed partial record StaffMember
{
    /// <summary>Days; who is away longer is let go or moved.</summary>
    private const int LongestLeave = 366;

    public required OfficerCard Card { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day in service; null while serving.</summary>
    public DateOnly? Until { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>In the order they were given.</summary>
    public IReadOnlyList<Duty> Duties { get; init; } = [];

    /// <summary>Days away, in the order they were entered.</summary>
    public IReadOnlyList<Leave> Leaves { get; init; } = [];

    public string Id => Card.Id;

    /// <summary>What the officer may do on a day.</summary>
    public IEnumerable<Duty> DutiesOn(DateOnly day) => Duties.Where(duty => duty.HoldsOn(day));

    public bool IsAwayOn(DateOnly day) => Leaves.Any(leave => leave.HoldsOn(day));

    /// <summary>"mai.lt" for Lường Thị Mai: given name, then the initials of the rest; "mai.lt2" when that is taken.</summary>
    public static string SuggestId(string name, Func<string, bool> isTaken)
    {
        ArgumentNullException.ThrowIfNull(isTaken);
        var words = VietnameseText.Fold(name).Split(' ').Select(word => string.Concat(word.Where(char.IsAsciiLetter))).Where(word => word.Length > 0).ToList();
        var initials = string.Concat(words.SkipLast(1).Select(word => word[0]));
        var plain = words.Count == 0 ? "officer" : initials.Length == 0 ? words[^1] : $"{words[^1]}.{initials}";
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? plain : $"{plain}{number}").First(id => !isTaken(id));
    }

    public static Outcome<OfficerAppointed> Appoint(OfficerAppointed appointed, StaffMember? before)
    {
        ArgumentNullException.ThrowIfNull(appointed);
        var refusals = Refusals(appointed.Card).ToList();
        if (before is not null)
        {
            refusals.Add(StaffRefusals.IdTaken(appointed.Card.Id));
        }

        return refusals.Count > 0 ? refusals : appointed with { Card = Composed(appointed.Card) };
    }

    public Outcome<OfficerChanged> Change(OfficerChanged changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var refusals = Refusals(changed.Card).ToList();
        return refusals.Count > 0 ? refusals : changed with { Card = Composed(changed.Card) with { Id = Id } };
    }

    public Outcome<OfficerLeft> Leave(DateOnly lastDay)
    {
        if (Until is DateOnly left)
        {
            return StaffRefusals.HasLeft(Id, left);
        }

        return lastDay < From ? StaffRefusals.NotYetAppointed(From) : new OfficerLeft(Id, lastDay);
    }

    /// <param name="unit">History of the unit the duty is to be held in; null when there is none.</param>
    public Outcome<DutyGiven> Give(DutyKind kind, string unitCode, UnitHistory? unit, DateOnly from, DateOnly? until)
    {
        var duty = NewDuty(kind, unitCode, from, until, null);
        var refusals = DutyRefusals(duty, unit).ToList();
        return refusals.Count > 0 ? refusals : new DutyGiven(duty);
    }

    public Outcome<DutyEnded> End(string dutyId, DateOnly lastDay)
    {
        if (Duties.FirstOrDefault(duty => duty.Id == dutyId) is not { } duty)
        {
            return StaffRefusals.DutyUnknown;
        }

        if (duty.Until is DateOnly until && until <= lastDay)
        {
            return StaffRefusals.AlreadyEnded(until);
        }

        return lastDay < duty.From ? StaffRefusals.EndsBeforeBegun(duty.From) : new DutyEnded(Id, dutyId, lastDay);
    }

    /// <summary>Takes on one duty of an officer who is away from a day to a day.</summary>
    public Outcome<DutyCovered> Cover(StaffMember away, string dutyId, UnitHistory? unit, DateOnly from, DateOnly? until, string? reason)
    {
        ArgumentNullException.ThrowIfNull(away);
        if (away.Duties.FirstOrDefault(duty => duty.Id == dutyId) is not { } covered)
        {
            return StaffRefusals.DutyUnknown;
        }

        if (until is not DateOnly last)
        {
            return StaffRefusals.CoverNeedsEnd;
        }

        var duty = NewDuty(covered.Kind, covered.Unit, from, until, away.Id);
        var refusals = CoverRefusals(away, covered, from, last).Concat(DutyRefusals(duty, unit)).ToList();
        return refusals.Count > 0 ? refusals : new DutyCovered(duty, dutyId) { Reason = VietnameseText.Compose(reason) is { Length: > 0 } given ? given : null };
    }

    /// <summary>Enters days away. Whoever does the duties meanwhile is named by covering them.</summary>
    public Outcome<LeaveEntered> GoOnLeave(DateOnly from, DateOnly until, string? reason)
    {
        if (until < from)
        {
            return StaffRefusals.UntilBeforeFrom;
        }

        if (until.DayNumber - from.DayNumber > LongestLeave)
        {
            return StaffRefusals.LeaveTooLong(LongestLeave);
        }

        return Leaves.FirstOrDefault(leave => leave.From <= until && from <= leave.Until) is { } other
            ? StaffRefusals.LeaveMeetsOther(other.From, other.Until)
            : new LeaveEntered(Id, from, until) { Reason = VietnameseText.Said(reason) };
    }

    /// <summary>The officer is back: the leave ends the day before, or never was when it had not begun.</summary>
    public Outcome<LeaveEnded> ComeBack(DateOnly leaveFrom, DateOnly today) => Leaves.FirstOrDefault(leave => leave.From == leaveFrom) is { } leave && today <= leave.Until
        ? new LeaveEnded(Id, leaveFrom, today > leave.From ? today.AddDays(-1) : null)
        : StaffRefusals.NoSuchLeave;

    /// <summary>The state after an entry; <paramref name="member"/> is null before the first.</summary>
    public static StaffMember Apply(StaffMember? member, Facts facts) => (member, facts) switch
    {
        (null, OfficerAppointed one) => new() { Card = one.Card, From = one.From, Phone = one.Phone, Email = one.Email },
        ({ } known, OfficerChanged one) => known with { Card = one.Card, Phone = one.Phone, Email = one.Email },
        ({ } known, OfficerLeft one) => known with { Until = one.LastDay, Duties = [.. known.Duties.Select(duty => Cut(duty, one.LastDay))] },
        ({ } known, LeaveEntered one) => known with { Leaves = [.. known.Leaves, new Leave(one.From, one.Until)] },
        ({ } known, LeaveEnded one) => known with { Leaves = [.. known.Leaves.SelectMany(leave => Shortened(leave, one))] },
        ({ } known, DutyGiven one) => known with { Duties = [.. known.Duties, one.Duty] },
        ({ } known, DutyCovered one) => known with { Duties = [.. known.Duties, one.Duty] },
        ({ } known, DutyEnded one) => known with { Duties = [.. known.Duties.Select(duty => duty.Id == one.Duty ? duty with { Until = one.LastDay } : duty)] },
        _ => throw new InvalidOperationException($"An officer's file does not begin with {facts.GetType().Name}."),
    };

    private static IEnumerable<Refusal> CoverRefusals(StaffMember away, Duty covered, DateOnly from, DateOnly last)
    {
        // A cover is passed on by covering the duty itself again, so that the slip names the true holder.
        if (covered.ActingFor is not null)
        {
            yield return StaffRefusals.CoverOfCover;
        }

        if (!covered.HoldsOn(from) || !covered.HoldsOn(last))
        {
            yield return StaffRefusals.NotHeldThen(away.Id, from, last);
        }
    }

    private IEnumerable<Refusal> DutyRefusals(Duty duty, UnitHistory? unit)
    {
        if (duty.Until < duty.From)
        {
            yield return StaffRefusals.UntilBeforeFrom;
        }

        if (duty.ActingFor == Id)
        {
            yield return StaffRefusals.CoversItself;
        }

        if (Until is DateOnly left && (duty.Until is null || duty.Until > left))
        {
            yield return StaffRefusals.HasLeft(Id, left);
        }

        if (duty.From < From)
        {
            yield return StaffRefusals.NotYetAppointed(From);
        }

        if (Duties.FirstOrDefault(held => held.Kind == duty.Kind && held.Unit == duty.Unit && held.ActingFor == duty.ActingFor && held.Meets(duty.From, duty.Until)) is { } same)
        {
            yield return StaffRefusals.AlreadyHeld(same.Kind, same.Unit, same.From);
        }

        if (UnitRefusal(duty, unit) is { } refusal)
        {
            yield return refusal with { Field = nameof(Duty.Unit) };
        }
    }

    private static Refusal? UnitRefusal(Duty duty, UnitHistory? unit)
    {
        if (unit?.On(duty.From) is not { } place)
        {
            return unit is null ? UnitRefusals.Unknown(duty.Unit) : UnitRefusals.NotOpen(duty.Unit, duty.From);
        }

        var atCounter = place.Kind.IsCounter();
        return duty.Kind switch
        {
            DutyKind.Receive or DutyKind.Return when !atCounter && !place.Kind.IsVertical() => StaffRefusals.OnlyAtCounter(duty.Kind),

            // The desk takes and gives; the content is decided elsewhere (118/2025/NĐ-CP, art. 8 and 11).
            DutyKind.Process or DutyKind.Approve when atCounter => StaffRefusals.NotAtCounter(duty.Kind),
            DutyKind.Control or DutyKind.Inspect or DutyKind.Administer or DutyKind.Lead when place.Kind == UnitKind.PostCounter => StaffRefusals.NotAtCounter(duty.Kind),
            _ => null,
        };
    }

    private Duty NewDuty(DutyKind kind, string unit, DateOnly from, DateOnly? until, string? actingFor) =>
        new() { Id = $"{Id}/{Duties.Count + 1}", Officer = Id, Kind = kind, Unit = unit, From = from, Until = until, ActingFor = actingFor };

    private static IEnumerable<Leave> Shortened(Leave leave, LeaveEnded ended) =>
        leave.From != ended.From ? [leave] : ended.LastDay is { } last ? [leave with { Until = last }] : [];

    /// <summary>A duty of after the last day never was one: it ends the day before it would have begun.</summary>
    private static Duty Cut(Duty duty, DateOnly lastDay) =>
        duty.Until is DateOnly until && until <= lastDay ? duty : duty with { Until = duty.From > lastDay ? duty.From.AddDays(-1) : lastDay };

    private static OfficerCard Composed(OfficerCard card) => card with
    {
        Name = VietnameseText.Compose(card.Name),
        Position = VietnameseText.Compose(card.Position) is { Length: > 0 } position ? position : null,
    };

    private static IEnumerable<Refusal> Refusals(OfficerCard card)
    {
        if (VietnameseText.Compose(card.Name).Length == 0)
        {
            yield return StaffRefusals.NameNeeded;
        }

        if (!IdForm().IsMatch(card.Id) || card.Id == Officer.SystemId)
        {
            yield return StaffRefusals.IdForm;
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9.-]{1,39}$")]
    private static partial Regex IdForm();
}
