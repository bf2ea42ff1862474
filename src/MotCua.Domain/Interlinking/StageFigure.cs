namespace MotCua.Domain.Interlinking;

/// <summary>What is counted of the parts of a chain, agency by agency. The dossier's own figures know nothing of it.</summary>
public enum StageFigure
{
    /// <summary>Đã tiếp nhận: parts the agency accepted in the period.</summary>
    Received = 1,

    /// <summary>Xong sớm hoặc đúng hạn: parts it ended in the period, with a result or without one, by its own due time.</summary>
    DoneOnTime = 2,

    /// <summary>Xong quá hạn.</summary>
    DoneLate = 3,

    /// <summary>Đang giải quyết, đã quá hạn: accepted, not ended, past its own due time at the end of the period.</summary>
    OpenOverdue = 4,

    /// <summary>Chuyển giao chậm: accepted in the period after the allowance; counted for the unit that handed over.</summary>
    HandOverLate = 5,

    /// <summary>Từ kỳ trước: accepted before the period and not ended before it.</summary>
    CarriedOver = 6,

    /// <summary>Xong trước hạn, and <see cref="DonePunctual"/> đúng hạn: the two that <see cref="DoneOnTime"/> counts.</summary>
    DoneEarly = 7,
    DonePunctual = 8,

    /// <summary>Dừng theo hồ sơ: accepted, and stopped in the period because the dossier or an agency before it stopped.</summary>
    Stopped = 9,

    /// <summary>Đang giải quyết, trong hạn.</summary>
    OpenInTime = 10,

    /// <summary>Accepted in the period or carried over: all that the agency had in hand.</summary>
    Handled = 11,

    /// <summary>Done or stopped.</summary>
    Over = 12,

    /// <summary>Open at the end of the period, overdue or not.</summary>
    Open = 13,
}
