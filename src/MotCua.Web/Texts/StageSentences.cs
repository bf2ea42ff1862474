using MotCua.Domain;
using MotCua.Domain.Interlinking;

namespace MotCua.Web.Texts;

/// <summary>What the entries of an agency's part say; null for other entries.</summary>
internal static class StageSentences
{
    public static EntrySentence? Of(OfficeTexts texts, Facts facts, Func<string, string> nameOf) => facts switch
    {
        StageAccepted { HandOverLate: true } one => new(texts["Phần {0}: {1} tiếp nhận, hạn {2}; {3} chuyển giao chậm", one.Stage, nameOf(one.Unit), one.DueAt, nameOf(one.From)]),
        StageAccepted one => new(texts["Phần {0}: {1} tiếp nhận, hạn {2}", one.Stage, nameOf(one.Unit), one.DueAt]),
        StagePapersAsked one => new(texts["Phần {0}: yêu cầu bổ sung, phiếu số {1}", one.Stage, one.Notice], one.Items),
        StageResumed { DueAfter: { } due } one => new(texts["Phần {0}: đã bổ sung, hạn {1}; cả hồ sơ hẹn trả {2}", one.Stage, one.StageDueAfter, due]),
        StageResumed one => new(texts["Phần {0}: đã bổ sung, hạn {1}", one.Stage, one.StageDueAfter]),
        StageEnded { NoticeNumber: "" } one => new(texts["Phần {0}: {1} kết thúc không có kết quả ({2}), văn bản số {3}; các phần sau dừng", one.Stage, nameOf(one.Unit), one.End, one.Document], one.Reason),
        StageEnded { NoticeNumber: { } notice } one => new(
            texts["Phần {0}: {1} kết thúc không có kết quả ({2}), văn bản số {3}; các phần sau dừng theo thông báo số {4}", one.Stage, nameOf(one.Unit), one.End, one.Document, notice],
            one.Reason),
        StageEnded one => new(texts["Phần {0}: {1} kết thúc ({2}), văn bản số {3}, {4}", one.Stage, nameOf(one.Unit), one.End, one.Document, one.Timing], one.Reason),
        StageNoted { At: { } at } one => new(texts["Phần {0}: phần mềm của cơ quan ghi số {1}, {2}, từ {3}", one.Stage, one.Number, one.State, at], one.Note),
        StageNoted one => new(texts["Phần {0}: số ở phần mềm của cơ quan {1} {2}", one.Stage, one.Number, one.State]),
        StageGiven one => new(texts["Phần {0}: trả kết quả cho người nộp", one.Stage], one.Taker),
        _ => null,
    };
}
