using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Inspecting;
using MotCua.Application.Processing;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Inspect;

/// <summary>/inspect: the findings that are not put right, and the rounds of inspections.</summary>
public sealed class IndexModel(Rounds rounds, FollowedFindings findings, Names names, OfficeTime time) : PageModel
{
    /// <summary>Those past their deadline first.</summary>
    public IReadOnlyList<Finding> Open { get; private set; } = [];

    public IReadOnlyList<RoundLine> All { get; private set; } = [];

    public Func<string, string> NameOf { get; private set; } = code => code;

    public DateOnly Today => time.Today;

    public bool MayPlan => User.AsOfficer().Duty is DutyKind.Control;

    /// <summary>Who inspects reads of findings in the morning too; who leads finds the digest on the page of the unit.</summary>
    public bool HasDigest => User.AsOfficer().Duty is DutyKind.Inspect;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var by = User.AsOfficer();
        NameOf = await names.TodayAsync(cancel);
        Open = [.. (await findings.OpenAsync(by, cancel)).OrderBy(finding => !finding.IsOverdue(Today))];
        All = await rounds.ListAsync(by, cancel);
    }
}
