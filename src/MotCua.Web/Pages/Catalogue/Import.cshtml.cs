using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Importing;
using MotCua.Application.Publishing;
using MotCua.Domain;
using MotCua.Domain.Procedures;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Cataloguing;

/// <summary>/catalogue/import: a list of procedures from a file, tried first; what would change is seen before it is done.</summary>
[RequestFormLimits(ValueLengthLimit = 16 * 1024 * 1024, MultipartBodyLengthLimit = 4 * CarriedTable.MostBytes)]
public sealed class ImportModel(ImportProcedures importProcedures, OfficeTime time) : PageModel
{
    private static readonly string[] Parts = ["Procedures", "Papers", "Steps", "Results"];

    [BindProperty]
    public IFormFile? Procedures { get; set; }

    [BindProperty]
    public IFormFile? Papers { get; set; }

    [BindProperty]
    public IFormFile? Steps { get; set; }

    [BindProperty]
    public IFormFile? Results { get; set; }

    /// <summary>Files of the dry run, packed, by part; a newly chosen file takes the place of the one before.</summary>
    [BindProperty]
    public Dictionary<string, string> Carried { get; set; } = [];

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public bool WithdrawMissing { get; set; }

    [BindProperty]
    public bool SkipBadRows { get; set; }

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public ProcedureImportPlan? Plan { get; private set; }

    /// <summary>Names of the files that are carried, by part.</summary>
    public string? NameOf(string part) => Carried.TryGetValue(part, out var carried) ? CarriedTable.NameOf(carried) : null;

    public bool MayImport => Plan is { ChangesNothing: false } plan && (plan.Problems.Count == 0 || plan.Changes.Any(change => change.Kind != ProcedureChangeKind.Unchanged));

    public void OnGet() => From = time.Today;

    /// <summary>The dry run.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var request = await RequestAsync(cancel);
        if (request.Refused)
        {
            return this.ShowRefusal(request.Refusals);
        }

        Plan = await importProcedures.PlanAsync(request.Value, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken cancel)
    {
        var request = await RequestAsync(cancel);
        if (request.Refused)
        {
            return this.ShowRefusal(request.Refusals);
        }

        Plan = await importProcedures.PlanAsync(request.Value, cancel);
        var done = await importProcedures.RunAsync(request.Value, User.AsOfficer(), RequestKey, cancel);
        return done.Refused ? this.ShowRefusal(done.Refusals) : RedirectToPage("/Catalogue/Index");
    }

    private async Task<Outcome<ImportProcedures.Request>> RequestAsync(CancellationToken cancel)
    {
        var refusals = await CarryAsync(cancel);
        var tables = new Dictionary<string, Table>();
        foreach (var part in Parts.Where(Carried.ContainsKey))
        {
            var read = CarriedTable.Unpack(Carried[part]);
            if (read.Refused)
            {
                refusals.AddRange(read.Refusals.Select(refusal => refusal with { Field = part }));
                Carried.Remove(part);
            }
            else
            {
                tables.Add(part, read.Value);
            }
        }

        if (refusals.Count > 0 || !tables.TryGetValue(Parts[0], out var procedures))
        {
            return refusals.Count > 0 ? refusals : ProcedureImportRefusals.NoFile;
        }

        return new ImportProcedures.Request(new ProcedureTables(procedures, tables.GetValueOrDefault(Parts[1]), tables.GetValueOrDefault(Parts[2]), tables.GetValueOrDefault(Parts[3])))
        {
            From = From,
            Decision = Decision,
            WithdrawMissing = WithdrawMissing,
            SkipBadRows = SkipBadRows,
        };
    }

    private async Task<List<Refusal>> CarryAsync(CancellationToken cancel)
    {
        var refusals = new List<Refusal>();
        foreach (var (part, file) in Parts.Zip((IFormFile?[])[Procedures, Papers, Steps, Results]))
        {
            if (file is { Length: > CarriedTable.MostBytes })
            {
                refusals.Add(TableRefusals.TooLarge(file.FileName, CarriedTable.MostBytes / 1024 / 1024) with { Field = part });
            }
            else if (file is not null)
            {
                Carried[part] = await CarriedTable.PackAsync(file, cancel);
            }
        }

        return refusals;
    }
}
