using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using MotCua.Application.Escalating;
using MotCua.Application.Interlinking;
using MotCua.Application.Processing;
using MotCua.Application.Transferring;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Desk;

/// <summary>Việc của tôi: what waits for this officer, and what waits for anybody in the unit, in the order in which it is due.</summary>
public sealed class IndexModel(WorkQueue queue, AskedOfUnit asked, Escalations escalations, OpenStages stages, PaperDesk papers, TakeDossier take, Names names, RefusalNames refusals) : PageModel
{
    [FromQuery]
    public QueueScope Scope { get; set; } = QueueScope.Mine;

    [FromQuery]
    public DueStanding? Standing { get; set; }

    /// <summary>Code of a procedure.</summary>
    [FromQuery]
    public string? Procedure { get; set; }

    /// <summary>Key of the page before.</summary>
    [FromQuery]
    public string? After { get; set; }

    public WorkPage Work { get; private set; } = null!;

    /// <summary>What is asked of the unit beside the way: opinions, signatures, apologies to be passed on.</summary>
    public IReadOnlyList<AskedItem> Asked { get; private set; } = [];

    /// <summary>Steps of the ladder that wait for this officer's answer.</summary>
    public IReadOnlyList<EscalatedItem> Escalated { get; private set; } = [];

    /// <summary>The unit's parts of interlinked dossiers, each with its own clock.</summary>
    public IReadOnlyList<StageLine> Parts { get; private set; } = [];

    /// <summary>Paper files that call for somebody's attention.</summary>
    public int PaperAlarms { get; private set; }

    /// <summary>How many wait in the other list.</summary>
    public int Others { get; private set; }

    public Func<string, string> NameOf { get; private set; } = code => code;

    /// <summary>A counter is one hand: it has no queue of its own beside the desk's.</summary>
    public bool HasCommonQueue => User.ActingDuty() is DutyKind.Process or DutyKind.Approve;

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    /// <summary>Takes one dossier from the common queue, straight from the list.</summary>
    public async Task<IActionResult> OnPostTakeAsync(string code, string key, CancellationToken cancel)
    {
        var taken = await take.RunAsync(new(code), User.AsOfficer(), key, cancel);
        if (!taken.Refused)
        {
            return LocalRedirect(DossierModel.AddressOf(code));
        }

        Scope = QueueScope.Common;
        await LoadAsync(cancel);
        return await refusals.ShowAsync(this, taken.Refusals, cancel);
    }

    /// <summary>This list with one thing changed; paging starts again.</summary>
    public string Address(QueueScope? scope = null, DueStanding? standing = null, string? procedure = null, string? after = null) => QueryHelpers.AddQueryString("/desk", new Dictionary<string, string?>
    {
        ["scope"] = (scope ?? Scope) is QueueScope.Mine ? null : (scope ?? Scope).ToString(),
        ["standing"] = standing?.ToString(),
        ["procedure"] = procedure,
        ["after"] = after,
    }.Where(pair => pair.Value is not null));

    private async Task LoadAsync(CancellationToken cancel)
    {
        var by = User.AsOfficer();
        if (Scope is not QueueScope.Mine && !HasCommonQueue)
        {
            Scope = QueueScope.Mine;
        }

        Work = await queue.RunAsync(new(Scope, Standing, Procedure, After), by, cancel);
        Asked = await asked.RunAsync(by, cancel);
        Escalated = await escalations.OfAsync(by, cancel);
        Parts = by.Duty is DutyKind.Process ? [.. (await stages.RunAsync(by, cancel)).Where(line => line.Plan.Unit == by.Unit)] : [];
        PaperAlarms = (await papers.RunAsync(by, cancel)).Alarms;
        NameOf = await names.TodayAsync(cancel);
        if (HasCommonQueue)
        {
            Others = await queue.CountAsync(by, Scope is QueueScope.Common ? QueueScope.Mine : QueueScope.Common, cancel);
        }
    }
}
