using MotCua.Application;
using MotCua.Application.Inspecting;
using MotCua.Application.Reporting;
using MotCua.Domain.Inspection;
using MotCua.Web.Components;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Inspect;

/// <summary>What is said of inspections in more than one place. The checklist's words are those of its file, which paper has too.</summary>
public static class InspectWords
{
    /// <summary>What was found, in one line: the item of the checklist, else the beginning of what was seen.</summary>
    public static string TitleOf(OfficeTexts texts, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(finding);
        return Checklist.Find(finding.Check) is { } item ? $"{item.Number}. {item.Title}" : finding.Seen?.Split('\n')[0] ?? texts["Phát hiện khác"];
    }

    public static string TitleOf(RoundUpKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Check?.Title ?? "Phát hiện khác";
    }

    /// <summary>"xã Tân Bắc", as it stands within a sentence.</summary>
    public static string PlaceOf(PeriodUnits known, string unit)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Find(unit)?.Territory is { Length: > 0 } territory ? char.ToLower(territory[0], OfficeTexts.Vietnamese) + territory[1..] : known.NameOf(unit);
    }

    /// <summary>"Lĩnh vực, tháng nhập, kênh nộp", as paper says it.</summary>
    public static string Of(SampleStrata strata) => Choices.Capital(string.Join(", ", new[]
    {
        strata.HasFlag(SampleStrata.Sector) ? "lĩnh vực" : null,
        strata.HasFlag(SampleStrata.Month) ? "tháng nhập" : null,
        strata.HasFlag(SampleStrata.Channel) ? "kênh nộp" : null,
    }.Where(part => part is not null)));

    /// <summary>What became of photos that are no more, as paper says it.</summary>
    public static string Of(FilesGone gone, int photos)
    {
        ArgumentNullException.ThrowIfNull(gone);
        var files = gone.Files.Where(file => file.Purpose is InspectionFilePurpose.Photo).Select(file => file.Hash[..12]);
        return $"Đã xóa {photos} ảnh (SHA-256 {string.Join(", ", files)}) ngày {OfficeForms.Day(OfficeTime.DayOf(gone.At))}, khi xóa dữ liệu cá nhân của hồ sơ {gone.Dossier} theo {gone.Decision}.";
    }

    /// <summary>"Hộ tịch, tháng 6/2020, trực tiếp", as paper says it.</summary>
    public static string Of(OfficeTexts texts, SampleStratum stratum)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(stratum);
        return string.Join(", ", new[]
        {
            stratum.Sector,
            stratum.Month is { } month ? $"tháng {month.Month}/{month.Year}" : null,
            stratum.Channel is { } channel ? texts.Word(channel) : null,
        }.Where(part => part is not null));
    }
}
