using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Processing;
using MotCua.Application.Receiving;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>Thông báo dừng giải quyết hồ sơ.</summary>
public sealed class StopModel(DossierSlips slips, PrintSlip print, SlipSettings settings) : SlipPageModel<StopNotice>
{
    [FromRoute]
    public required string Code { get; set; }

    public override SlipHead Head => Slip.Head;

    public SlipSheet<StopNotice> Sheet => new(Slip, settings.PaperFor(SlipForm.Stop, Head.DeskCode, SlipPaper.A4));

    protected override Task<StopNotice?> ReadAsync(CancellationToken cancel) => slips.StopAsync(Code, User.AsOfficer(), cancel);

    protected override Task<Outcome<SlipPrinted>> CountAsync(CancellationToken cancel) =>
        print.OfDossierAsync(Code, SlipForm.Stop, Head.Number, User.AsOfficer(), requestKey: null, cancel);
}
