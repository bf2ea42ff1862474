using MotCua.Domain.Deadlines;
using MotCua.Domain.Fees;
using MotCua.Domain.Interlinking;

namespace MotCua.Domain.Procedures;

/// <summary>
/// One administrative procedure (thủ tục hành chính) as it is published from a day on. A change makes a new version with the next
/// number; a dossier keeps the version it came under. The items are those that NĐ 63/2010/NĐ-CP Art. 8(2) asks a published
/// procedure to state; what is null or empty is not known here, and is never filled with a guess.
/// </summary>
public sealed record ProcedureVersion
{
    /// <summary>Mã thủ tục, kept as text as its issuer wrote it: "1.001193", "1.001193.000.00.00.H22", "QLKTN003".</summary>
    public required string Code { get; init; }

    /// <summary>1 for the first version of this code, then 2, 3 …: the number that inspectors compare with the notice board.</summary>
    public required int Number { get; init; }

    /// <summary>First day the version holds.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day the version holds, included; null while nothing has ended it.</summary>
    public DateOnly? ValidUntil { get; init; }

    public required string Name { get; init; }

    /// <summary>Lĩnh vực.</summary>
    public required string Sector { get; init; }

    /// <summary>The ministry that issued it, when known.</summary>
    public string? Ministry { get; init; }

    /// <summary>Levels whose authorities receive and decide it.</summary>
    public required ProcedureLevels Levels { get; init; }

    /// <summary>Key of the office that appraises it first (cơ quan, bộ phận giải quyết); null when not known.</summary>
    public string? Office { get; init; }

    /// <summary>Liên thông: agencies act one after the other on one dossier.</summary>
    public bool Interlinked { get; init; }

    public ProcedureAudience Audience { get; init; }

    public ProcedureChannels Channels { get; init; } = ProcedureChannels.Direct;

    /// <summary>Yêu cầu, điều kiện, as published.</summary>
    public string? Conditions { get; init; }

    /// <summary>Thành phần hồ sơ. Empty when the list is not known: the counter then types what it takes.</summary>
    public IReadOnlyList<ProcedurePaper> Papers { get; init; } = [];

    /// <summary>Remarks published with the list of papers.</summary>
    public IReadOnlyList<string> PaperNotes { get; init; } = [];

    /// <summary>Years for which its closed dossiers keep what tells of a person; null where nobody said, and the rule's figure holds.</summary>
    public int? RetentionYears { get; init; }

    /// <summary>Số lượng hồ sơ: sets of papers to hand in; null when not known.</summary>
    public int? Sets { get; init; }

    /// <summary>
    /// Thời hạn giải quyết. <see cref="Deadlines.Limit.None"/> is a procedure without an appointment, or one whose limit is not known:
    /// <see cref="LimitCertainty"/> says which.
    /// </summary>
    public required Limit Limit { get; init; }

    /// <summary>How the time is counted where the procedure's own text differs from the general rules; null where it does not.</summary>
    public CountingPolicy? Counting { get; init; }

    /// <summary>What the published limit says beside the plain figure: other cases, what is not counted.</summary>
    public string? LimitNote { get; init; }

    /// <summary>Phí, lệ phí in đồng; null when not known or when the amount depends on the case.</summary>
    public long? Fee { get; init; }

    /// <summary>The amount is set by the province's People's Council (HĐND tỉnh), not by a ministry.</summary>
    public bool FeeSetByCouncil { get; init; }

    public string? FeeNote { get; init; }

    /// <summary>What of the fee is counted, differs by channel, or falls away for some; null where the plain amount says all.</summary>
    public FeeSchedule? FeeRules { get; init; }

    /// <summary>Mẫu liên thông: the agencies that each have a part; null where one office handles it all.</summary>
    public ChainTemplate? Chain { get; init; }

    /// <summary>Trình tự thực hiện, as published for the reader. The routing of a dossier is in <see cref="Steps"/>.</summary>
    public IReadOnlyList<string> Instructions { get; init; } = [];

    /// <summary>Quy trình nội bộ: who acts, one after the other, with the share of the limit each has.</summary>
    public required IReadOnlyList<ProcedureStep> Steps { get; init; }

    /// <summary>Kết quả thực hiện.</summary>
    public IReadOnlyList<ProcedureResult> Results { get; init; } = [];

    /// <summary>Căn cứ pháp lý: document numbers.</summary>
    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    /// <summary>Quyết định công bố: number of the decision that published it.</summary>
    public string? Decision { get; init; }

    /// <summary>Mức độ dịch vụ công trực tuyến; null when not known.</summary>
    public OnlineLevel? OnlineLevel { get; init; }

    /// <summary>Where the facts were read.</summary>
    public string? Source { get; init; }

    public Certainty CodeCertainty { get; init; }

    public Certainty LimitCertainty { get; init; }

    public Certainty FeeCertainty { get; init; }

    public Certainty PapersCertainty { get; init; }

    /// <summary>"1.001193" of "1.001193.000.00.00.H22"; null when the code has no national part.</summary>
    public string? NationalCode => ProcedureCode.NationalPart(Code);

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidUntil is null || day <= ValidUntil);

    public bool IsReceivedAt(ProcedureLevels level) => (Levels & level) != 0;
}
