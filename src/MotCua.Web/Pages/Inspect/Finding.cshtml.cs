using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Inspecting;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Inspect;

/// <summary>
/// /inspect/finding/ID/UNIT/NUMBER: one finding. Before the minutes the team writes it, without a number a new one; after them the commune answers and the team reviews.
/// </summary>
public sealed class FindingModel(
    Rounds rounds, FollowedFindings findings, NoteFinding note, AnswerFinding answer, ReviewFinding review, InspectionFiles files, Names names, RefusalNames refusals, OfficeTexts texts, OfficeTime time) : PageModel
{
    [FromRoute]
    public required string Id { get; set; }

    [FromRoute]
    public required string Unit { get; set; }

    /// <summary>Null for a new one.</summary>
    [FromRoute]
    public int? Number { get; set; }

    [BindProperty]
    public string? Check { get; set; }

    /// <summary>Codes, parted by commas or lines.</summary>
    [BindProperty]
    public string? Dossiers { get; set; }

    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public string? Basis { get; set; }

    [BindProperty]
    public DateOnly? Deadline { get; set; }

    [BindProperty]
    public string? Responsible { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public new IFormFile? File { get; set; }

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>Null for a new one.</summary>
    public Finding? Finding { get; private set; }

    public InspectionRound Round { get; private set; } = null!;

    public Func<string, string> NameOf { get; private set; } = code => code;

    public bool IsOwn { get; private set; }

    public DateOnly Today => time.Today;

    public FindingKey Key => new(Id, Unit, Number ?? 0);

    public bool IsTeams => User.AsOfficer() is { Duty: DutyKind.Inspect } by && by.Unit == Round.Unit;

    public bool MayWrite => IsTeams && Finding is null or { Status: FindingStatus.Noted };

    public bool MayAnswer => IsOwn && User.AsOfficer().Duty is DutyKind.Lead && Finding?.Status is FindingStatus.Open;

    public bool MayReview => IsTeams && Finding?.Status is FindingStatus.Answered;

    public IReadOnlyList<SelectListItem> CheckChoices => [new(texts["Ngoài danh mục"], ""), .. Checklist.Items.Select(item => new SelectListItem($"{item.Number}. {item.Title}", item.Id))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (Finding is { } known)
        {
            (Check, Dossiers, Seen, Basis, Deadline, Responsible) = (known.Check, string.Join(", ", known.Dossiers), known.Seen, known.Basis, known.Deadline, known.Responsible);
        }

        return Page();
    }

    /// <summary>A photo or a proof, for who may read the finding.</summary>
    public async Task<IActionResult> OnGetFileAsync(string hash, CancellationToken cancel) =>
        await files.OpenAsync(Key, hash, User.AsOfficer(), cancel) is { } opened ? new DownloadResult(opened) : NotFound();

    public async Task<IActionResult> OnPostNoteAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        string[] codes = [.. (Dossiers ?? "").Split([',', ';', '\n', ' ', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct()];
        var basis = string.IsNullOrWhiteSpace(Basis) && Finding is null ? Checklist.Find(Check)?.BasisOn(Round.Last) : Basis;
        var noted = await note.RunAsync(new(Id, Unit, Number, Check, codes, Seen, basis, Deadline, Responsible), User.AsOfficer(), RequestKey, cancel);
        if (noted.Refused)
        {
            return await refusals.ShowAsync(this, noted.Refusals, cancel);
        }

        // A photo that was chosen beside the words goes with them.
        Number = noted.Value.Number;
        return File is null ? LocalRedirect(InspectAddress.Visit(Id, Unit)) : await AttachAsync(InspectionFilePurpose.Photo, InspectAddress.Visit(Id, Unit), cancel);
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancel) =>
        await LoadAsync(cancel) && Finding is not null ? await AnswerAsync(await note.DropAsync(Key, Reason, User.AsOfficer(), RequestKey, cancel), InspectAddress.Visit(Id, Unit), cancel) : NotFound();

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel) || Finding is null)
        {
            return NotFound();
        }

        // Proof is attached while the finding still waits for its answer.
        if (File is not null && !string.IsNullOrWhiteSpace(Words) && await AttachAsync(InspectionFilePurpose.Proof, InspectAddress.Finding(Key), cancel) is PageResult refused)
        {
            return refused;
        }

        return await AnswerAsync(await answer.RunAsync(Key, Words, User.AsOfficer(), RequestKey, cancel), InspectAddress.Finding(Key), cancel);
    }

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancel) =>
        await LoadAsync(cancel) && Finding is not null ? await AnswerAsync(await review.AcceptAsync(Key, User.AsOfficer(), RequestKey, cancel), InspectAddress.Finding(Key), cancel) : NotFound();

    public async Task<IActionResult> OnPostSendBackAsync(CancellationToken cancel) =>
        await LoadAsync(cancel) && Finding is not null ? await AnswerAsync(await review.SendBackAsync(Key, Reason, Deadline, User.AsOfficer(), RequestKey, cancel), InspectAddress.Finding(Key), cancel) : NotFound();

    private async Task<IActionResult> AttachAsync(InspectionFilePurpose purpose, string next, CancellationToken cancel)
    {
        await using var content = File!.OpenReadStream();
        return await AnswerAsync(await files.AttachAsync(Key, purpose, content, File.FileName, User.AsOfficer(), $"{RequestKey}-file", cancel), next, cancel);
    }

    private async Task<IActionResult> AnswerAsync<T>(Outcome<T> outcome, string next, CancellationToken cancel)
        where T : notnull => outcome.Refused ? await refusals.ShowAsync(this, outcome.Refusals, cancel) : LocalRedirect(next);

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        NameOf = await names.TodayAsync(cancel);
        if (Number is null)
        {
            if (await rounds.FindAsync(Id, User.AsOfficer(), cancel) is not { } whole || whole.VisitOf(Unit)?.Taken is null)
            {
                return false;
            }

            Round = whole.Round;
            return IsTeams;
        }

        if (await findings.FindAsync(Key, User.AsOfficer(), cancel) is not { } found)
        {
            return false;
        }

        (Round, Finding, IsOwn) = (found.Round, found.Finding, found.IsOwn);
        return true;
    }
}
