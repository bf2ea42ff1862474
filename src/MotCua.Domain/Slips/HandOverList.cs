using MotCua.Domain.Dossiers;

namespace MotCua.Domain.Slips;

/// <summary>
/// Danh sách bàn giao hồ sơ between the one-stop and a unit, and with the post the rows of the biên bản giao nhận (TT 17/2017/TT-BTTTT Art. 5; law page
/// 3.10, 11.1): what one side handed to the other on one day. Times are the office's wall time.
/// </summary>
public sealed record HandOverList
{
    /// <summary>Authority of the side that hands over.</summary>
    public required string Authority { get; init; }

    /// <summary>The side that hands over.</summary>
    public required string From { get; init; }

    /// <summary>The side that receives; null for the post.</summary>
    public string? To { get; init; }

    /// <summary>Place of the date line.</summary>
    public required string Place { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Who made the list.</summary>
    public required string HandedOverBy { get; init; }

    public required IReadOnlyList<HandOverLine> Lines { get; init; }
}

/// <param name="Agency">Cơ quan chủ trì giải quyết.</param>
/// <param name="Papers">What lies in the file; papers that were only shown do not.</param>
/// <param name="Receiver">Who acknowledged it; null where nobody has yet.</param>
public sealed record HandOverLine(string Code, string Procedure, string Applicant, string Agency, DateTime SentLocal, DateTime? DueLocal, IReadOnlyList<PaperReceived> Papers, string? Receiver)
{
    public int Originals => Papers.Sum(paper => paper.Originals);

    /// <summary>Copies, certified or not.</summary>
    public int Copies => Papers.Sum(paper => paper.Copies + paper.Certified);
}
