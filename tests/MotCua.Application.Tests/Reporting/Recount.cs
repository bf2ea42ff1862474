using MotCua.Application.Data;
using MotCua.Application.Reporting;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Application.Tests.Reporting;

/// <summary>The figures as anybody would count them: every dossier looked at once, with the words of the law page and none of the counters.</summary>
internal sealed class Recount(IEnumerable<DossierRow> dossiers, FigureQuestion question, IReadOnlyCollection<string> authorities, FigureRules rules, DateTime now)
{
    private readonly List<DossierRow> dossiers = [.. dossiers.Where(row => authorities.Contains(row.Authority)
        && (question.Sector is null || row.Sector == question.Sector)
        && (question.Channel is null || row.Channel == question.Channel)
        && (question.Interlinked is null || row.Interlinked == question.Interlinked))];

    private DateTime Begin => OfficeTime.StartOf(question.Period.First);

    private DateTime AsOf => OfficeTime.StartOf(question.Period.End) is var end && end < now ? end : now;

    public IEnumerable<DossierRow> Behind(Figure figure) => figure switch
    {
        Figure.Received => Behind(Figure.New).Concat(Behind(Figure.CarriedOver)),
        Figure.New => Entered.Where(row => !IsLeftOut(row)),
        Figure.NewDirect => Behind(Figure.New).Where(row => row.Channel == Channel.Direct),
        Figure.NewOnline => Behind(Figure.New).Where(row => row.Channel == Channel.Online),
        Figure.NewByPost => Behind(Figure.New).Where(row => row.Channel == Channel.Post),
        Figure.NewOffline => Behind(Figure.New).Where(row => row.Channel is Channel.Direct or Channel.Post),
        Figure.CarriedOver => OpenAt(Begin).Where(row => !IsLeftOut(row)),
        Figure.Ended => Ended,
        Figure.Promised => Ended.Where(row => row.DueAt is not null),
        Figure.LeftOut => Ended.Where(IsLeftOut),
        Figure.EarlyOrOnTime => Ended.Where(row => Judged(row) is Timeliness.Early or Timeliness.OnTime),
        Figure.Resolved => Ended.Where(row => Judged(row) is not null),
        Figure.Early => Ended.Where(row => Judged(row) == Timeliness.Early),
        Figure.OnTime => Ended.Where(row => Judged(row) == Timeliness.OnTime),
        Figure.Late => Ended.Where(row => Judged(row) == Timeliness.Late),
        Figure.Open => OpenAt(AsOf),
        Figure.OpenInTime => OpenAt(AsOf).Where(row => !IsOverdue(row)),
        Figure.OpenOverdue => OpenAt(AsOf).Where(IsOverdue),
        Figure.Refused => Ended.Where(row => row.Status == DossierStatus.Refused),
        Figure.Withdrawn => Ended.Where(row => row.Status == DossierStatus.Withdrawn),
        Figure.EnteredLate => Entered.Where(row => row.LateEntry),
        Figure.SlipsMissing => Entered.Where(row => row.Slip == SlipGiven.Missing),
        Figure.SlipsByHand => Entered.Where(row => row.Slip == SlipGiven.Handwritten),
        _ => throw new ArgumentOutOfRangeException(nameof(figure)),
    };

    public int WaitedDays => Ended.Sum(row => OfficeTime.DayOf(row.EndedAt!.Value).DayNumber - OfficeTime.DayOf(row.ReceivedAt).DayNumber);

    public int? LongestWait => Ended.Max(row => (int?)(OfficeTime.DayOf(row.EndedAt!.Value).DayNumber - OfficeTime.DayOf(row.ReceivedAt).DayNumber));

    private IEnumerable<DossierRow> Entered => dossiers.Where(row => row.EnteredAt >= Begin && row.EnteredAt < AsOf);

    private IEnumerable<DossierRow> Ended => dossiers.Where(row => row.EndedAt >= Begin && row.EndedAt < AsOf);

    private IEnumerable<DossierRow> OpenAt(DateTime at) => dossiers.Where(row => row.EnteredAt < at && !(row.EndedAt < at));

    /// <summary>Stopped in the period, where the rules leave such out.</summary>
    private bool IsLeftOut(DossierRow row) => rules.Stopped == StoppedCount.LeftOut && IsStopped(row) && row.EndedAt >= Begin && row.EndedAt < AsOf;

    private static bool IsStopped(DossierRow row) => row.Status is DossierStatus.Refused or DossierStatus.Withdrawn;

    private Timeliness? Judged(DossierRow row)
    {
        if (IsStopped(row) && rules.Stopped != StoppedCount.ByDate)
        {
            return rules.Stopped == StoppedCount.OnTime ? Timeliness.OnTime : null;
        }

        return Judgement.Of(OfficeTime.ToLocal(row.EndedAt!.Value), Due(row), LimitOf(row), CountingPolicy.Default with { JudgedBy = rules.JudgedBy });
    }

    /// <summary>At the end of a day a date is judged, whatever the rule: the last instant of that day, not the first of the next.</summary>
    private bool IsOverdue(DossierRow row) => AsOf < now
        ? Due(row) < OfficeTime.ToLocal(AsOf)
        : Judgement.IsOverdue(OfficeTime.ToLocal(AsOf), Due(row), LimitOf(row), CountingPolicy.Default with { JudgedBy = rules.JudgedBy });

    private static DateTime? Due(DossierRow row) => row.DueAt is { } due ? OfficeTime.ToLocal(due) : null;

    private static Limit LimitOf(DossierRow row) => row.LimitInHours ? Limit.WorkingHours(16) : Limit.WorkingDays(3);
}
