using MotCua.Application.Reporting;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Application.Tests.Reporting;

/// <summary>The figures as anybody would count them: every dossier looked at once, with the words of the law page and none of the counters.</summary>
internal sealed class Recount(IEnumerable<Past> dossiers, FigureQuestion question, IReadOnlyCollection<string> authorities, FigureRules rules, DateTime now)
{
    private readonly List<Past> dossiers = [.. dossiers.Where(one => authorities.Contains(one.Receipt.Authority)
        && (question.Sector is null || one.Receipt.Sector == question.Sector)
        && (question.Channel is null || one.Receipt.Channel == question.Channel)
        && (question.Interlinked is null || one.Receipt.Interlinked == question.Interlinked))];

    private DateTime Begin => OfficeTime.StartOf(question.Period.First);

    private DateTime AsOf => OfficeTime.StartOf(question.Period.End) is var end && end < now ? end : now;

    public IEnumerable<Past> Behind(Figure figure) => figure switch
    {
        Figure.Received => Behind(Figure.New).Concat(Behind(Figure.CarriedOver)),
        Figure.New => Entered.Where(one => !IsLeftOut(one)),
        Figure.NewDirect => Behind(Figure.New).Where(one => one.Receipt.Channel == Channel.Direct),
        Figure.NewOnline => Behind(Figure.New).Where(one => one.Receipt.Channel == Channel.Online),
        Figure.NewByPost => Behind(Figure.New).Where(one => one.Receipt.Channel == Channel.Post),
        Figure.NewOffline => Behind(Figure.New).Where(one => one.Receipt.Channel is Channel.Direct or Channel.Post),
        Figure.CarriedOver => OpenAt(Begin).Where(one => !IsLeftOut(one)),
        Figure.Ended => Ended,
        Figure.Promised => Ended.Where(one => one.DueBefore(DateTime.MaxValue) is not null),
        Figure.LeftOut => Ended.Where(IsLeftOut),
        Figure.EarlyOrOnTime => Ended.Where(one => Judged(one) is Timeliness.Early or Timeliness.OnTime),
        Figure.Resolved => Ended.Where(one => Judged(one) is not null),
        Figure.Early => Ended.Where(one => Judged(one) == Timeliness.Early),
        Figure.OnTime => Ended.Where(one => Judged(one) == Timeliness.OnTime),
        Figure.Late => Ended.Where(one => Judged(one) == Timeliness.Late),
        Figure.Open => OpenAt(AsOf),
        Figure.OpenInTime => OpenAt(AsOf).Where(one => !IsOverdue(one)),
        Figure.OpenOverdue => OpenAt(AsOf).Where(IsOverdue),
        Figure.OpenWaiting => OpenAt(AsOf).Where(one => one.WaitsSince(AsOf) is not null),
        Figure.NewOnlineFull or Figure.NewOnlinePart => [],

        // The catalogue knows nothing of the procedure of these ledgers.
        Figure.NewOnlineOther => Behind(Figure.NewOnline),
        Figure.LateApologised => Behind(Figure.Late).Where(one => one.IsApologised),
        Figure.LateUnapologised => Behind(Figure.Late).Where(one => !one.IsApologised),
        Figure.StoppedUnanswered => Ended.Where(one => one.IsStopped && !one.IsRefused && !one.IsWithdrawn),
        Figure.WithdrawnByWish => Ended.Where(one => one.IsWithdrawn),
        Figure.Refused => Ended.Where(one => one.IsRefused),
        Figure.Withdrawn => Ended.Where(one => one.IsStopped && !one.IsRefused),
        Figure.EnteredLate => Entered.Where(one => one.Receipt.LateEntry),
        Figure.SlipsMissing => Entered.Where(one => one.Receipt.Slip == SlipGiven.Missing),
        Figure.SlipsByHand => Entered.Where(one => one.Receipt.Slip == SlipGiven.Handwritten),
        _ => throw new ArgumentOutOfRangeException(nameof(figure)),
    };

    public int WaitedDays => Ended.Sum(DaysWaited);

    public int? LongestWait => Ended.Max(one => (int?)DaysWaited(one));

    private IEnumerable<Past> Entered => dossiers.Where(one => one.EnteredAt >= Begin && one.EnteredAt < AsOf);

    private IEnumerable<Past> Ended => dossiers.Where(one => one.EndedAt >= Begin && one.EndedAt < AsOf);

    private IEnumerable<Past> OpenAt(DateTime at) => dossiers.Where(one => one.EnteredAt < at && !(one.EndedAt < at));

    private static int DaysWaited(Past one) => OfficeTime.DayOf(one.ClockEndedAt!.Value).DayNumber - OfficeTime.DayOf(one.Receipt.ReceivedAt).DayNumber;

    /// <summary>Stopped in the period, where the rules leave such out.</summary>
    private bool IsLeftOut(Past one) => rules.Stopped == StoppedCount.LeftOut && one.IsStopped && one.EndedAt >= Begin && one.EndedAt < AsOf;

    private Timeliness? Judged(Past one)
    {
        if (one.IsStopped && rules.Stopped != StoppedCount.ByDate)
        {
            return rules.Stopped == StoppedCount.OnTime ? Timeliness.OnTime : null;
        }

        return Judgement.Of(OfficeTime.ToLocal(one.ClockEndedAt!.Value), Local(one.DueBefore(DateTime.MaxValue)), LimitOf(one), CountingPolicy.Default with { JudgedBy = rules.JudgedBy });
    }

    /// <summary>
    /// By the appointment it had then, unless the office waited for the applicant and was not late when it asked. At the end of a day a date is judged,
    /// whatever the rule: the last instant of that day, not the first of the next.
    /// </summary>
    private bool IsOverdue(Past one)
    {
        var due = one.DueBefore(AsOf);
        return !(one.WaitsSince(AsOf) < due) && (AsOf < now
            ? due < AsOf
            : Judgement.IsOverdue(OfficeTime.ToLocal(AsOf), Local(due), LimitOf(one), CountingPolicy.Default with { JudgedBy = rules.JudgedBy }));
    }

    private static DateTime? Local(DateTime? utc) => utc is { } time ? OfficeTime.ToLocal(time) : null;

    private static Limit LimitOf(Past one) => Limit.TryParse(one.Receipt.Limit, out var limit) && limit.Kind != LimitKind.None && !limit.IsInDays ? Limit.WorkingHours(16) : Limit.WorkingDays(3);
}
