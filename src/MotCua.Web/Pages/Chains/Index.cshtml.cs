using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Interlinking;
using MotCua.Application.Processing;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Chains;

/// <summary>Việc liên thông: what was handed over and not accepted, and what agencies work on.</summary>
public sealed class IndexModel(OpenStages stages, Names names) : PageModel
{
    public IReadOnlyList<StageLine> Lines { get; private set; } = [];

    /// <summary>Who may act on parts.</summary>
    public bool MayImport => User.ActingDuty() is DutyKind.Receive or DutyKind.Process or DutyKind.Approve;

    public Func<string, string> NameOf { get; private set; } = code => code;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Lines = await stages.RunAsync(User.AsOfficer(), cancel);
        NameOf = await names.TodayAsync(cancel);
    }
}
