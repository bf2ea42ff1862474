namespace MotCua.Domain.Organisation;

/// <summary>Bổ nhiệm, tiếp nhận về cơ quan: an officer begins.</summary>
[EntryType("officer.appointed")]
public sealed record OfficerAppointed(OfficerCard Card, DateOnly From) : Facts
{
    /// <summary>How colleagues reach the officer; the name itself stands on every slip and is public.</summary>
    [Private]
    public string? Phone { get; init; }

    [Private]
    public string? Email { get; init; }
}

/// <summary>Name, position or reach of an officer are others from now on.</summary>
[EntryType("officer.changed")]
public sealed record OfficerChanged(OfficerCard Card) : Facts
{
    [Private]
    public string? Phone { get; init; }

    [Private]
    public string? Email { get; init; }
}

/// <summary>Thôi việc, chuyển công tác: every duty that goes on longer ends with that day.</summary>
[EntryType("officer.left")]
public sealed record OfficerLeft(string Officer, DateOnly LastDay) : Facts;

/// <summary>Nghỉ phép, vắng mặt: the officer is away on these days.</summary>
[EntryType("officer.leave-entered")]
public sealed record LeaveEntered(string Officer, DateOnly From, DateOnly Until) : Facts
{
    [Private]
    public string? Reason { get; init; }
}

/// <summary>Không nghỉ nữa: a leave that was entered is taken back, from its first day or from when the officer came back.</summary>
/// <param name="From">First day of the leave as entered.</param>
/// <param name="LastDay">The last day that stays; null for none.</param>
[EntryType("officer.leave-ended")]
public sealed record LeaveEnded(string Officer, DateOnly From, DateOnly? LastDay) : Facts;

/// <summary>Giao nhiệm vụ.</summary>
[EntryType("duty.given")]
public sealed record DutyGiven(Duty Duty) : Facts;

/// <summary>Thôi giao nhiệm vụ: the duty ends with that day.</summary>
[EntryType("duty.ended")]
public sealed record DutyEnded(string Officer, string Duty, DateOnly LastDay) : Facts;

/// <summary>
/// Giao người làm thay: while an officer is away, another does one of the officer's duties. Stands in the stream of the one who does it.
/// </summary>
/// <param name="Covered">Id of the duty that is done for its holder.</param>
[EntryType("duty.covered")]
public sealed record DutyCovered(Duty Duty, string Covered) : Facts
{
    /// <summary>Why the holder is away.</summary>
    [Private]
    public string? Reason { get; init; }
}

/// <param name="Id">Stable, short, in small letters: "mai.lt" for Lường Thị Mai.</param>
/// <param name="Name">Full name, family name first.</param>
/// <param name="Position">Chức danh, as signed: "Công chức Tư pháp - Hộ tịch".</param>
public sealed record OfficerCard(string Id, string Name, string? Position);
