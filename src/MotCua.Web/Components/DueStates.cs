using MotCua.Application.Processing;
using MotCua.Domain.WorkingTime;
using MotCua.Web.Texts;

namespace MotCua.Web.Components;

/// <summary>The two clocks in words.</summary>
public static class DueStates
{
    public static DueState Of(DueStanding standing) => standing switch
    {
        DueStanding.Late => DueState.Late,
        DueStanding.Today => DueState.Today,
        DueStanding.OnTime => DueState.OnTime,
        DueStanding.Waiting => DueState.Paused,
        _ => DueState.Done,
    };

    /// <summary>Working time, short: "1 n 2 g", "6 g 40 ph", "quá 2 g".</summary>
    public static string InBrief(OfficeTexts texts, WorkingDuration left)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var parts = new[]
        {
            left.Days > 0 ? texts["{0} n", left.Days] : null,
            left.Hours > 0 ? texts["{0} g", left.Hours] : null,
            left.Days == 0 && (left.Minutes > 0 || left.Hours == 0) ? texts["{0} ph", left.Minutes] : null,
        };
        var amount = string.Join(' ', parts.Where(part => part is not null));
        return left.IsOverdue ? texts["quá {0}", amount] : amount;
    }

    /// <summary>The same in full words, for screen readers and sentences: "1 ngày 2 giờ làm việc".</summary>
    public static string InFull(OfficeTexts texts, WorkingDuration left)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var parts = new[]
        {
            left.Days > 0 ? texts["{0} ngày", left.Days] : null,
            left.Hours > 0 ? texts["{0} giờ", left.Hours] : null,
            left.Days == 0 && (left.Minutes > 0 || left.Hours == 0) ? texts["{0} phút", left.Minutes] : null,
        };
        var amount = string.Join(' ', parts.Where(part => part is not null));
        return left.IsOverdue ? texts["quá {0} làm việc", amount] : texts["còn {0} làm việc", amount];
    }

    /// <summary>"hôm nay", "5 ngày".</summary>
    public static string Waited(OfficeTexts texts, int days)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return days == 0 ? texts["hôm nay"] : texts["{0} ngày", days];
    }
}
