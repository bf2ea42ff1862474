using MotCua.Application.Reporting;

namespace MotCua.Web.Pages.Figures;

/// <param name="Question">What this line answers.</param>
public sealed record FigureTableLine(string Name, Domain.Reports.Figures Figures, FigureQuestion Question);

/// <summary>One of the tables of the figures as it is shown.</summary>
public sealed record FigureTableView(string Caption, string LineTitle, IReadOnlyList<FigureColumnGroup> Groups, IReadOnlyList<FigureTableLine> Lines, FigureTableLine Total);
