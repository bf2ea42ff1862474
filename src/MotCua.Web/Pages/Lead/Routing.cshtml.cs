using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Assigning;
using MotCua.Application.Importing;
using MotCua.Application.Processing;
using MotCua.Application.Publishing;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Routing;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Lead;

/// <summary>/lead/routing: who of a unit gets what, from a day on.</summary>
public sealed class RoutingModel(SetRouting setRouting, RoutingTables tables, Workload workload, Names names, RefusalNames refusals, OfficeTime time) : PageModel
{
    /// <summary>So many empty lines are offered at once.</summary>
    public const int FreeLines = 4;

    private const int LargestFile = 256 * 1024;

    /// <summary>One line as typed.</summary>
    public sealed record Line
    {
        public RoutingWay? By { get; init; }

        public string? Value { get; init; }

        public string? Officer { get; init; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Value) && string.IsNullOrEmpty(Officer);
    }

    /// <summary>Code of the unit; without it the first one.</summary>
    [FromQuery(Name = "unit")]
    public string? UnitCode { get; set; }

    [FromQuery]
    public bool Done { get; set; }

    [BindProperty, Required(ErrorMessage = "Hãy ghi ngày bắt đầu")]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public bool RestByLeastWork { get; set; }

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    [BindProperty]
    public IFormFile? Sheet { get; set; }

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public IReadOnlyList<Unit> Units { get; private set; } = [];

    /// <summary>Everybody of the unit who appraises or signs.</summary>
    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];

    public IReadOnlyList<RoutingTable> Tables { get; private set; } = [];

    public RoutingTable? Holding { get; private set; }

    public Func<string, string> NameOf { get; private set; } = code => code;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        From = time.Today;
        if (Tables.LastOrDefault() is { } last)
        {
            (Decision, RestByLeastWork) = (last.Decision, last.RestByLeastWork);
            Lines = [.. last.Lines.Select(LineOf)];
        }

        Offer();
        return Page();
    }

    /// <summary>More empty lines; nothing typed is lost.</summary>
    public async Task<IActionResult> OnPostMoreAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        ModelState.Clear();
        Lines = [.. Lines.Where(line => !line.IsEmpty)];
        Offer();
        return Page();
    }

    /// <summary>Lines from a file take the place of those typed; they hold when they are saved.</summary>
    public async Task<IActionResult> OnPostReadAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        ModelState.Clear();
        var read = await FileAsync(cancel);
        if (!read.Refused)
        {
            Lines = [.. RoutingReader.Read(read.Value).Select(LineOf)];
        }

        Offer();
        return read.Refused ? this.ShowRefusal(read.Refusals) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        Lines = [.. Lines.Where(line => !line.IsEmpty)];
        if (From is null)
        {
            Offer();
            return this.ShowAgain();
        }

        ModelState.Clear();
        var table = new RoutingTable
        {
            Unit = UnitCode!,
            From = From.Value,
            Decision = Decision,
            Lines = [.. Lines.Select(line => new RoutingLine(line.By ?? 0, ValueOf(line), line.Officer ?? ""))],
            RestByLeastWork = RestByLeastWork,
        };
        var set = await setRouting.RunAsync(new(table), User.AsOfficer(), RequestKey, cancel);
        if (!set.Refused)
        {
            return RedirectToPage(new { unit = UnitCode, done = true });
        }

        Offer();
        return await refusals.ShowAsync(this, set.Refusals, cancel);
    }

    private static Line LineOf(RoutingLine line) => new() { By = line.By is 0 ? null : line.By, Value = RoutingWords.Value(line.By, line.Value), Officer = line.Officer };

    /// <summary>Days are typed as the office writes them: "Thứ Hai", "01/12/2020".</summary>
    private static string ValueOf(Line line)
    {
        var typed = line.Value ?? "";
        if (line.By is not RoutingWay.Roster)
        {
            return typed;
        }

        var weekday = Enum.GetValues<DayOfWeek>().Where(day => Same(typed, OfficeForms.Weekday(day))).Select(day => day.ToString()[..3].ToLowerInvariant()).FirstOrDefault();
        return weekday ?? (WrittenTimes.TryReadDay(typed, out var date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : typed);
    }

    private static bool Same(string one, string other) => VietnameseText.Fold(one) == VietnameseText.Fold(other);

    private void Offer() => Lines.AddRange(Enumerable.Range(0, FreeLines).Select(_ => new Line()));

    private async Task<Outcome<Table>> FileAsync(CancellationToken cancel)
    {
        if (Sheet is not { } file)
        {
            return RoutingRefusals.NoFile;
        }

        if (file.Length > LargestFile)
        {
            return TableRefusals.TooLarge(file.FileName, 1) with { Field = nameof(Sheet) };
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancel);
        var table = Table.Read(file.FileName, content.ToArray());
        if (table.Refused)
        {
            return table.Refusals.Select(refusal => refusal with { Field = nameof(Sheet) }).ToArray();
        }

        return RoutingReader.Missing(table.Value) is { Count: > 0 } missing
            ? missing.Select(column => ProcedureImportRefusals.NoColumn(column) with { Field = nameof(Sheet) }).ToArray()
            : table;
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var by = User.AsOfficer();
        Units = await workload.UnitsAsync(by, cancel);
        NameOf = await names.TodayAsync(cancel);
        UnitCode ??= Units.FirstOrDefault()?.Code;
        if (UnitCode is null)
        {
            return true;
        }

        if (await workload.ReadAsync(UnitCode, by, cancel) is not { } load)
        {
            return false;
        }

        Officers = [.. load.Serving.Where(one => one.Duty is DutyKind.Process or DutyKind.Approve).DistinctBy(one => one.Officer.Id).Select(one => new SelectListItem(one.Officer.Name, one.Officer.Id))];
        Tables = await tables.OfAsync(UnitCode, cancel);
        Holding = (await tables.AtHandAsync(cancel))(UnitCode, time.Today);
        return true;
    }
}
