using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>What somebody typed or chose of a period, before it is read.</summary>
public sealed record PeriodText
{
    /// <summary>"2020-06", "2020Q2", "2020H1", "2020", "2020-02-03..2020-02-20"; empty for what is reported now.</summary>
    public string? Period { get; init; }

    /// <summary>"15-14", "16-15", "calendar"; empty for those usual in the year.</summary>
    public string? Borders { get; init; }

    /// <summary>With <see cref="Until"/> any two days, whatever the period says.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }
}

/// <summary>Reads what a report is asked for, or says in which field it cannot be read.</summary>
public sealed class ReportQuestions(ReportUnits units, ReportOptions options, OfficeTime time)
{
    public ReportPeriod ReportedNow => ReportPeriod.ReportedOn(time.Today, PeriodKind.HalfYear, options.BordersIn);

    /// <summary>The period of another kind that this one ends in.</summary>
    public ReportPeriod InKind(ReportPeriod period, PeriodKind kind)
    {
        ArgumentNullException.ThrowIfNull(period);
        return ReportPeriod.Containing(period.Last, kind, period.Kind == PeriodKind.Custom ? options.BordersIn(period.Last.Year) : period.Borders);
    }

    public Outcome<ReportPeriod> ReadPeriod(PeriodText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.From is not null || text.Until is not null)
        {
            return (text.From, text.Until) switch
            {
                ({ } first, { } last) when first <= last => ReportPeriod.Between(first, last),
                ({ }, { }) => ReportRefusals.EndsBeforeItBegins,
                _ => ReportRefusals.BothDaysNeeded,
            };
        }

        var borders = ReportBorderNames.Find(text.Borders) ?? options.Borders;
        if (!string.IsNullOrWhiteSpace(text.Borders) && ReportBorderNames.Find(text.Borders) is null)
        {
            return ReportRefusals.BordersUnknown(text.Borders);
        }

        if (string.IsNullOrWhiteSpace(text.Period))
        {
            return borders is { } chosen ? ReportPeriod.ReportedOn(time.Today, PeriodKind.HalfYear, _ => chosen) : ReportedNow;
        }

        return ReportPeriod.TryParse(text.Period, borders, out var period) ? period! : ReportRefusals.PeriodUnreadable(text.Period);
    }

    /// <summary>An authority that was ever known. Refuses offices and desks: they are counted with their authority.</summary>
    public async ValueTask<Outcome<Unit>> ReadUnitAsync(string code, ReportPeriod period, CancellationToken cancel)
    {
        var known = await units.OfAsync(period, cancel);
        if (known.Find(code) is not { } unit)
        {
            return ReportRefusals.UnitUnknown(code);
        }

        return unit.Kind.IsAuthority() ? unit : ReportRefusals.UnitIsNoAuthority(code, known.AuthorityOf(unit)?.Code ?? "");
    }
}
