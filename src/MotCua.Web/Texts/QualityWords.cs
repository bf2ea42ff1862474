namespace MotCua.Web.Texts;

/// <summary>The index of QĐ 766 in words.</summary>
public static class QualityWords
{
    /// <summary>"2.1 Hồ sơ giải quyết đúng hạn"; without a number where the decision gives none.</summary>
    public static string NameOf(OfficeTexts texts, string indicator)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentException.ThrowIfNullOrEmpty(indicator);
        return $"{(char.IsDigit(indicator[0]) ? $"{indicator} " : "")}{texts.Word($"quality.{indicator}")}";
    }
}
