using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Interlinking;
using MotCua.Domain.Interlinking;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Chains;

/// <summary>Phiếu chép: what the agency's own program asks for, in the order of its form, to be typed over there.</summary>
public sealed class CopyModel(ChainPage chains, AgencyPrograms programs) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    [FromRoute]
    public int Number { get; set; }

    public StageView View { get; private set; } = null!;

    /// <summary>The fields in the order of the chain, of the program, or ours; null where the dossier has no such fact.</summary>
    public IEnumerable<(CopyField Field, string? Value)> Cells => programs.FieldsOf(View.Line.Plan).Select(one => (one, ValueOf(one)));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await chains.ReadAsync(Code, Number, User.AsOfficer(), "chains/copy", cancel) is not { Line.Plan.System: not null } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }

    private string? ValueOf(CopyField field)
    {
        var state = View.Dossier.State;
        var (receipt, applicant) = (state.Receipt, state.Receipt.Applicant);
        return field switch
        {
            CopyField.Code => receipt.Code,
            CopyField.ReceivedAt => OfficeForms.Moment(OfficeTime.ToLocal(receipt.ReceivedAt)),
            CopyField.DueAt => state.DueAt is { } due ? OfficeForms.Moment(OfficeTime.ToLocal(due)) : null,
            CopyField.Procedure => receipt.ProcedureName,
            CopyField.ApplicantName => applicant?.Name,
            CopyField.BirthDate => applicant?.BirthDate?.ToString(),
            CopyField.IdentityNumber => applicant?.Identity?.Number,
            CopyField.Address => applicant?.Address,
            CopyField.Phone => applicant?.Phone,
            CopyField.HandedInBy => receipt.Proxy?.Name,
            CopyField.Papers => string.Join("; ", receipt.Papers.Select(paper => paper.Name)),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field of the copy sheet."),
        };
    }
}
