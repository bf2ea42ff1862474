using Microsoft.AspNetCore.WebUtilities;
using MotCua.Application.Reporting;
using MotCua.Domain.Reports;

namespace MotCua.Web.Pages.Figures;

/// <summary>Addresses of the figures and of the dossiers behind each: everything asked for stands in them, so that they can be sent and kept.</summary>
public static class FigureAddress
{
    public static string Of(FigureQuestion question, bool bySector = false, string? handler = null) =>
        Write("/figures", question, ("by", bySector ? "sector" : null), ("handler", handler));

    public static string Dossiers(FigureQuestion question, Figure figure, string? after = null) =>
        Write("/figures/dossiers", question, ("figure", figure.ToString()), ("after", after));

    internal static string Write(string path, FigureQuestion question, params (string Name, string? Value)[] more)
    {
        ArgumentNullException.ThrowIfNull(question);
        var period = question.Period;
        (string Name, string? Value)[] asked =
        [
            ("period", period.ToString()),
            ("borders", period.Kind == PeriodKind.Custom ? null : period.Borders.NameOf()),
            ("unit", question.Unit),
            ("alone", question.WithBelow ? null : "true"),
            ("authority", question.Authority),
            ("level", question.Level?.ToString()),
            ("sector", question.Sector),
            ("cause", question.Cause),
            ("channel", question.Channel?.ToString()),
            ("interlinked", question.Interlinked switch { true => "true", false => "false", null => null }),
            .. more,
        ];
        return QueryHelpers.AddQueryString(path, asked.Where(one => one.Value is not null).Select(one => KeyValuePair.Create(one.Name, one.Value)));
    }
}
