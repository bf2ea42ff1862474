using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Receiving;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: form 02.</summary>
public sealed class SupplementModel(SlipReader slips, PrintSlip print, SlipSettings settings) : SlipPageModel<SupplementSlip>
{
    [FromRoute]
    public required string Id { get; set; }

    public override SlipHead Head => Slip.Head;

    public SlipSheet<SupplementSlip> Sheet => new(Slip, settings.PaperFor(SlipForm.Supplement, Head.DeskCode));

    protected override Task<SupplementSlip?> ReadAsync(CancellationToken cancel) => slips.SupplementAsync(Id, User.AsOfficer(), cancel);

    protected override Task<Outcome<SlipPrinted>> CountAsync(CancellationToken cancel) => print.OfVisitAsync(Id, User.AsOfficer(), requestKey: null, cancel);
}
