using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Application.Sealing;
using MotCua.Domain.Sealing;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Seals;

/// <summary>/seals: the seal of each day, for anybody to look at, print and keep.</summary>
[EnableRateLimiting(LookUpLimit.Policy)]
public sealed class IndexModel(Application.Sealing.Seals seals) : PageModel
{
    [FromQuery]
    public DateOnly? Before { get; set; }

    public IReadOnlyList<(DaySeal Day, DateTime SealedAt)> Days { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Days = await seals.ListAsync(ModelState.IsValid ? Before : null, cancel);
}
