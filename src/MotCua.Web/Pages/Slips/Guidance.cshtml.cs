using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Receiving;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>Phiếu hướng dẫn.</summary>
public sealed class GuidanceModel(SlipReader slips, PrintSlip print, SlipSettings settings) : SlipPageModel<GuidanceNote>
{
    [FromRoute]
    public required string Id { get; set; }

    public override SlipHead Head => Slip.Head;

    public SlipSheet<GuidanceNote> Sheet => new(Slip, settings.PaperFor(SlipForm.Guidance, Head.DeskCode));

    protected override Task<GuidanceNote?> ReadAsync(CancellationToken cancel) => slips.GuidanceAsync(Id, User.AsOfficer(), cancel);

    protected override Task<Outcome<SlipPrinted>> CountAsync(CancellationToken cancel) => print.OfVisitAsync(Id, User.AsOfficer(), requestKey: null, cancel);
}
