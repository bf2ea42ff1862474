using MotCua.Application.Reporting;
using MotCua.Web.Pages.Figures;

namespace MotCua.Web.Pages.Reports;

/// <summary>Addresses of the statutory reports: unit and period stand in them.</summary>
public static class ReportAddress
{
    public const string List = "/reports";

    public static string Of(FigureQuestion question, string? handler = null) => FigureAddress.Write(List, question, ("handler", handler));

    public static string Fees(FigureQuestion question, string? handler = null) => FigureAddress.Write($"{List}/fees", question, ("handler", handler));

    public static string Apologies(FigureQuestion question, string? handler = null) => FigureAddress.Write($"{List}/apologies", question, ("handler", handler));

    public static string Paper(FigureQuestion question, StatutoryForm form, string? handler = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        return FigureAddress.Write($"{List}/{form.Id}", question, ("handler", handler));
    }
}
