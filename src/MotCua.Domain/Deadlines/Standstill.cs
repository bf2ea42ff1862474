namespace MotCua.Domain.Deadlines;

/// <summary>
/// A time during which the office waited for the applicant (bổ sung hồ sơ, nghĩa vụ tài chính): asked, and answered; wall times. While the answer is
/// still awaited, give the present as its time: the due time then assumes that the clock resumes now. Refuses an answer before the question.
/// </summary>
public sealed record Standstill
{
    public Standstill(DateTime asked, DateTime answered)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(answered, asked);
        Asked = asked;
        Answered = answered;
    }

    public DateTime Asked { get; }

    public DateTime Answered { get; }

    /// <summary>What this wait does to the clock whatever the procedure says of papers; null where the procedure's policy decides.</summary>
    public SupplementClock? Clock { get; init; }
}
