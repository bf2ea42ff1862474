using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Publishing;
using MotCua.Domain.Deadlines;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Cataloguing;

/// <summary>/catalogue/edit: a new procedure; /catalogue/edit/{code}: the next version of one, from a day on.</summary>
public sealed class EditModel(Catalogue catalogue, PublishProcedure publishProcedure, Units units, OfficeTime time, OfficeTexts texts) : PageModel
{
    [FromRoute]
    public string? Code { get; set; }

    [BindProperty]
    public ProcedureForm Form { get; set; } = new();

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>The last version; null for a new procedure.</summary>
    public ProcedureVersion? Before { get; private set; }

    public IReadOnlyList<string> Sectors { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        Form = Before is { } before ? ProcedureForm.Of(before) : ProcedureForm.New();
        Form.ValidFrom = Before is { } last && last.ValidFrom >= time.Today ? last.ValidFrom.AddDays(1) : time.Today;
        Form.AddBlankRows();
        return Page();
    }

    /// <summary>More rows for papers and steps; nothing is published.</summary>
    public async Task<IActionResult> OnPostMoreAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        ModelState.Clear();
        Form.AddBlankRows();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (Form.ValidFrom is null)
        {
            ModelState.AddModelError("Form.ValidFrom", texts["Hãy ghi ngày bắt đầu áp dụng"]);
        }

        if (!ModelState.IsValid)
        {
            return ShowForm();
        }

        var draft = ProcedureDraft.Of(Form, Before);
        if (draft.Refused)
        {
            return ShowForm(draft.Refusals);
        }

        var published = await publishProcedure.RunAsync(draft.Value, User.AsOfficer(), RequestKey, cancel);
        return published.Refused ? ShowForm(published.Refusals) : RedirectToPage("/Catalogue/One", new { code = draft.Value.Code, version = (int?)null });
    }

    public IEnumerable<SelectListItem> Words<T>(T chosen, params T[] without)
        where T : struct, Enum => Enum.GetValues<T>().Except(without).Select(value => new SelectListItem(texts.Word(value), value.ToString(), EqualityComparer<T>.Default.Equals(value, chosen)));

    public IEnumerable<SelectListItem> LimitKinds() => Enum.GetValues<LimitKind>().Select(kind => new SelectListItem(texts.Word(kind, "").Trim(), kind.ToString(), kind == Form.LimitKind));

    private PageResult ShowForm(IEnumerable<Domain.Refusal>? refusals = null)
    {
        Form.AddBlankRows();
        return refusals is null ? this.ShowAgain() : this.ShowRefusal(refusals.Select(refusal => refusal with { Field = refusal.Field is { } field ? $"Form.{field}" : null }));
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (Code is not null)
        {
            Before = (await catalogue.VersionsAsync(Code, cancel)).LastOrDefault();
            if (Before is null)
            {
                return false;
            }
        }

        Sectors = [.. (await catalogue.LastVersionsAsync(cancel)).Select(version => version.Sector).Distinct().OrderBy(VietnameseText.SortKey, StringComparer.Ordinal)];
        var tree = await units.OnAsync(time.Today, cancel);
        Offices = [.. tree.All.Where(unit => unit.Office is not null && !unit.Kind.Equals(Domain.Organisation.UnitKind.Desk)).GroupBy(unit => unit.Office!)
            .Select(group => new SelectListItem(string.Join(" / ", group.Select(unit => unit.ShortName).Distinct().Take(2)), group.Key)).OrderBy(item => VietnameseText.SortKey(item.Text), StringComparer.Ordinal)];
        return true;
    }
}
