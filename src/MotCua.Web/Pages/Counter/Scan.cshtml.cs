using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Administering;
using MotCua.Application;
using MotCua.Application.Attachments;
using MotCua.Application.Processing;
using MotCua.Domain.Rules;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Counter;

/// <summary>Chờ số hóa: what was received on paper at this desk and still waits for the scanner or for the signature under its scan.</summary>
public sealed class ScanModel(ScanQueue queue, Rulebook rulebook, OfficeTime time, CopySigners signers) : PageModel
{
    /// <summary>End of the page before.</summary>
    [FromQuery]
    public string? After { get; set; }

    public ScanList List { get; private set; } = null!;

    /// <summary>The rules of today, for what is said above the list.</summary>
    public OfficeRules Rules { get; private set; } = null!;

    public bool HasSigner { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rules = (await rulebook.BookAsync(cancel)).On(time.Today);
        HasSigner = signers.Of(User.AsOfficer().Unit) is not null;
        List = await queue.RunAsync(User.AsOfficer(), After, cancel);
    }
}
