using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Tracking;
using MotCua.Domain.Deadlines;
using MotCua.Web.Components;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Due;

/// <summary>/due: anyone works out a due time and reads how it is counted. A question is an address, so that it can be sent to someone.</summary>
public sealed class IndexModel(DueTimes dueTimes, Calendars calendars, Units units, OfficeTime time, OfficeTexts texts) : PageModel
{
    private const string SameDay = "sameday";

    private static readonly (string Code, string Words)[] Kinds =
        [("wd", "ngày làm việc"), ("wh", "giờ làm việc"), ("d", "ngày, tính cả ngày nghỉ"), ("mo", "tháng"), ("h", "giờ, tính cả đêm"), (SameDay, "trong ngày làm việc")];

    /// <summary>As people write it, 12/6/2020: a browser's own date field would write it the way the browser's country does.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Day { get; set; }

    /// <summary>"15:40".</summary>
    [BindProperty(SupportsGet = true)]
    public string? Clock { get; set; }

    /// <summary>Day and time in one word, "2020-06-12T15:40", as a link gives it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Received { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Amount { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>The limit in one word, "3wd", as a link from a procedure gives it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Limit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Office { get; set; }

    public DueSum? Sum { get; private set; }

    public IEnumerable<SelectListItem> KindItems => Kinds.Select(kind => new SelectListItem(texts[kind.Words], kind.Code));

    /// <summary>Offices that work other hours; empty where none does, and then nobody is asked.</summary>
    public IReadOnlyList<SelectListItem> OfficeItems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await FindOfficesAsync(cancel);
        if (Received is null && Day is null && Amount is null && Limit is null)
        {
            Write(time.NowLocal);
            Kind = Kinds[0].Code;
            return Page();
        }

        ReadReceived();
        ReadLimit();
        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        var asked = await dueTimes.AskAsync(Received, Limit, Office, cancel);
        if (asked.Refused)
        {
            return this.ShowRefusal(asked.Refusals.Select(refusal => refusal.Field == nameof(Received) ? refusal with { Field = nameof(Day) } : refusal));
        }

        Sum = asked.Value;
        return Page();
    }

    private void ReadReceived()
    {
        if (Received is not null && DueTimes.TryReadReceived(Received, out var at))
        {
            Write(at);
            return;
        }

        var hasDay = WrittenTimes.TryReadDay(Day, out var day);
        var hasClock = WrittenTimes.TryReadClock(Clock, out var clock);
        if (!hasDay)
        {
            ModelState.AddModelError(nameof(Day), texts["Hãy ghi ngày như 12/6/2020."]);
        }

        if (!hasClock)
        {
            ModelState.AddModelError(nameof(Clock), texts["Hãy ghi giờ như 15:40."]);
        }

        Received = hasDay && hasClock ? day.ToDateTime(clock).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) : null;
    }

    private void Write(DateTime at)
    {
        Day = OfficeForms.Day(DateOnly.FromDateTime(at));
        Clock = OfficeForms.Clock(TimeOnly.FromDateTime(at));
    }

    /// <summary>People write 3 and choose "working days", or 0,5 with a comma; a link says 3wd.</summary>
    private void ReadLimit()
    {
        if (Amount is null && Limit is not null && Domain.Deadlines.Limit.TryParse(Limit, out var given) && given.Kind != LimitKind.None)
        {
            Amount = given.Kind == LimitKind.SameDay ? null : given.Amount.ToString(CultureInfo.InvariantCulture);
            Kind = given.ToString().TrimStart([.. "0123456789."]);
            return;
        }

        Limit = Kind == SameDay ? SameDay : $"{Amount?.Trim().Replace(',', '.')}{Kind}";
        if (!Domain.Deadlines.Limit.TryParse(Limit, out _))
        {
            ModelState.AddModelError(nameof(Amount), texts["Hãy ghi thời hạn bằng số lớn hơn 0, ví dụ 3."]);
        }
    }

    private async Task FindOfficesAsync(CancellationToken cancel)
    {
        var tree = await units.OnAsync(time.Today, cancel);
        var differing = (await calendars.BookAsync(cancel)).UnitsThatDiffer.Select(tree.Find).Where(unit => unit is not null).ToList();
        OfficeItems = differing.Count == 0 ? [] : [new(texts["Giờ làm việc chung"], ""), .. differing.Select(unit => new SelectListItem(unit!.Name, unit.Code))];
    }
}
