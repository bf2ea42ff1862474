using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Publishing;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Posters;

/// <summary>/posters: the notice board of an authority against the catalogue, and the record of what was put up.</summary>
public sealed class IndexModel(NoticeBoard noticeBoard, PostProcedures postProcedures, Units units, OfficeTime time) : PageModel
{
    /// <summary>Code of the authority; empty for the officer's own.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>Show also what hangs rightly.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    /// <summary>"code@version" of each poster put up.</summary>
    [BindProperty]
    public IReadOnlyList<string> Chosen { get; set; } = [];

    /// <summary>Every poster of the list was put up.</summary>
    [BindProperty]
    public bool Everything { get; set; }

    [BindProperty, Required(ErrorMessage = "Hãy ghi nơi niêm yết")]
    public string? Place { get; set; }

    [BindProperty, Required(ErrorMessage = "Hãy ghi ngày niêm yết")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public Unit? Authority { get; private set; }

    public IReadOnlyList<NoticeBoard.Line> Lines { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Authorities { get; private set; } = [];

    public IReadOnlyDictionary<BoardState, int> Counts { get; private set; } = new Dictionary<BoardState, int>();

    public bool MayPost => User.ActingDuty() is DutyKind.Control or DutyKind.Receive or DutyKind.Lead;

    /// <summary>"code@version": what is ticked is the version seen, not the one that came meanwhile.</summary>
    public static string KeyOf(NoticeBoard.Line line) => $"{line.Procedure.Code}@{line.Procedure.Number}";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        On = time.Today;
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (!ModelState.IsValid || Authority is null)
        {
            return this.ShowAgain();
        }

        var posters = Lines.Where(line => Everything || Chosen.Contains(KeyOf(line))).Select(line => new PostProcedures.Poster(line.Procedure.Code, line.Procedure.Number)).ToList();
        var posted = await postProcedures.RunAsync(new(posters, Authority.Code, Place!, On!.Value), User.AsOfficer(), RequestKey, cancel);
        return posted.Refused ? this.ShowRefusal(posted.Refusals) : RedirectToPage(new { unit = Authority.Code });
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var tree = await units.OnAsync(time.Today, cancel);
        var own = tree.AuthorityOf(User.AsOfficer().Unit);
        var theirs = own is null ? [] : tree.Subtree(own.Code).Where(unit => unit.Kind.IsAuthority()).ToList();
        Authority = theirs.FirstOrDefault(unit => unit.Code == Unit) ?? own;
        Authorities = [.. theirs.Select(unit => new SelectListItem(unit.Territory ?? unit.Name, unit.Code, unit.Code == Authority?.Code))];
        var all = Authority is null ? [] : await noticeBoard.RunAsync(Authority.Code, time.Today, cancel);
        Counts = all.CountBy(line => line.State).ToDictionary();
        Lines = [.. all.Where(line => All || line.State != BoardState.Right).OrderBy(line => line.State == BoardState.Outdated ? 0 : 1)];
    }
}
