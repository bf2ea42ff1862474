using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Signalling;

namespace MotCua.Web.Pages.Signals;

/// <summary>The months that a page of signals tells of: six up to now when the address names none.</summary>
public abstract class SignalPageModel(OfficeTime time) : PageModel
{
    /// <summary>"2020-01": the first month.</summary>
    [FromQuery]
    public string? From { get; set; }

    /// <summary>The last month.</summary>
    [FromQuery]
    public string? Until { get; set; }

    public DateOnly Last => MonthOf(Until) is { } typed && typed <= ThisMonth ? typed : ThisMonth;

    public DateOnly First => MonthOf(From) is { } typed && typed <= Last ? typed : Last.AddMonths(1 - SignalList.UsualMonths);

    private DateOnly ThisMonth => new(time.Today.Year, time.Today.Month, 1);

    /// <summary>The same months on another page.</summary>
    public string Address(string path, string? unit = null, string? rule = null) =>
        $"{path}?from={First:yyyy-MM}&until={Last:yyyy-MM}{(unit is null ? "" : $"&unit={Uri.EscapeDataString(unit)}")}{(rule is null ? "" : $"&rule={rule}")}";

    private static DateOnly? MonthOf(string? typed) => DateOnly.TryParseExact(typed, "yyyy-MM", out var month) && month.Year > 2000 ? month : null;
}
