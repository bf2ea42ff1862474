using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Slips;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>Phiếu ghi nhận đề nghị rút hồ sơ, or the answer that refuses it.</summary>
public sealed class WithdrawalModel(DossierSlips slips, PrintSlip print, SlipSettings settings) : SlipPageModel<WithdrawalNote>(SlipForm.Withdrawal, print, settings)
{
    /// <summary>1 for a dossier's first wish; the last one without it.</summary>
    [FromQuery]
    public int? Which { get; set; }

    /// <summary>The answer that refuses it, and not the note of the wish.</summary>
    [FromQuery]
    public bool Answer { get; set; }

    protected override Task<WithdrawalNote?> ReadAsync(CancellationToken cancel) => slips.WithdrawalAsync(Id, Which, Answer, User.AsOfficer(), cancel);
}
