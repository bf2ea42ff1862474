namespace MotCua.Domain.Dossiers;

/// <summary>The ladder by which a dossier that is near its appointment, or past it, comes before more and more eyes.</summary>
public enum EscalationRung
{
    /// <summary>Before the appointment: whose work it is.</summary>
    Official = 1,

    /// <summary>At the appointment: who leads the office.</summary>
    Head = 2,

    /// <summary>After it: who leads the authority.</summary>
    Leader = 3,
}

/// <summary>What was done about it.</summary>
public enum EscalationAnswer
{
    /// <summary>Somebody said what is being done.</summary>
    Said = 1,

    /// <summary>Đã đôn đốc.</summary>
    Urged = 2,

    /// <summary>Đã phân công lại.</summary>
    Reassigned = 3,

    /// <summary>Đã đề nghị xin lỗi và hẹn lại.</summary>
    Apology = 4,

    /// <summary>The work went on to the next hands.</summary>
    Moved = 5,
}

/// <summary>One step of the ladder, raised once for each appointment. Times are UTC.</summary>
/// <param name="DueAt">The appointment it was raised for.</param>
/// <param name="ToUnit">Code of the unit that has to answer.</param>
/// <param name="ToOfficer">Who held it; null where it concerns whoever leads, or the common queue.</param>
public sealed record Escalation(EscalationRung Rung, DateTime DueAt, DateTime At, string ToUnit, string? ToOfficer)
{
    public EscalationAnswer? Answer { get; init; }

    public string? AnsweredBy { get; init; }

    public DateTime? AnsweredAt { get; init; }

    public string? Words { get; init; }
}
