using MotCua.Domain.Deadlines;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Web.Texts;

/// <summary>What a procedure says, in the reader's words. What is not known is said to be not known.</summary>
public sealed class ProcedureWords(OfficeTexts texts, DueWords due)
{
    public string NotKnown => texts["Chưa rõ"];

    /// <summary>"03 ngày làm việc"; a limit that is not known says so, a procedure without one too.</summary>
    public string Limit(ProcedureVersion version) =>
        version.Limit.Kind == LimitKind.None && version.LimitCertainty == Certainty.Unknown && version.LimitNote is null ? NotKnown
        : version.Limit.Kind == LimitKind.None && version.LimitNote is not null ? version.LimitNote
        : Sentence(due.Of(version.Limit));

    /// <summary>"Không thu", "8.000 đ", "Theo mức của Hội đồng nhân dân tỉnh".</summary>
    public string Fee(ProcedureVersion version) => version switch
    {
        { Fee: 0 } => texts["Không thu"],
        { Fee: { } amount, FeeSetByCouncil: true } => texts["{0}, theo mức của Hội đồng nhân dân tỉnh", OfficeForms.Money(amount)],
        { Fee: { } amount } => OfficeForms.Money(amount),
        { FeeSetByCouncil: true } => texts["Theo mức của Hội đồng nhân dân tỉnh"],
        { FeeNote: { } note } => note,
        _ => NotKnown,
    };

    /// <summary>What the fee is beyond one plain amount, and who pays less by which text of law: one sentence a rule.</summary>
    public IEnumerable<string> FeeRules(ProcedureVersion version) => version.FeeRules is { } rules ? new FeeWords(texts).Rules(rules) : [];

    /// <summary>The remark on the fee, where it is not already all that is known of it.</summary>
    public static string? FeeNote(ProcedureVersion version) => version is { Fee: null, FeeSetByCouncil: false } ? null : version.FeeNote;

    /// <summary>The remark on the limit, where it does not stand in its place.</summary>
    public static string? LimitNote(ProcedureVersion version) => version.Limit.Kind == LimitKind.None ? null : version.LimitNote;

    /// <summary>"cấp xã, cấp huyện".</summary>
    public string Levels(ProcedureLevels levels) => string.Join(", ", Flags(levels).Select(level => texts.Word(level)));

    public IEnumerable<string> Audience(ProcedureVersion version) => Flags(version.Audience).Select(who => texts.Word(who));

    public IEnumerable<string> Channels(ProcedureVersion version) => Flags(version.Channels).Select(way => texts.Word(way));

    /// <summary>"1 bản chính, 2 bản sao chứng thực".</summary>
    public string Copies(ProcedurePaper paper)
    {
        var counted = new List<string>();
        if (paper.Originals > 0)
        {
            counted.Add(texts["{0} bản chính", paper.Originals]);
        }

        if (paper.CertifiedCopies > 0)
        {
            counted.Add(texts["{0} bản sao chứng thực", paper.CertifiedCopies]);
        }

        if (paper.Copies > 0)
        {
            counted.Add(texts["{0} bản sao", paper.Copies]);
        }

        return string.Join(", ", counted);
    }

    /// <summary>"mẫu 09/ĐK", "theo mẫu"; nothing when the paper has no form.</summary>
    public string? Form(ProcedurePaper paper) => paper.Form switch
    {
        null => null,
        ProcedurePaper.UnnumberedForm => texts["theo mẫu"],
        var number when number.StartsWith("Mẫu", StringComparison.OrdinalIgnoreCase) => $"{char.ToLowerInvariant(number[0])}{number[1..]}",
        var number => texts["mẫu {0}", number],
    };

    /// <summary>Who decides, for each level at which it is received: "Cấp xã: Tư pháp - Hộ tịch". One line a level.</summary>
    public IEnumerable<string> Offices(ProcedureVersion version, OfficeNames names)
    {
        var levels = OfficeNames.ReceivingLevels(version.Levels);
        return levels.Select(level => string.Join(" → ", Places(version, names, level, StepKind.Process)));
    }

    /// <summary>One published step in a sentence, from the internal way.</summary>
    public string Step(ProcedureStep step, OfficeNames names, UnitKind receiving) => step.Kind switch
    {
        StepKind.Receive => texts["Nộp hồ sơ tại {0}, nhận giấy hẹn trả kết quả", Desk(receiving)],
        StepKind.Return => texts["Nhận kết quả tại nơi đã nộp hồ sơ"],
        StepKind.Approve => texts["{0} ký", Place(step, names, receiving)],
        _ => texts["{0} xem xét hồ sơ", Place(step, names, receiving)],
    };

    /// <summary>"Bộ phận Một cửa cấp xã".</summary>
    public string Desk(UnitKind level) => texts["Bộ phận Một cửa {0}", texts.Word(ProcedureLevelOf.Authority(level))];

    /// <summary>Where a step is done: an office, the desk, or the leaders of an authority.</summary>
    public string Place(ProcedureStep step, OfficeNames names, UnitKind receiving) => names.Of(step.Place, receiving) is { } office
        ? step.Kind == StepKind.Approve ? texts["Lãnh đạo {0}", office] : office
        : step.Kind == StepKind.Approve ? texts["Lãnh đạo Ủy ban nhân dân {0}", texts.Word(ProcedureLevelOf.Authority(OfficeNames.LevelOf(step.Place, receiving)))]
        : Desk(OfficeNames.LevelOf(step.Place, receiving));

    /// <summary>What a property of a version is called where versions are compared.</summary>
    public string Field(string property) => property switch
    {
        nameof(ProcedureVersion.Name) => texts["Tên"],
        nameof(ProcedureVersion.Sector) => texts["Lĩnh vực"],
        nameof(ProcedureVersion.Ministry) => texts["Bộ, ngành"],
        nameof(ProcedureVersion.Levels) => texts["Cấp thực hiện"],
        nameof(ProcedureVersion.Office) => texts["Bộ phận giải quyết"],
        nameof(ProcedureVersion.Interlinked) => texts["Liên thông"],
        nameof(ProcedureVersion.Audience) => texts["Đối tượng"],
        nameof(ProcedureVersion.Channels) => texts["Cách thức nộp"],
        nameof(ProcedureVersion.Conditions) => texts["Yêu cầu, điều kiện"],
        nameof(ProcedureVersion.Papers) => texts["Thành phần hồ sơ"],
        nameof(ProcedureVersion.PaperNotes) => texts["Ghi chú hồ sơ"],
        nameof(ProcedureVersion.Sets) => texts["Số bộ hồ sơ"],
        nameof(ProcedureVersion.Limit) => texts["Thời hạn"],
        nameof(ProcedureVersion.Counting) => texts["Cách tính thời hạn"],
        nameof(ProcedureVersion.LimitNote) => texts["Ghi chú thời hạn"],
        nameof(ProcedureVersion.Fee) => texts["Phí, lệ phí"],
        nameof(ProcedureVersion.FeeSetByCouncil) => texts["HĐND tỉnh quy định phí"],
        nameof(ProcedureVersion.FeeNote) => texts["Ghi chú phí"],
        nameof(ProcedureVersion.FeeRules) => texts["Mức thu chi tiết"],
        nameof(ProcedureVersion.Chain) => texts["Mẫu liên thông"],
        nameof(ProcedureVersion.Instructions) => texts["Trình tự"],
        nameof(ProcedureVersion.Steps) => texts["Quy trình nội bộ"],
        nameof(ProcedureVersion.Results) => texts["Kết quả"],
        nameof(ProcedureVersion.LegalBasis) => texts["Căn cứ pháp lý"],
        nameof(ProcedureVersion.Decision) => texts["Quyết định công bố"],
        nameof(ProcedureVersion.OnlineLevel) => texts["Mức độ trực tuyến"],
        nameof(ProcedureVersion.Source) => texts["Nguồn"],
        nameof(ProcedureVersion.CodeCertainty) => texts["Độ tin cậy của mã"],
        nameof(ProcedureVersion.LimitCertainty) => texts["Độ tin cậy của thời hạn"],
        nameof(ProcedureVersion.FeeCertainty) => texts["Độ tin cậy của phí"],
        nameof(ProcedureVersion.PapersCertainty) => texts["Độ tin cậy của hồ sơ"],
        _ => property,
    };

    private IEnumerable<string> Places(ProcedureVersion version, OfficeNames names, UnitKind level, StepKind kind) =>
        version.Steps.Where(step => step.Kind == kind).Select(step => Place(step, names, level)).Distinct();

    private static IEnumerable<Enum> Flags<T>(T flags)
        where T : struct, Enum => Enum.GetValues<T>().Where(flag => Convert.ToInt32(flag, OfficeTexts.Vietnamese) != 0 && flags.HasFlag(flag)).Cast<Enum>();

    private static string Sentence(string words) => words.Length == 0 ? words : $"{char.ToUpper(words[0], OfficeTexts.Vietnamese)}{words[1..]}";
}
