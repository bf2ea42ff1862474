using System.Globalization;
using MotCua.Application.Reporting;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Pages.Chains;
using MotCua.Web.Pages.Figures;

namespace MotCua.Web.Pages.Reports;

/// <summary>Addresses of the statutory reports: unit and period stand in them.</summary>
public static class ReportAddress
{
    public const string List = "/reports";

    public static string Of(FigureQuestion question, string? handler = null) => FigureAddress.Write(List, question, ("handler", handler));

    public static string Fees(FigureQuestion question, string? handler = null) => FigureAddress.Write($"{List}/fees", question, ("handler", handler));

    public static string Apologies(FigureQuestion question, string? handler = null) => FigureAddress.Write($"{List}/apologies", question, ("handler", handler));

    public static string Review(FigureQuestion question, string? handler = null) => FigureAddress.Write($"{List}/review", question, ("handler", handler));

    /// <param name="procedure">Code; null for all.</param>
    /// <param name="figure">Of what ended; or else what it counts for, and of that one paper or one text of refusal.</param>
    public static string Reviewed(FigureQuestion question, string? procedure, Figure? figure, ReviewCount? count = null, string? what = null, string? after = null) => FigureAddress.Write(
        $"{List}/review/dossiers", question, ("procedure", procedure), ("figure", figure?.ToString()), ("count", count?.ToString()), ("what", what), ("after", after));

    /// <summary>What a cell counts: dossiers, or procedures and process tables.</summary>
    public static string Behind(FormReport report, UnitKind? level, string? line, FormColumn column)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(column);
        var asked = report.AskedOf(level, line, column);
        if (report.Form.Lines is FormLines.Agency && !string.IsNullOrEmpty(line))
        {
            return FigurePeriodModel.Parts(report.Question.Period, line, column.Part!.Value, of: asked);
        }

        return column.Catalogue is { } count ? Counted(asked, count) : FigureAddress.Dossiers(asked, column.Figure!.Value);
    }

    public static string Counted(FigureQuestion question, CatalogueCount count, int from = 0) =>
        FigureAddress.Write($"{List}/counted", question, ("count", count.ToString()), ("after", from == 0 ? null : from.ToString(CultureInfo.InvariantCulture)));

    public static string Paper(FigureQuestion question, StatutoryForm form, string? handler = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        return FigureAddress.Write($"{List}/{form.Id}", question, ("handler", handler));
    }
}
