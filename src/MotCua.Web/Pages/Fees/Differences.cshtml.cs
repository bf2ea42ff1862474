using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Collecting;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Fees;

/// <summary>Quỹ các quầy: the days of cash below this unit that are not counted or did not fit.</summary>
public sealed class DifferencesModel(CashBooks books) : PageModel
{
    public IReadOnlyList<CashDayFound> Days { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Days = await books.DifferencesAsync(User.AsOfficer(), cancel);
}
