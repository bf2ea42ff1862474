using MotCua.Domain.Deadlines;
using MotCua.Domain.Fees;
using MotCua.Domain.People;

namespace MotCua.Domain.Dossiers;

/// <summary>Đề nghị bổ sung: an officer found that papers are missing or wrong, and proposes to ask for them.</summary>
[EntryType("dossier.supplement-proposed")]
public sealed record DossierSupplementProposed(string Ground) : Facts
{
    [Private]
    public IReadOnlyList<string>? Items { get; init; }

    [Private]
    public string? Reason { get; init; }

    /// <summary>For each item the paper of the published list that it names, as published; null for an item that names none. Null for entries from before it was kept.</summary>
    public IReadOnlyList<string?>? Listed { get; init; }

    /// <summary>Places of the items that ask for a paper which is held and still good; null when there is none.</summary>
    public IReadOnlyList<int>? AskedAgain { get; init; }

    /// <summary>Why it is asked for all the same.</summary>
    [Private]
    public string? AgainReason { get; init; }
}

/// <summary>The leader did not agree to ask for papers.</summary>
[EntryType("dossier.supplement-declined")]
public sealed record DossierSupplementDeclined : Facts
{
    [Private]
    public string? Reason { get; init; }
}

/// <summary>Yêu cầu bổ sung: form 02 is signed; from here the office waits for the applicant.</summary>
/// <param name="SlipNumber">Số of form 02.</param>
/// <param name="DueBefore">UTC: the appointment as it stood; null without one.</param>
/// <param name="AnswerBy">The office's day until which papers are awaited; null where no text sets one.</param>
[EntryType("dossier.supplement-asked")]
public sealed record DossierSupplementAsked(string SlipNumber, DateTime? DueBefore, DateOnly? AnswerBy) : Facts
{
    /// <summary>The same person proposed and signed.</summary>
    public bool SameHand { get; init; }
}

/// <summary>Some of the papers asked for came.</summary>
/// <param name="Brought">Places of the items in the request, from 0.</param>
[EntryType("dossier.papers-taken")]
public sealed record DossierPapersTaken(IReadOnlyList<int> Brought) : Facts;

/// <summary>Đã bổ sung: the applicant brought what was asked for, or has no more to bring; the office goes on.</summary>
/// <param name="Brought">Places of the items that came now.</param>
/// <param name="DueAfter">UTC: the appointment from now on.</param>
/// <param name="JudgedDueAfter">UTC: the appointment that early and late are measured by.</param>
[EntryType("dossier.supplement-answered")]
public sealed record DossierSupplementAnswered(IReadOnlyList<int> Brought, DateTime? DueAfter, DateTime? JudgedDueAfter) : Facts;

/// <summary>Dừng giải quyết: what was asked for did not come in time (NĐ 297/2025/NĐ-CP Art. 6).</summary>
[EntryType("dossier.closed-unanswered")]
public sealed record DossierClosedUnanswered(string NoticeNumber) : Facts
{
    /// <summary>What had been paid, and what of it goes back; null in entries from before the notice said so.</summary>
    public FeeAtStop? Fee { get; init; }
}

/// <summary>Thông báo nghĩa vụ tài chính: the applicant has to pay somebody before the office can go on.</summary>
/// <param name="Notice">Số of the notice.</param>
/// <param name="Amount">Đồng.</param>
/// <param name="Payee">To whom: the tax office, the treasury.</param>
[EntryType("dossier.payment-asked")]
public sealed record DossierPaymentAsked(string Notice, long Amount, string Payee, DateTime? DueBefore) : Facts;

/// <summary>The applicant paid; the office goes on.</summary>
/// <param name="Reference">Number of the receipt or the transfer.</param>
[EntryType("dossier.payment-recorded")]
public sealed record DossierPaymentRecorded(string Reference, DateTime? DueAfter, DateTime? JudgedDueAfter) : Facts;

/// <summary>Đề nghị rút hồ sơ: the applicant, or somebody for them, wants it back; nobody works on it from here.</summary>
/// <param name="By">How the wish came.</param>
/// <param name="SlipNumber">Số of the note that they got.</param>
/// <param name="DueBefore">UTC: the appointment as it stood; null without one.</param>
/// <param name="Clock">What the time does to the clock if the office goes on after all.</param>
[EntryType("dossier.withdrawal-asked")]
public sealed record DossierWithdrawalAsked(Channel By, string SlipNumber, DateTime? DueBefore, SupplementClock Clock) : Facts
{
    [Private]
    public string? AskedBy { get; init; }

    /// <summary>What lets somebody else ask for the applicant.</summary>
    [Private]
    public string? Mandate { get; init; }

    [Private]
    public string? Reason { get; init; }
}

/// <summary>Thôi rút hồ sơ: the applicant took the wish back before it was stopped; the office goes on where it stood.</summary>
[EntryType("dossier.withdrawal-taken-back")]
public sealed record DossierWithdrawalTakenBack(DateTime? DueAfter, DateTime? JudgedDueAfter) : Facts
{
    [Private]
    public string? Reason { get; init; }
}

/// <summary>Không dừng được: there was a decision already (NĐ 118/2025/NĐ-CP Art. 21); the office goes on where it stood.</summary>
/// <param name="SlipNumber">Số of the answer.</param>
/// <param name="Decision">Number and date of the decision.</param>
[EntryType("dossier.withdrawal-refused")]
public sealed record DossierWithdrawalRefused(string SlipNumber, string Decision, DateTime? DueAfter, DateTime? JudgedDueAfter) : Facts;

/// <summary>Lấy ý kiến: another office is asked, with a time of its own; the dossier stays where it is.</summary>
/// <param name="Unit">Office asked.</param>
/// <param name="DueAt">UTC: until when its answer is asked for.</param>
[EntryType("dossier.opinion-asked")]
public sealed record DossierOpinionAsked(int Number, string Unit, DateTime DueAt) : Facts
{
    [Private]
    public string? Question { get; init; }
}

/// <summary>The office that was asked answered. Late is late for that office alone.</summary>
[EntryType("dossier.opinion-given")]
public sealed record DossierOpinionGiven(int Number, bool Late) : Facts
{
    [Private]
    public string? Answer { get; init; }
}

/// <summary>Nhận việc song song: an officer takes what their unit does beside the step.</summary>
/// <param name="Branch">Number of the branch.</param>
/// <param name="Holder">Whose work it is now: the officer who took it, or the one they act for.</param>
[EntryType("dossier.branch-taken")]
public sealed record DossierBranchTaken(int Branch, string Holder) : Facts;

/// <summary>Xong việc song song: the office did its part beside the step. Late is late for that office.</summary>
/// <param name="Holder">Whose work it was: the officer who did it, or the one they act for.</param>
[EntryType("dossier.branch-done")]
public sealed record DossierBranchDone(int Branch, string Holder, bool Late) : Facts
{
    [Private]
    public string? Found { get; init; }
}

/// <summary>Chuyển lại việc song song: the step's own office has it done again.</summary>
/// <param name="ToOfficer">Who did it, while they serve there; null for the unit's common queue.</param>
[EntryType("dossier.branch-returned")]
public sealed record DossierBranchReturned(int Branch, string? ToOfficer) : Facts
{
    [Private]
    public string? Reason { get; init; }
}

/// <summary>Thẩm tra, xác minh: what was found on the spot, with the number of its minutes.</summary>
[EntryType("dossier.verified-on-site")]
public sealed record DossierVerifiedOnSite(DateOnly On, string Minutes) : Facts
{
    [Private]
    public string? Place { get; init; }

    [Private]
    public string? Finding { get; init; }
}

/// <summary>Đề nghị hẹn lại: the office will not make the appointment, and proposes another.</summary>
/// <param name="Due">UTC.</param>
[EntryType("dossier.new-date-proposed")]
public sealed record DossierNewDateProposed(DateTime Due) : Facts
{
    [Private]
    public string? Reason { get; init; }
}

/// <summary>Dự thảo xin lỗi: the program put an apology before who must sign, as the dossier is behind its way. It knows no reason.</summary>
/// <param name="Due">UTC: the day it proposes.</param>
/// <param name="For">UTC: the appointment it is for.</param>
[EntryType("dossier.new-date-drafted")]
public sealed record DossierNewDateDrafted(DateTime Due, DateTime For) : Facts;

/// <summary>Giải trình: who must sign the apology said why none goes out.</summary>
[EntryType("dossier.new-date-declined")]
public sealed record DossierNewDateDeclined : Facts
{
    [Private]
    public string? Reason { get; init; }
}

/// <summary>Xin lỗi và hẹn lại: the head of the authority signed form 04.</summary>
/// <param name="SlipNumber">Số of form 04.</param>
/// <param name="DueBefore">UTC.</param>
/// <param name="DueAfter">UTC.</param>
/// <param name="JudgedDueAfter">UTC: what early and late are measured by from now on.</param>
/// <param name="TooLate">It was signed after the day until which the law wants it to go out.</param>
[EntryType("dossier.new-date-signed")]
public sealed record DossierNewDateSigned(string SlipNumber, DateTime DueBefore, DateTime DueAfter, DateTime JudgedDueAfter, bool TooLate) : Facts
{
    /// <summary>The same person proposed and signed.</summary>
    public bool SameHand { get; init; }

    /// <summary>What the signer wrote; null where the proposal's words stand.</summary>
    [Private]
    public string? Reason { get; init; }
}

/// <summary>The desk told the applicant of the apology.</summary>
[EntryType("dossier.new-date-passed-on")]
public sealed record DossierNewDatePassedOn(PassedOnBy By) : Facts;

/// <summary>Đôn đốc.</summary>
[EntryType("dossier.urged")]
public sealed record DossierUrged : Facts
{
    [Private]
    public string? Words { get; init; }
}

/// <summary>
/// Đính chính: of the person, and of the code the portal gave, what was entered wrong and what is right. The entry of the receipt stays as it was written; times and numbers are
/// never put right in this way.
/// </summary>
[EntryType("dossier.corrected")]
public sealed record DossierCorrected : Facts
{
    /// <summary>The portal's code as it was, where it is another now.</summary>
    public string? PortalCodeBefore { get; init; }

    /// <summary>The portal's code as it is now, where it was another; empty where it has none any more.</summary>
    public string? PortalCodeAfter { get; init; }

    [Private]
    public Applicant? Before { get; init; }

    [Private]
    public Applicant? After { get; init; }

    [Private]
    public string? Reason { get; init; }
}

/// <summary>Nhắc hạn: a step of the ladder was reached, and who has to answer was told. Done by the rule.</summary>
/// <param name="DueAt">UTC: the appointment it is about.</param>
/// <param name="ToUnit">Code of the unit that has to answer.</param>
/// <param name="ToOfficer">Who holds it, for the first step; null for who leads, or for the common queue.</param>
[EntryType("dossier.escalated")]
public sealed record DossierEscalated(EscalationRung Rung, DateTime DueAt, string ToUnit, string? ToOfficer) : Facts;

/// <summary>Trả lời nhắc hạn: what is done about it.</summary>
[EntryType("dossier.escalation-answered")]
public sealed record DossierEscalationAnswered(EscalationRung Rung) : Facts
{
    [Private]
    public string? Words { get; init; }
}
