using System.Globalization;
using System.Text;
using MotCua.Application.Disclosing;
using MotCua.Application.Exporting;
using MotCua.Application.Reporting;

namespace MotCua.Web.Pages.Disclosure;

/// <summary>A unit's month as a file of open data, whose columns the page explains: UTF-8 with a mark at its beginning, so that spreadsheets read Vietnamese.</summary>
public static class OpenDataFile
{
    /// <summary>In this order for ever; a new column comes at the end.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "unit_code", "unit_name", "month", "procedure_code", "procedure_name", "published_limit",
        "finished", "resolved", "late", "on_time_pct", "median_days", "ninth_decile_days", "withheld",
    ];

    /// <summary>What stands for all procedures together in <c>procedure_code</c>.</summary>
    public const string AllProcedures = "*";

    public static byte[] Of(DisclosedMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        var rows = month.Lines.Select(line => Row(month, line.Code, line.Name, line.Version?.Limit.ToString() ?? "", line.Told))
            .Append(Row(month, AllProcedures, "", "", month.Total))
            .Prepend(Columns);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(rows.Select(CsvFile.Line)))];
    }

    private static IReadOnlyList<string> Row(DisclosedMonth month, string code, string name, string limit, WaitLine? told) =>
    [
        month.Unit.Code,
        month.Unit.Territory ?? month.Unit.ShortName,
        month.Month.ToString(),
        code,
        name,
        limit,
        Number(told?.Waited.Count),
        Number(told?.Resolved),
        Number(told?.Late),
        told?.OnTimeShare is { } share ? (100 * share).ToString("0.0", CultureInfo.InvariantCulture) : "",
        Number(told?.Waited.Median),
        Number(told?.Waited.NinthDecile),
        told is null ? "1" : "0",
    ];

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
