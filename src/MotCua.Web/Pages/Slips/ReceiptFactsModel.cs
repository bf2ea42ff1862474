using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Slips;
using MotCua.Domain.Slips;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>A paper without a number of its own, made from what the receipt says: a cover, an evaluation, a mandate to fill in.</summary>
public abstract class ReceiptFactsModel(DossierSlips slips, string where) : PageModel
{
    [FromRoute]
    public required string Id { get; set; }

    public ReceiptSlip Slip { get; private set; } = null!;

    public IHtmlContent Barcode => Code128.Svg(Slip.Code);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await slips.ReceiptAsync(Id, User.AsOfficer(), cancel, where) is not { } found)
        {
            return NotFound();
        }

        Slip = found;
        return Page();
    }
}

/// <summary>Tờ bìa hồ sơ, with the bar code that both sides scan.</summary>
public sealed class CoverModel(DossierSlips slips) : ReceiptFactsModel(slips, "slips/cover");

/// <summary>Phiếu đánh giá, laid in with the receipt (TT 01/2018/TT-VPCP, chapter III).</summary>
public sealed class EvaluationModel(DossierSlips slips) : ReceiptFactsModel(slips, "slips/evaluation");

/// <summary>Giấy ủy quyền, to be filled in and signed by the applicant.</summary>
public sealed class MandateModel(DossierSlips slips) : ReceiptFactsModel(slips, "slips/mandate");
