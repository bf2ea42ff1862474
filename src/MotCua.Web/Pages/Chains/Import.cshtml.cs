using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Importing;
using MotCua.Application.Interlinking;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Interlinking;
using MotCua.Web.Components;
using MotCua.Web.Pages.Cataloguing;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Chains;

/// <summary>/chains/import: what an agency's own program says of its parts, from its file, tried first. Codes and states; nothing of a person.</summary>
[RequestFormLimits(ValueLengthLimit = 16 * 1024 * 1024, MultipartBodyLengthLimit = 2 * CarriedTable.MostBytes)]
public sealed class ImportModel(ImportAgencyStates import, Names names) : PageModel
{
    public const string CarryOut = "carry-out";

    [BindProperty]
    public IFormFile? States { get; set; }

    /// <summary>The file of the dry run, packed.</summary>
    [BindProperty]
    public string? Carried { get; set; }

    /// <summary>Which button; the dry run's has none.</summary>
    [BindProperty]
    public string? Do { get; set; }

    /// <summary>Null before a file was chosen.</summary>
    public IReadOnlyList<AgencyLine>? Lines { get; private set; }

    /// <summary>The lines were carried out; else only tried.</summary>
    public bool IsDone { get; private set; }

    public Func<string, string> NameOf { get; private set; } = code => code;

    public string? FileName => Carried is { Length: > 0 } carried ? CarriedTable.NameOf(carried) : null;

    public bool MayCarryOut => !IsDone && Lines?.Any(line => line.Acts.Count > 0) is true;

    public void OnGet()
    {
    }

    /// <summary>The dry run, or what it showed. A file chosen anew is tried first: nothing is carried out unseen.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var carryOut = Do == CarryOut && States is null;
        var table = await TableAsync(cancel);
        if (table.Refused)
        {
            return this.ShowRefusal(table.Refusals);
        }

        var by = User.AsOfficer();
        var lines = carryOut ? await import.RunAsync(table.Value, by, cancel) : await import.PlanAsync(table.Value, by, cancel);
        if (lines.Refused)
        {
            return this.ShowRefusal([.. lines.Refusals.Select(refusal => refusal with { Field = nameof(States) })]);
        }

        NameOf = await names.TodayAsync(cancel);
        (Lines, IsDone) = (lines.Value, carryOut);
        return Page();
    }

    private async Task<Outcome<Table>> TableAsync(CancellationToken cancel)
    {
        if (States is { Length: > CarriedTable.MostBytes } large)
        {
            return TableRefusals.TooLarge(large.FileName, CarriedTable.MostBytes / 1024 / 1024) with { Field = nameof(States) };
        }

        if (States is { } chosen)
        {
            Carried = await CarriedTable.PackAsync(chosen, cancel);
            ModelState.Remove(nameof(Carried));
        }

        if (string.IsNullOrEmpty(Carried))
        {
            return ChainRefusals.NoFile;
        }

        var read = CarriedTable.Unpack(Carried);
        return read.Refused ? read.Refusals.Select(refusal => refusal with { Field = nameof(States) }).ToArray() : read;
    }
}
