using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Importing;
using MotCua.Application.Publishing;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.WorkingTime;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Cataloguing;

/// <summary>
/// /catalogue/process/{code}/edit: a unit's next table, written on the screen. What is typed stays on the page until it is published under its decision, and
/// goes the same way as a file does.
/// </summary>
public sealed class ProcessEditModel(Catalogue catalogue, Processes processes, ImportProcesses importProcesses, Units units, OfficeTime time, OfficeTexts texts) : PageModel
{
    private const int MostSteps = 40;
    private const string Here = ".";

    /// <summary>One step as typed.</summary>
    public sealed record Line
    {
        /// <summary>"tu-phap", "!" …, as a file writes it; <see cref="Here"/> for the desk itself.</summary>
        public string? Place { get; init; }

        public bool Beside { get; init; }

        public string? Doer { get; init; }

        public string? Content { get; init; }

        public string? Norm { get; init; }

        public string? Form { get; init; }
    }

    [FromRoute]
    public required string Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public List<Line> Steps { get; set; } = [];

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public ProcedureVersion Procedure { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> UnitItems { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    /// <summary>The norms together, as far as they can be read.</summary>
    public WorkingDuration Total => new(new ProcessTable
    {
        Procedure = Code,
        Unit = Unit!,
        ValidFrom = time.Today,
        Decision = "",
        Limit = Procedure.Limit,
        Steps = [.. Steps.Select(step => new ProcessStep(StepKind.Process, new StepPlace(StepLevel.Receiving), "", "", NormText.Read(step.Norm ?? "") ?? 0) { Beside = step.Beside })],
    }.TotalMinutes);

    /// <summary>What they must add up to; null without a limit.</summary>
    public WorkingDuration? Whole => ProcessTable.NormOf(Procedure.Limit) is { } minutes ? new WorkingDuration(minutes) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        From = time.Today;
        var last = (await processes.OfAsync(Code, cancel)).FirstOrDefault(table => table.Unit == Unit);
        Steps = last is null ? FromProcedure() : [.. last.Steps.Select(LineOf)];
        return Page();
    }

    /// <param name="act">"add", "up-2", "down-2", "drop-2", "publish"; nothing to have the norms added up.</param>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Do")] string? act, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (act == "publish")
        {
            return await PublishAsync(cancel);
        }

        // The fields show what the list holds now, not what stood at their places before.
        ModelState.Clear();
        Change(act ?? "");
        return Page();
    }

    /// <summary>The first step receives and the last one hands out: they stay where they are.</summary>
    public bool IsInside(int index) => index > 0 && index < Steps.Count - 1;

    private async Task<IActionResult> PublishAsync(CancellationToken cancel)
    {
        if (ModelState.TryGetValue(nameof(From), out var from) && from.Errors.Count > 0)
        {
            return this.ShowAgain();
        }

        ModelState.Clear();
        var table = Table.Read(Code, Encoding.UTF8.GetBytes(Written()));
        if (table.Refused)
        {
            return this.ShowRefusal(table.Refusals);
        }

        var request = new ImportProcesses.Request(table.Value, Unit!, From, Decision ?? "");
        var plan = await importProcesses.PlanAsync(request, cancel);
        foreach (var problem in plan.Problems)
        {
            // The header is line 1, so the first step is line 2; what concerns the whole table says so itself.
            var said = texts.Say(problem.Reason);
            var ofOneStep = problem.Reason.Code is "process.not-norm" or "process.not-place";
            ModelState.AddModelError(problem.Reason.Field == nameof(Decision) ? nameof(Decision) : nameof(Steps), ofOneStep ? texts["Bước {0}: {1}", problem.Line - 1, said] : said);
        }

        if (plan.Problems.Count > 0)
        {
            return this.ShowAgain();
        }

        var done = await importProcesses.RunAsync(request, User.AsOfficer(), RequestKey, cancel);
        return done.Refused ? this.ShowRefusal(done.Refusals) : Redirect($"/catalogue/process/{Code}");
    }

    private void Change(string act)
    {
        if (act == "add" && Steps.Count < MostSteps)
        {
            Steps.Insert(Math.Max(0, Steps.Count - 1), new Line());
            return;
        }

        if (act.Split('-') is not [var what, var place] || !int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || !IsInside(index))
        {
            return;
        }

        var other = what switch { "up" => index - 1, "down" => index + 1, _ => -1 };
        if (what == "drop")
        {
            Steps.RemoveAt(index);
        }
        else if (IsInside(other))
        {
            (Steps[index], Steps[other]) = (Steps[other], Steps[index]);
        }
    }

    /// <summary>The steps as a file has them.</summary>
    private string Written()
    {
        var text = new StringBuilder("procedure,place,doer,content,norm,form\n");
        foreach (var step in Steps)
        {
            var place = $"{(step.Beside ? "+" : "")}{(step.Place == Here ? "" : step.Place)}";
            text.AppendJoin(',', new[] { Code, place, step.Doer, step.Content, step.Norm, step.Form }.Select(cell => $"\"{(cell ?? "").Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
        }

        return text.ToString();
    }

    private List<Line> FromProcedure() =>
        [.. Procedure.Steps.Select(step => new Line { Place = PlaceOf(step.Kind, step.Place), Content = step.Name, Norm = MinutesOf(step.Permille) is > 0 and var minutes ? NormOf(minutes) : "" })];

    private int MinutesOf(int permille) => (int)((long)(ProcessTable.NormOf(Procedure.Limit) ?? 0) * permille / 1000);

    private static Line LineOf(ProcessStep step) => new()
    {
        Place = PlaceOf(step.Kind, step.Place),
        Beside = step.Beside,
        Doer = step.Doer,
        Content = step.Content,
        Norm = step.Minutes == 0 ? "" : NormOf(step.Minutes),
        Form = step.Form,
    };

    /// <summary>As it can be read again: days, else hours, else minutes.</summary>
    private static string NormOf(int minutes) => (minutes % WorkingDuration.MinutesAWorkingDay, minutes % 60) switch
    {
        (0, _) => $"{minutes / WorkingDuration.MinutesAWorkingDay} ngày",
        (_, 0) => $"{minutes / 60} giờ",
        _ => $"{minutes} phút",
    };

    private static string PlaceOf(StepKind kind, StepPlace place)
    {
        var written = $"{(kind is StepKind.Approve ? "!" : "")}{ProcedureStepText.Write(place)}";
        return written.Length == 0 ? Here : written;
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if ((await catalogue.VersionsAsync(Code, cancel)).LastOrDefault() is not { } last)
        {
            return false;
        }

        Procedure = await catalogue.FindAsync(Code, time.Today, cancel) ?? last;
        Code = Procedure.Code;
        var tree = await units.OnAsync(time.Today, cancel);
        var own = tree.AuthorityOf(User.AsOfficer().Unit);
        var theirs = own is null ? [] : tree.Subtree(own.Code).Where(unit => unit.Kind.IsAuthority() || unit.Kind is UnitKind.Desk).ToList();
        if (Unit is null || theirs.All(unit => unit.Code != Unit))
        {
            Unit = own?.Code;
        }

        UnitItems = [.. theirs.Select(unit => new SelectListItem(tree.ShortPathOf(unit.Code), unit.Code, unit.Code == Unit))];
        Places = PlacesOf(tree);
        return Unit is not null;
    }

    /// <summary>Every place a step of this unit can be at: its own offices and leaders, and those of the authorities above.</summary>
    private List<SelectListItem> PlacesOf(UnitTree tree)
    {
        var places = new List<SelectListItem> { new(texts["Bộ phận Một cửa"], Here) };
        var own = Unit is null ? null : tree.AuthorityOf(Unit);
        foreach (var authority in own is null ? [] : tree.Above(own.Code).Prepend(own).Where(unit => unit.Kind.IsAuthority()))
        {
            var level = authority == own ? StepLevel.Receiving : authority.Kind switch
            {
                UnitKind.Commune => StepLevel.Commune,
                UnitKind.District => StepLevel.District,
                _ => StepLevel.Province,
            };
            places.Add(new SelectListItem(texts["Lãnh đạo {0} ký", authority.ShortName], PlaceOf(StepKind.Approve, new StepPlace(level))));
            foreach (var office in tree.Inside(authority.Code).Where(unit => unit.Office is not null && unit.Kind is not UnitKind.Desk))
            {
                var place = new StepPlace(level, office.Office);
                places.Add(new SelectListItem($"{office.ShortName}, {authority.ShortName}", PlaceOf(StepKind.Process, place)));
                places.Add(new SelectListItem(texts["Lãnh đạo {0} ký", $"{office.ShortName}, {authority.ShortName}"], PlaceOf(StepKind.Approve, place)));
            }
        }

        return places;
    }
}
