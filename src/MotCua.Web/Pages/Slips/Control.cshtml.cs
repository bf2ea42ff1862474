using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Processing;
using MotCua.Application.Receiving;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>Phiếu kiểm soát quá trình giải quyết hồ sơ, with every hand-over so far.</summary>
public sealed class ControlModel(DossierSlips slips, PrintSlip print, SlipSettings settings) : SlipPageModel<ControlSlip>
{
    [FromRoute]
    public required string Code { get; set; }

    public override SlipHead Head => Slip.Head;

    public SlipSheet<ControlSlip> Sheet => new(Slip, settings.PaperFor(SlipForm.Control, Head.DeskCode, SlipPaper.A4));

    protected override Task<ControlSlip?> ReadAsync(CancellationToken cancel) => slips.ControlAsync(Code, User.AsOfficer(), cancel);

    protected override Task<Outcome<SlipPrinted>> CountAsync(CancellationToken cancel) =>
        print.OfDossierAsync(Code, SlipForm.Control, Head.Number, User.AsOfficer(), requestKey: null, cancel);
}
