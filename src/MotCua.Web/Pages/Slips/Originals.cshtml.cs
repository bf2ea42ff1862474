using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Slips;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>Giấy biên nhận bản chính.</summary>
public sealed class OriginalsModel(PaperSlips slips, PrintSlip print, SlipSettings settings) : SlipPageModel<OriginalsReceipt>(SlipForm.Originals, print, settings)
{
    /// <summary>Số of the receipt; the last one without it.</summary>
    [FromQuery]
    public string? Number { get; set; }

    protected override Task<OriginalsReceipt?> ReadAsync(CancellationToken cancel) => slips.OriginalsAsync(Id, Number, User.AsOfficer(), cancel);
}
