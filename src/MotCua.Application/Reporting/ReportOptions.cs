using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>How this installation cuts its report periods and reads its counts. Nothing stored depends on it: a change holds for every past period at once.</summary>
/// <param name="Borders">Null for those usual in the year a period is named for (<see cref="ReportBorderNames.UsualIn"/>).</param>
public sealed record ReportOptions(ReportBorders? Borders, FigureRules Rules)
{
    public static ReportOptions Default { get; } = new(null, FigureRules.Default);

    public ReportBorders BordersIn(int year) => Borders ?? ReportBorderNames.UsualIn(year);
}
