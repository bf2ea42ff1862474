using System.Globalization;
using MotCua.Application.Exchanging;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Portal;

namespace MotCua.Web.Texts;

/// <summary>What is said of the exchange with the national portal.</summary>
public static class PortalWords
{
    /// <summary>How it stands, in a sentence.</summary>
    public static string Standing(OfficeTexts texts, PortalStanding.Answer standing)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(standing);
        if (!standing.IsSet)
        {
            return texts["Chưa cài đặt trao đổi với Cổng Dịch vụ công quốc gia."];
        }

        if (standing.Waiting == 0 && standing.Unread == 0)
        {
            return texts["Cổng Dịch vụ công quốc gia đã nhận đủ."];
        }

        return standing.Since is { } since
            ? texts["Cổng Dịch vụ công quốc gia: {0} hồ sơ chờ gửi, lâu nhất từ {1}; {2} hồ sơ gửi chưa được; {3} dòng sổ chưa đọc.", standing.Waiting, since, standing.Troubled, standing.Unread]
            : texts["Cổng Dịch vụ công quốc gia: {0} dòng sổ chưa đọc.", standing.Unread];
    }

    /// <summary>Where a list came from: the portal's own look-up, or a file.</summary>
    public static string Source(OfficeTexts texts, string source)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return source == PortalDaily.Source ? texts["Cổng (TraCuuHoSo)"] : source;
    }

    /// <summary>What one side says in a difference: a state of the national list, or a time.</summary>
    public static string Said(OfficeTexts texts, PortalDifferenceKind kind, string? said)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (said is null)
        {
            return texts["không có hồ sơ"];
        }

        if (kind is PortalDifferenceKind.Due or PortalDifferenceKind.Ended)
        {
            return said.Length switch
            {
                0 => texts["không ghi"],
                8 => OfficeForms.Day(DateOnly.ParseExact(said, "yyyyMMdd", CultureInfo.InvariantCulture)),
                _ => OfficeForms.Moment(DateTime.ParseExact(said, "yyyyMMddHHmm", CultureInfo.InvariantCulture)),
            };
        }

        return Enum.TryParse<OfficialStatus>(said, out var status) && Enum.IsDefined(status) ? $"{status:D} {texts.Word(status)}" : said;
    }

    /// <summary>Why a message did not get through.</summary>
    public static string Trouble(OfficeTexts texts, string? trouble)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return trouble switch
        {
            null => "",
            "timeout" => texts["quá lâu không trả lời"],
            "unreachable" => texts["không kết nối được"],
            "unreadable" => texts["trả lời không đọc được"],
            "credentials" => texts["không đọc được tệp tài khoản"],
            "login" => texts["không đăng nhập được"],
            _ when trouble.StartsWith("answer-", StringComparison.Ordinal) => texts["Cổng từ chối, mã {0}", trouble["answer-".Length..]],
            _ => texts["Cổng báo lỗi {0}", trouble],
        };
    }
}
