using System.Text.Json.Serialization;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Procedures;

namespace MotCua.Domain.Interlinking;

/// <summary>How the agencies of an interlinked procedure follow one another (một cửa liên thông).</summary>
public enum ChainKind
{
    /// <summary>Nối tiếp: a stage begins when the result of the one before it is there.</summary>
    Serial = 1,

    /// <summary>Theo ngành dọc: a lower level examines, a higher one decides.</summary>
    Vertical = 2,

    /// <summary>Nhóm thủ tục: one request, several agencies side by side.</summary>
    Grouped = 3,

    /// <summary>Nghĩa vụ tài chính: land, tax, treasury, certificate.</summary>
    Financial = 4,
}

/// <summary>When the applicant gets what the agencies made.</summary>
public enum ChainResults
{
    /// <summary>Trả cùng lúc.</summary>
    Together = 1,

    /// <summary>Có kết quả nào trả kết quả ấy.</summary>
    EachWhenReady = 2,
}

/// <summary>
/// Mẫu liên thông: which agencies act on one request, and how. Data of a procedure's version, kept everywhere as its text
/// (<see cref="ChainText"/>); a dossier keeps to the one it was received under.
/// </summary>
[JsonConverter(typeof(ChainJsonConverter))]
public sealed record ChainTemplate(ChainKind Kind, ChainResults Results, IReadOnlyList<StageTemplate> Stages)
{
    /// <summary>More agencies than this stand in no published chain.</summary>
    public const int MostStages = 12;

    /// <summary>Later stages need the result of the earlier ones, so one that fails ends them.</summary>
    public bool IsDependent => Kind is not ChainKind.Grouped;

    /// <summary>
    /// Tổng thời hạn: the sum where one follows the other, the longest where all act at once. Null when the stages are not counted in one unit: no
    /// single appointment could be explained.
    /// </summary>
    public Limit? Overall
    {
        get
        {
            var limits = Stages.Select(stage => stage.Limit).ToList();
            if (limits is [] || limits.Any(limit => limit.Kind != limits[0].Kind || limit.Amount == 0))
            {
                return null;
            }

            var amount = IsDependent ? limits.Sum(limit => limit.Amount) : limits.Max(limit => limit.Amount);
            return limits[0].Kind switch
            {
                LimitKind.WorkingDays => Limit.WorkingDays(amount),
                LimitKind.WorkingHours => Limit.WorkingHours(amount),
                LimitKind.CalendarDays => Limit.CalendarDays((int)amount),
                _ => null,
            };
        }
    }

    public bool Equals(ChainTemplate? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => ChainText.Write(this);
}

/// <summary>One agency's part.</summary>
/// <param name="Place">The agency, seen from the authority that receives.</param>
/// <param name="Limit">Its own limit.</param>
/// <param name="HandOver">How long the hand-over to it may take: two working hours in the model chain of NĐ 297/2025/NĐ-CP.</param>
/// <param name="Name">What it does, for people.</param>
/// <param name="System">Name of the agency's own program, where it works in that; null where it works here.</param>
/// <param name="Fields">Keys of <see cref="CopyField"/> in the order of that program's form; empty for our own order.</param>
public sealed record StageTemplate(StepPlace Place, Limit Limit, Limit HandOver, string Name, string? System, IReadOnlyList<CopyField> Fields)
{
    public static readonly Limit UsualHandOver = Limit.WorkingHours(2);
}

/// <summary>What of a dossier can be copied into another program; the order is the stage's.</summary>
public enum CopyField
{
    Code = 1,
    ReceivedAt = 2,
    DueAt = 3,
    Procedure = 4,
    ApplicantName = 5,
    BirthDate = 6,
    IdentityNumber = 7,
    Address = 8,
    Phone = 9,
    HandedInBy = 10,
    Papers = 11,
}
