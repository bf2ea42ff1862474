using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Returning;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Return;

/// <summary>Sổ đăng ký văn bản đi: the numbers that results took in one year. No word of a person stands in it.</summary>
public sealed class OutgoingModel(OutgoingRegister register) : PageModel
{
    [FromQuery(Name = "year")]
    public int? Year { get; set; }

    public OutgoingBook Book { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Year is < 2000 or > 2200 || await register.ReadAsync(User.AsOfficer(), Year, cancel) is not { } book)
        {
            return NotFound();
        }

        Book = book;
        return Page();
    }
}
