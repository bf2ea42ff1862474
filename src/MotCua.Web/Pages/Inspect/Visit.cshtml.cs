using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Inspecting;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Inspect;

/// <summary>/inspect/visit/ID/UNIT: one commune of a round: its pack, what came back from there, the findings, the minutes.</summary>
public sealed class VisitModel(Rounds rounds, TakePack take, MakeMinutes makeMinutes, InspectionFiles files, Names names, RefusalNames refusals, OfficeTime time) : PageModel
{
    [FromRoute]
    public required string Id { get; set; }

    [FromRoute]
    public required string Unit { get; set; }

    /// <summary>What the pack saved.</summary>
    [BindProperty]
    public IFormFile? Pack { get; set; }

    /// <summary>The scan of the signed minutes.</summary>
    [BindProperty]
    public new IFormFile? File { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public WholeRound Whole { get; private set; } = null!;

    public InspectionVisit Visit { get; private set; } = null!;

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public Func<string, string> NameOf { get; private set; } = code => code;

    public DateOnly Today => time.Today;

    public bool MayInspect => User.AsOfficer() is { Duty: DutyKind.Inspect } by && by.Unit == Whole.Round.Unit;

    public bool IsDrawn => Whole.Round.SeedDay < Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (Pack is null || Pack.Length > PackFile.LargestBytes)
        {
            return this.ShowRefusal(Pack is null ? InspectionFileRefusals.Missing with { Field = nameof(Pack) } : InspectionRefusals.FileUnreadable($"> {PackFile.LargestBytes / 1024 / 1024} MB"));
        }

        using var content = new MemoryStream();
        await Pack.CopyToAsync(content, cancel);
        var read = PackFile.Read(content.ToArray());
        return read.Refused ? this.ShowRefusal(read.Refusals) : await AnswerAsync(await take.RunAsync(Id, Unit, read.Value, User.AsOfficer(), null, cancel), cancel);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel) =>
        await LoadAsync(cancel) ? await AnswerAsync(await take.UndoAsync(Id, Unit, Reason, User.AsOfficer(), RequestKey, cancel), cancel) : NotFound();

    public async Task<IActionResult> OnPostMinutesAsync(CancellationToken cancel) =>
        await LoadAsync(cancel) ? await AnswerAsync(await makeMinutes.RunAsync(Id, Unit, User.AsOfficer(), RequestKey, cancel), cancel) : NotFound();

    public async Task<IActionResult> OnPostSignedAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (File is null)
        {
            return this.ShowRefusal(InspectionFileRefusals.Missing);
        }

        await using var content = File.OpenReadStream();
        return await AnswerAsync(await files.AttachSignedAsync(Id, Unit, content, File.FileName, User.AsOfficer(), RequestKey, cancel), cancel);
    }

    private async Task<IActionResult> AnswerAsync<T>(Outcome<T> outcome, CancellationToken cancel)
        where T : notnull => outcome.Refused ? await refusals.ShowAsync(this, outcome.Refusals, cancel) : LocalRedirect(InspectAddress.Visit(Id, Unit));

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await rounds.FindAsync(Id, User.AsOfficer(), cancel) is not { } whole || whole.VisitOf(Unit) is not { } visit)
        {
            return false;
        }

        (Whole, Visit, Findings) = (whole, visit, [.. whole.FindingsOf(Unit)]);
        NameOf = await names.TodayAsync(cancel);
        return true;
    }
}
