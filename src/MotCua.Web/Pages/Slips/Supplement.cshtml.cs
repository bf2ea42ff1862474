using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Processing;
using MotCua.Application.Receiving;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>
/// Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: form 02. Its address ends in the visit's id when it was given at the counter, in the dossier code when it
/// was signed during processing.
/// </summary>
public sealed class SupplementModel(SlipReader slips, DossierSlips dossiers, PrintSlip print, SlipSettings settings) : SlipPageModel<SupplementSlip>
{
    [FromRoute]
    public required string Id { get; set; }

    /// <summary>1 for a dossier's first request; the last one without it.</summary>
    [FromQuery(Name = "which")]
    public int? Which { get; set; }

    public override SlipHead Head => Slip.Head;

    public SlipSheet<SupplementSlip> Sheet => new(Slip, settings.PaperFor(SlipForm.Supplement, Head.DeskCode, FormSet.On(Head.On) == FormSet.Of2018 ? SlipPaper.A5 : SlipPaper.A4));

    private bool IsOfDossier => DossierCode.IsWellFormed(Id);

    protected override Task<SupplementSlip?> ReadAsync(CancellationToken cancel) =>
        IsOfDossier ? dossiers.SupplementAsync(Id, Which, User.AsOfficer(), cancel) : slips.SupplementAsync(Id, User.AsOfficer(), cancel);

    protected override Task<Outcome<SlipPrinted>> CountAsync(CancellationToken cancel) => IsOfDossier
        ? print.OfDossierAsync(Id, SlipForm.Supplement, Head.Number, User.AsOfficer(), requestKey: null, cancel)
        : print.OfVisitAsync(Id, User.AsOfficer(), requestKey: null, cancel);
}
