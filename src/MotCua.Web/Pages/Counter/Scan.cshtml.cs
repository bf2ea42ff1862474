using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Processing;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Counter;

/// <summary>Chờ số hóa: what was received on paper at this desk and still waits for the scanner.</summary>
public sealed class ScanModel(ScanQueue queue) : PageModel
{
    public ScanList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => List = await queue.RunAsync(User.AsOfficer(), cancel);
}
