using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;

namespace MotCua.Domain.Rules;

/// <summary>What of an open dossier a rule's new value would change.</summary>
public enum RuleEffectKind
{
    /// <summary>The value itself, where nothing of the dossier's own follows from it yet.</summary>
    Value = 1,

    /// <summary>How often papers may still be asked for.</summary>
    AsksLeft = 2,

    /// <summary>Until when papers asked for today would be awaited.</summary>
    AnswerBy = 3,

    /// <summary>The appointment, if the papers that are awaited came now.</summary>
    DueAfterWait = 4,

    /// <summary>How often a new date may still be set.</summary>
    NewDatesLeft = 5,

    /// <summary>The last day for an apology.</summary>
    ApologyBy = 6,

    /// <summary>The day on which the program drafts an apology.</summary>
    DraftedOn = 7,

    /// <summary>The new date that such a draft proposes.</summary>
    DraftedDate = 8,

    /// <summary>How often it may still be sent back before a leader has to.</summary>
    SendBacksLeft = 9,

    /// <summary>Scans that are said to be heavy.</summary>
    HeavyScans = 10,

    /// <summary>Scans that are at fault because nobody signed them.</summary>
    ScansAtFault = 11,
}

/// <summary>One figure of a dossier: a number, a day, an instant, or the rule's value. None is set where there is nothing.</summary>
/// <param name="At">UTC.</param>
/// <param name="Value">As the rule is written: "Pause".</param>
public sealed record RuleFigure(int? Count = null, DateOnly? Day = null, DateTime? At = null, string? Value = null);

public sealed record RuleEffect(RuleEffectKind Kind, RuleFigure Now, RuleFigure Then);

/// <summary>
/// What another value of one rule would do to one open dossier. What already happened stays: a day that papers are awaited until, an appointment that
/// was set, a sign that was printed. So only what is still to come can differ.
/// </summary>
public static class RuleEffects
{
    /// <param name="now">The rules as they are, and <paramref name="clock"/> as the dossier counts under them.</param>
    /// <param name="then">The rules with the new value, and <paramref name="clockThen"/> as the dossier would count.</param>
    public static IReadOnlyList<RuleEffect> Of(string key, Dossier dossier, RuleBook now, DossierClock clock, RuleBook then, DossierClock clockThen)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(clockThen);
        var day = DateOnly.FromDateTime(clock.ToLocal(dossier.State.Receipt.ReceivedAt));
        var figures = Figures(key, dossier, now.On(day), clock, ValueOf(now, key, day));
        var changed = Figures(key, dossier, then.On(day), clockThen, ValueOf(then, key, day));
        return [.. figures.Where(figure => figure.Value != changed[figure.Key]).Select(figure => new RuleEffect(figure.Key, figure.Value, changed[figure.Key]))];
    }

    private static string ValueOf(RuleBook book, string key, DateOnly day) => book.Rules.Single(rule => rule.Key == key).On(day).Value;

    /// <summary>Which figures there are depends on the rule and the dossier only, never on the rule's value.</summary>
    private static Dictionary<RuleEffectKind, RuleFigure> Figures(string key, Dossier dossier, OfficeRules rules, DossierClock clock, string value)
    {
        var state = dossier.State;
        DateTime? due = state.DueAt is { } at ? clock.ToLocal(at) : null;

        // With the signature nothing is asked for any more: what is not signed yet may be sent back to the office.
        var asks = new RuleFigure(Count: state.Status is DossierStatus.Approved ? 0 : Math.Max(0, rules.MostSupplements - state.Side.Supplements.Count));
        var newDates = new RuleFigure(Count: Math.Max(0, rules.MostNewDates - state.Side.NewDates.Count));
        var (mayAsk, maySetDate) = (asks.Count > 0, newDates.Count > 0 && due is not null);
        var figures = new Dictionary<RuleEffectKind, RuleFigure>();
        switch (key)
        {
            case var _ when key == RuleKind.MostSupplements.Key:
                figures[RuleEffectKind.AsksLeft] = asks;
                break;

            case var _ when key == RuleKind.SupplementDays.Key && mayAsk:
                figures[RuleEffectKind.AnswerBy] = new(Day: rules.SupplementDays is { } days ? OfficeTerms.AnswerBy(clock.Calendar, clock.Today, days) : null);
                break;

            case var _ when key == RuleKind.OnSupplement.Key:
                figures[RuleEffectKind.DueAfterWait] = new(At: dossier.DueIfPapersCame(clock));
                if (mayAsk)
                {
                    figures[RuleEffectKind.Value] = new(Value: clock.Policy.OnSupplement.ToString());
                }

                break;

            case var _ when key == RuleKind.MostNewDates.Key && due is not null:
                figures[RuleEffectKind.NewDatesLeft] = newDates;
                break;

            case var _ when key == RuleKind.ApologyDaysBefore.Key && maySetDate:
                figures[RuleEffectKind.ApologyBy] = new(Day: OfficeTerms.ApologyBy(clock.Calendar, due!.Value, rules.ApologyDaysBefore));
                break;

            case var _ when key == RuleKind.ApologyDraftedDaysBefore.Key && maySetDate && state.Side.DraftedFor != state.DueAt:
                figures[RuleEffectKind.DraftedOn] = new(Day: OfficeTerms.ApologyBy(clock.Calendar, due!.Value, rules.ApologyDraftedDaysBefore));
                break;

            case var _ when key == RuleKind.ApologyDraftedDays.Key && maySetDate && state.Side.DraftedFor != state.DueAt:
                figures[RuleEffectKind.DraftedDate] = new(Day: clock.Calendar.AddWorkingDays(DateOnly.FromDateTime(due!.Value), rules.ApologyDraftedDays));
                break;

            case var _ when key == RuleKind.SendBacksBeforeLeader.Key && dossier.SentBackBefore is { } sent:
                figures[RuleEffectKind.SendBacksLeft] = new(Count: Math.Max(0, rules.SendBacksBeforeLeader - sent));
                break;

            case var _ when key == RuleKind.KilobytesAPage.Key:
                figures[RuleEffectKind.HeavyScans] = new(Count: state.Files.Count(file => Dossier.IsHeavy(file, rules)));
                break;

            case var _ when key == RuleKind.ScansSigned.Key:
                figures[RuleEffectKind.ScansAtFault] = new(Count: rules.ScansSigned ? dossier.UnsignedScans.Count() : 0);
                break;

            case var _ when IsOfItsOwn(key, dossier, maySetDate):
                figures[RuleEffectKind.Value] = new(Value: value);
                break;
        }

        return figures;
    }

    /// <summary>Rules from which no figure follows before the thing happens. The hand-over's hour was settled by the receipt, the digest's has no dossier.</summary>
    private static bool IsOfItsOwn(string key, Dossier dossier, bool maySetDate) => key switch
    {
        _ when key == RuleKind.JudgedByFirstAppointment.Key => maySetDate,
        _ when key == RuleKind.OnWithdrawal.Key => dossier.Status is not DossierStatus.WithdrawalAsked,
        _ when key == RuleKind.WarnOfficialHours.Key || key == RuleKind.TellHeadHours.Key || key == RuleKind.TellLeaderHours.Key => dossier.State.DueAt is not null,
        _ when key == RuleKind.MostKilobytesAPage.Key => dossier.State.Receipt.Channel is not Channel.Online,
        _ when key == RuleKind.CodeGiver.Key => dossier.State.Receipt.Channel is Channel.Online,
        _ => key == RuleKind.WithdrawalMayBeTakenBack.Key || key == RuleKind.RefundWithdrawn.Key || key == RuleKind.RefundStopped.Key
            || key == RuleKind.FeesBeforeReturn.Key || key == RuleKind.SlipSigns.Key || key == RuleKind.RetentionYears.Key,
    };
}
