using MotCua.Domain.Dossiers;
using MotCua.Domain.Procedures;

namespace MotCua.Web.Texts;

/// <summary>How the official forms write names, counts and times. Paper only: always Vietnamese.</summary>
public static class OfficialWords
{
    private const string Committee = "Ủy ban nhân dân";

    /// <summary>"UBND xã Tân Bắc".</summary>
    public static string Authority(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith(Committee, StringComparison.Ordinal) ? $"UBND{name[Committee.Length..]}" : name;
    }

    /// <summary>The desk as the head of a form has it: the line above already says whose it is.</summary>
    public static string Desk(string desk, string authority)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(authority);
        var territory = authority.StartsWith(Committee, StringComparison.Ordinal) ? authority[Committee.Length..] : authority;
        return territory.Length > 0 && desk.EndsWith(territory, StringComparison.Ordinal) ? desk[..^territory.Length] : desk;
    }

    /// <summary>"08 giờ 16 phút, ngày 12 tháng 6 năm 2020".</summary>
    public static string Moment(DateTime local) =>
        string.Create(OfficeTexts.Vietnamese, $"{local.Hour:00} giờ {local.Minute:00} phút, {OfficeForms.OfficialDay(DateOnly.FromDateTime(local))}");

    /// <summary>What is known, or the dots of the empty form to write on.</summary>
    public static string OrDots(string? text, int dots) => string.IsNullOrEmpty(text) ? new string('…', Math.Max(1, dots / 2)) : text;

    /// <summary>": 01 bản chính, 02 bản sao", or that it was only shown.</summary>
    public static string Count(PaperReceived paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return paper.ShownOnly ? " (xuất trình, đã trả lại)" : paper.Held is { } held ? $" (dùng lại bản đã nộp ngày {held.On:dd/MM/yyyy})" : Counts(paper.Originals, paper.Certified, paper.Copies);
    }

    public static string Count(ProcedurePaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return paper.Mode is PaperMode.Present ? " (xuất trình)" : Counts(paper.Originals, paper.CertifiedCopies, paper.Copies);
    }

    /// <summary>Amount of the fee; the catalogue may not know it.</summary>
    public static string Fee(long? dong) => dong switch
    {
        null => "theo mức thu niêm yết",
        0 => "không thu",
        { } amount => $"{OfficeForms.Count(amount)} đồng",
    };

    private static string Counts(int originals, int certified, int copies)
    {
        var kinds = new[] { (originals, "bản chính"), (certified, "bản sao chứng thực"), (copies, "bản sao") };
        var counted = string.Join(", ", kinds.Where(kind => kind.Item1 > 0).Select(kind => string.Create(OfficeTexts.Vietnamese, $"{kind.Item1:00} {kind.Item2}")));
        return counted.Length == 0 ? "" : $": {counted}";
    }
}
