namespace MotCua.Domain.Interlinking;

/// <summary>What a word of an agency's own program says of its part here.</summary>
public enum AgencyMeaning
{
    /// <summary>Đang giải quyết.</summary>
    InWork = 1,

    /// <summary>Chờ người nộp bổ sung.</summary>
    Waiting = 2,

    /// <summary>Có kết quả.</summary>
    Result = 3,

    /// <summary>Từ chối.</summary>
    Refused = 4,

    /// <summary>Người nộp rút.</summary>
    Withdrawn = 5,

    /// <summary>Quá hạn bổ sung.</summary>
    Unanswered = 6,

    /// <summary>Only to be known: changes nothing of where the part stands.</summary>
    Noted = 7,
}

/// <summary>What an agency's own program says of one part.</summary>
/// <param name="Number">Number the part has there.</param>
/// <param name="State">In the words of that program.</param>
/// <param name="At">UTC: since when it says so.</param>
public sealed record AgencyReport(int Stage, AgencyMeaning Meaning, string Number, string State, DateTime At)
{
    /// <summary>Number of the result, of the paper that says no, or of the request for papers.</summary>
    public string? Document { get; init; }

    /// <summary>Why, what is missing, or any remark.</summary>
    public string? Note { get; init; }

    /// <summary>The due time there; ours stays what the rules of the chain make it. UTC.</summary>
    public DateTime? Due { get; init; }

    public StageEnd? End => Meaning switch
    {
        AgencyMeaning.Result => StageEnd.Result,
        AgencyMeaning.Refused => StageEnd.Refused,
        AgencyMeaning.Withdrawn => StageEnd.Withdrawn,
        AgencyMeaning.Unanswered => StageEnd.Unanswered,
        _ => null,
    };
}
