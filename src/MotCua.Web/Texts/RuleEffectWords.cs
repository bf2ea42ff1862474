using MotCua.Application;
using MotCua.Domain.Rules;

namespace MotCua.Web.Texts;

/// <summary>What a rule would change of a dossier, in words.</summary>
public static class RuleEffectWords
{
    public static string NameOf(OfficeTexts texts, string key, RuleEffectKind kind)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return kind switch
        {
            RuleEffectKind.AsksLeft => texts["Còn được yêu cầu bổ sung (lần)"],
            RuleEffectKind.AnswerBy => texts["Nếu yêu cầu bổ sung hôm nay thì chờ giấy tờ đến hết ngày"],
            RuleEffectKind.DueAfterWait => texts["Ngày hẹn, nếu giấy tờ đang chờ đến bây giờ"],
            RuleEffectKind.NewDatesLeft => texts["Còn được hẹn lại (lần)"],
            RuleEffectKind.ApologyBy => texts["Ngày cuối gửi phiếu xin lỗi"],
            RuleEffectKind.DraftedOn => texts["Ngày chương trình dự thảo phiếu xin lỗi"],
            RuleEffectKind.DraftedDate => texts["Ngày hẹn lại ghi trong dự thảo"],
            RuleEffectKind.SendBacksLeft => texts["Còn được chuyển lại trước khi phải do lãnh đạo (lần)"],
            RuleEffectKind.HeavyScans => texts["Bản quét bị báo là nặng"],
            RuleEffectKind.ScansAtFault => texts["Bản quét thiếu sót vì chưa ký số"],
            _ => RuleWords.NameOf(texts, key),
        };
    }

    public static string Of(OfficeTexts texts, string key, RuleFigure figure)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(figure);
        return figure switch
        {
            { Value: { } value } => RuleWords.Of(texts, key, value),
            { Count: { } count } => OfficeForms.Count(count),
            { Day: { } day } => OfficeForms.Day(day),
            { At: { } at } => OfficeForms.Moment(OfficeTime.ToLocal(at)),
            _ => texts["không áp dụng"],
        };
    }
}
