namespace MotCua.Domain.Organisation;

/// <summary>What an officer is entrusted with in a unit, from a day to a day (nhiệm vụ).</summary>
public enum DutyKind
{
    /// <summary>Tiếp nhận: checks, receives, gives the slip.</summary>
    Receive = 1,

    /// <summary>Thụ lý: appraises and drafts the result.</summary>
    Process = 2,

    /// <summary>Ký duyệt: signs the result, refuses during processing.</summary>
    Approve = 3,

    /// <summary>Trả kết quả: hands the result to the applicant.</summary>
    Return = 4,

    /// <summary>Lãnh đạo: sees the figures, assigns and reassigns work.</summary>
    Lead = 5,

    /// <summary>Kiểm soát thủ tục hành chính: catalogue, publication, reports.</summary>
    Control = 6,

    /// <summary>Kiểm tra: reads everything, writes nothing but the results, findings and minutes of inspections.</summary>
    Inspect = 7,

    /// <summary>Quản trị: units, officers, duties, calendars; no dossier content.</summary>
    Administer = 8,
}
