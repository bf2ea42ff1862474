using MotCua.Domain.Deadlines;
using MotCua.Domain.Fees;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Routing;

namespace MotCua.Domain.Dossiers;

/// <summary>Tiếp nhận: the dossier is accepted, has its code and its slip (form 01), and the clock starts.</summary>
[EntryType("dossier.received")]
public sealed record DossierReceived : Facts
{
    public required string Code { get; init; }

    /// <summary>The code the national portal gave the request; the portal hears of the dossier under it. Null for one that did not come through it.</summary>
    public string? PortalCode { get; init; }

    public required string Procedure { get; init; }

    public required int ProcedureVersion { get; init; }

    public required string ProcedureName { get; init; }

    public required string Sector { get; init; }

    public bool Interlinked { get; init; }

    /// <summary>The agencies that each have a part in it; null where one office handles it all.</summary>
    public DossierChain? Chain { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>The authority (province, district, commune) whose counter received it.</summary>
    public required string Authority { get; init; }

    /// <summary>The one-stop desk that received it, and where the result is returned.</summary>
    public required string Desk { get; init; }

    /// <summary>The authority that decides.</summary>
    public required string Competent { get; init; }

    /// <summary>UTC. As claimed; the entry's own instant says when it was entered.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>Limit in text form, as the procedure version said at receipt: "3wd", "sameday", "none".</summary>
    public required string Limit { get; init; }

    /// <summary>UTC; null for procedures without an appointment.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>Version of the calendar the due time was counted on: a later notice changes it only by an explicit act.</summary>
    public string? CalendarVersion { get; init; }

    /// <summary>The sum that led to the due time, line by line: the appointment explains itself years later.</summary>
    public IReadOnlyList<DueLine>? DueLines { get; init; }

    public required IReadOnlyList<PaperReceived> Papers { get; init; }

    public int Sets { get; init; } = 1;

    /// <summary>Đồng; null where the amount is not known to the catalogue.</summary>
    public long? Fee { get; init; }

    public required IReadOnlyList<RouteStep> Route { get; init; }

    public required SlipGiven Slip { get; init; }

    /// <summary>Số of the receipt slip, running in its desk and year: "12/TNHS". Given even where no paper was: the slip can be printed at any time.</summary>
    public required string SlipNumber { get; init; }

    /// <summary>Number on the handwritten slip the person got before the dossier was entered.</summary>
    public string? HandwrittenNumber { get; init; }

    /// <summary>Quyển số of the register book.</summary>
    public required string RegisterBook { get; init; }

    /// <summary>Số thứ tự in that book.</summary>
    public required long RegisterNumber { get; init; }

    /// <summary>Where the applicant wants the result.</summary>
    public ReturnPlace ReturnAt { get; init; } = ReturnPlace.Desk;

    /// <summary>It had been received outside the program and was entered later.</summary>
    public bool LateEntry { get; init; }

    /// <summary>Codes of the same person's open dossiers under the same procedure, beside which this one was made on purpose.</summary>
    public IReadOnlyList<string>? Beside { get; init; }

    /// <summary>Places of papers the person had to bring although the office holds them and they are still good.</summary>
    public IReadOnlyList<int>? AskedAgain { get; init; }

    [Private]
    public Applicant? Applicant { get; init; }

    /// <summary>Why papers were asked for that the office holds.</summary>
    [Private]
    public string? AgainReason { get; init; }

    [Private]
    public Proxy? Proxy { get; init; }

    /// <summary>Why it was entered late.</summary>
    [Private]
    public string? LateReason { get; init; }

    /// <summary>Why a second dossier was made beside an open one.</summary>
    [Private]
    public string? BesideReason { get; init; }

    /// <summary>What the clerk noted.</summary>
    [Private]
    public string? Note { get; init; }
}

/// <summary>Nhận việc: taken from the unit's common queue.</summary>
/// <param name="Holder">Whose work it is now: the officer who took it, or the one they act for.</param>
[EntryType("dossier.taken")]
public sealed record DossierTaken(string Holder) : Facts;

/// <summary>Chuyển: to the next step of the way.</summary>
[EntryType("dossier.forwarded")]
public sealed record DossierForwarded(int ToStep, string? ToOfficer) : Facts
{
    /// <summary>The rule of the unit's table that chose the officer; null where a person did, or nobody was chosen.</summary>
    public Routed? Routed { get; init; }

    [Private]
    public string? Note { get; init; }
}

/// <summary>Chuyển lại bước trước, with the reason.</summary>
[EntryType("dossier.sent-back")]
public sealed record DossierSentBack(int ToStep, string? ToOfficer) : Facts
{
    /// <summary>As of <see cref="DossierForwarded"/>.</summary>
    public Routed? Routed { get; init; }

    [Private]
    public string? Reason { get; init; }
}

/// <summary>Kết quả is drafted and recorded: to be signed.</summary>
[EntryType("dossier.result-recorded")]
public sealed record DossierResultRecorded(DossierResult Result, int ToStep) : Facts
{
    /// <summary>Who signs, where the unit's table says; null for whoever of the unit may.</summary>
    public string? ToOfficer { get; init; }

    /// <summary>As of <see cref="DossierForwarded"/>.</summary>
    public Routed? Routed { get; init; }
}

/// <summary>Ký duyệt.</summary>
[EntryType("dossier.approved")]
public sealed record DossierApproved(int ToStep, string? ToOfficer) : Facts
{
    /// <summary>Kiêm nhiệm: the same person drafted and signed. Allowed where one person does all, and always visible.</summary>
    public bool SameHand { get; init; }
}

/// <summary>Chuyển kết quả cho bộ phận trả kết quả: processing ends, the law's clock stops (NgayKetThucXuLy).</summary>
[EntryType("dossier.result-ready")]
public sealed record DossierResultReady(int ToStep) : Facts;

/// <summary>Trả kết quả.</summary>
[EntryType("dossier.returned")]
public sealed record DossierReturned(bool ByPost) : Facts
{
    /// <summary>Originals of the applicant that were given back with it, by their places in the checklist; null where none was kept.</summary>
    public IReadOnlyList<int>? Originals { get; init; }

    [Private]
    public Taker? Taker { get; init; }
}

/// <summary>Từ chối trong khi giải quyết, with form 03.</summary>
[EntryType("dossier.refused")]
public sealed record DossierRefused(string SlipNumber, string Ground) : Facts
{
    [Private]
    public string? Reason { get; init; }
}

/// <summary>Công dân rút hồ sơ before there was a decision.</summary>
[EntryType("dossier.withdrawn")]
public sealed record DossierWithdrawn(Channel By) : Facts
{
    /// <summary>Number of the notice that the handling stops (thông báo dừng giải quyết hồ sơ; TT 03/2025/TT-VPCP Art. 7).</summary>
    public string? NoticeNumber { get; init; }

    /// <summary>What had been paid, and what of it goes back; null in entries from before the notice said so.</summary>
    public FeeAtStop? Fee { get; init; }

    [Private]
    public string? Reason { get; init; }
}

/// <summary>Phân công lại: another officer of the unit, or back to the unit's common queue.</summary>
[EntryType("dossier.reassigned")]
public sealed record DossierReassigned(string? ToOfficer) : Facts
{
    [Private]
    public string? Reason { get; init; }
}

/// <summary>Đưa về việc chung: a rule took it from an officer who is not there, back to the unit's common queue.</summary>
[EntryType("dossier.released")]
public sealed record DossierReleased(string Holder, AbsenceRule Rule) : Facts;

/// <summary>A file was added to the dossier.</summary>
[EntryType("dossier.file-attached")]
public sealed record DossierFileAttached(string Hash, string MediaType, long Bytes) : Facts
{
    /// <summary>The paper of the checklist that it is a scan of, by its place; null for any other file.</summary>
    public int? Paper { get; init; }

    /// <summary>Pages, as who scanned them counted; they are compared with the paper (TT 01/2023/TT-VPCP Art. 8).</summary>
    public int? Pages { get; init; }

    /// <summary>Whose digital signature the file carried when it came; null for one without.</summary>
    public string? Signer { get; init; }

    [Private]
    public string? Name { get; init; }
}

/// <summary>Ký số bản số hóa: the desk signed that a scan is as its paper. The signed file takes the scan's place (NĐ 118/2025/NĐ-CP Art. 17).</summary>
/// <param name="Scan">Hash of the scan.</param>
/// <param name="Hash">Of the signed PDF.</param>
/// <param name="Signer">As the certificate names them.</param>
/// <param name="Unit">The desk that signed.</param>
[EntryType("dossier.copy-signed")]
public sealed record DossierCopySigned(string Scan, string Hash, long Bytes, int Pages, string Signer, string Unit) : Facts;

/// <summary>A slip was printed or printed again; a reprint says so on the paper.</summary>
[EntryType("slip.printed")]
public sealed record SlipPrinted(string Form, string Number, int Copy) : Facts;
