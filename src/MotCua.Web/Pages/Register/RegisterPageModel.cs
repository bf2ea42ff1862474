using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using MotCua.Application;
using MotCua.Application.Reporting;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Register;

/// <summary>Which desk's book, and which of its days.</summary>
public abstract class RegisterPageModel(RegisterReader registers, ReportQuestions questions, OfficeTime time) : PageModel
{
    [FromQuery]
    public string? Desk { get; set; }

    [FromQuery]
    public string? Period { get; set; }

    [FromQuery]
    public DateOnly? From { get; set; }

    [FromQuery]
    public DateOnly? Until { get; set; }

    public RegisterBook Book { get; private set; } = null!;

    public IReadOnlyList<Unit> Desks { get; private set; } = [];

    public string Address(string path, ReportPeriod? period = null, string? handler = null, string? after = null)
    {
        (string Name, string? Value)[] asked = [("desk", Book.Desk.Code), ("period", (period ?? Book.Period).ToString()), ("handler", handler), ("after", after)];
        return QueryHelpers.AddQueryString(path, asked.Where(one => one.Value is not null).Select(one => KeyValuePair.Create(one.Name, one.Value)));
    }

    /// <summary>Opens the book, which is recorded; false when there is none for this officer's eyes.</summary>
    protected async Task<bool> OpenAsync(string page, CancellationToken cancel)
    {
        var thisMonth = ReportPeriod.Containing(time.Today, PeriodKind.Month, ReportBorders.Calendar);
        var isAsked = !string.IsNullOrEmpty(Period) || From is not null || Until is not null;
        var read = isAsked ? questions.ReadPeriod(new PeriodText { Period = Period, Borders = ReportBorders.Calendar.NameOf(), From = From, Until = Until }) : thisMonth;
        if (read.Refused)
        {
            this.ShowRefusal(read.Refusals);
        }

        var period = read.Refused ? thisMonth : read.Value;
        var by = User.AsOfficer();
        Desks = await registers.DesksAsync(period, by, cancel);
        var desk = string.IsNullOrEmpty(Desk) ? Desks.FirstOrDefault()?.Code : Desk;
        if (desk is null || await registers.OpenAsync(desk, period, by, page, cancel) is not { } book)
        {
            return false;
        }

        (Book, Desk, From, Until) = (book, desk, From ?? period.First, Until ?? period.Last);
        return true;
    }
}
