using Microsoft.AspNetCore.WebUtilities;
using MotCua.Application.Reporting;
using MotCua.Domain.Reports;

namespace MotCua.Web.Pages.Reports;

/// <summary>Addresses of the statutory reports: unit and period stand in them.</summary>
public static class ReportAddress
{
    public const string List = "/reports";

    public static string Of(FigureQuestion question, string? handler = null, string path = List)
    {
        ArgumentNullException.ThrowIfNull(question);
        var period = question.Period;
        (string Name, string? Value)[] asked =
        [
            ("period", period.ToString()),
            ("borders", period.Kind == PeriodKind.Custom ? null : period.Borders.NameOf()),
            ("unit", question.Unit),
            ("alone", question.WithBelow ? null : "true"),
            ("handler", handler),
        ];
        return QueryHelpers.AddQueryString(path, asked.Where(one => one.Value is not null).Select(one => KeyValuePair.Create(one.Name, one.Value)));
    }

    public static string Paper(FigureQuestion question, StatutoryForm form, string? handler = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Of(question, handler, $"{List}/{form.Id}");
    }
}
