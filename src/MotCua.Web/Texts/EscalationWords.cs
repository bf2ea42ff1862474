using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Web.Texts;

/// <summary>What was done about a step of the ladder, in words.</summary>
public static class EscalationWords
{
    /// <summary>A part of the digest. On paper, so in Vietnamese whatever language its reader has chosen.</summary>
    public static string TitleOf(DigestKind kind, DateOnly nextDay) => kind switch
    {
        DigestKind.Overdue => "Quá hạn",
        DigestKind.DueToday => "Hẹn trả hôm nay",
        DigestKind.DueNext => $"Hẹn trả ngày làm việc tới ({OfficeForms.Day(nextDay)})",
        DigestKind.Escalated => "Được nhắc hạn, cần trả lời",
        DigestKind.Asked => "Đơn vị được hỏi, được trình ký",
        DigestKind.FindingDue => "Kiến nghị kiểm tra đến hạn, quá hạn khắc phục",
        _ => "Hồ sơ giấy quá một ngày làm việc chưa thấy",
    };

    /// <param name="nameOf">Name of an officer's id.</param>
    public static string Done(OfficeTexts texts, Escalation raised, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(raised);
        ArgumentNullException.ThrowIfNull(nameOf);
        return raised.Answer switch
        {
            null => texts["chưa ai trả lời"],
            EscalationAnswer.Said when raised.Words is { } words => texts["{0}: {1}", nameOf(raised.AnsweredBy!), words],
            { } answer => texts["{0}, {1}", texts.Word(answer), nameOf(raised.AnsweredBy!)],
        };
    }
}
