using MotCua.Application.Reporting;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Reports;
using MotCua.Web.Commands;

namespace MotCua.Web;

/// <summary>
/// How the reports are cut and counted, from "reports" in settings.json: what the texts leave open (law page 7.1, 7.2). What is set wrongly stops the start with a sentence.
/// </summary>
public static class ReportSettings
{
    public static ReportOptions Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var (reports, usual) = (configuration.GetSection("reports"), ReportOptions.Default);
        return new ReportOptions(
            Borders(reports.GetSection("borders")) ?? usual.Borders,
            new FigureRules(Named<Granularity>(reports.GetSection("judgedBy")) ?? usual.Rules.JudgedBy, Named<StoppedCount>(reports.GetSection("stopped")) ?? usual.Rules.Stopped));
    }

    private static ReportBorders? Borders(IConfigurationSection value) =>
        string.IsNullOrEmpty(value.Value) ? null : ReportBorderNames.Find(value.Value) ?? throw Unusable(value);

    private static T? Named<T>(IConfigurationSection value)
        where T : struct, Enum => string.IsNullOrEmpty(value.Value) ? null
        : Enum.GetNames<T>().Contains(value.Value, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(value.Value, ignoreCase: true)
        : throw Unusable(value);

    private static CommandFailedException Unusable(IConfigurationSection value) =>
        new("Cài đặt {0} không dùng được (“{1}”). Xem mục settings.json trong docs/operations.md.", value.Path, value.Value ?? "");
}
