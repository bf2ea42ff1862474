using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Returning;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Return;

/// <summary>Kết quả chưa ai nhận: what lies at this desk, the longest first, as a list to take to the telephone or to the villages.</summary>
public sealed class UncollectedModel(Shelf shelf, OfficeTime time) : PageModel
{
    /// <summary>Only what has lain for so many days or longer.</summary>
    [FromQuery(Name = "days")]
    public int Days { get; set; }

    public DateOnly Today => time.Today;

    public IReadOnlyList<ShelfItem> Items { get; private set; } = [];

    public int Within(int from, int to) => Items.Count(item => item.DaysOnShelf >= from && item.DaysOnShelf <= to);

    public async Task OnGetAsync(CancellationToken cancel) => Items = await shelf.UncollectedAsync(User.AsOfficer(), Days, cancel);
}
