namespace MotCua.Web.Texts;

/// <summary>A dossier code where there is little room: all dossiers of an office begin alike, so the end tells them apart. "…H22-200615-0001".</summary>
public static class ShortCode
{
    private const int Kept = 15;

    public static string Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length <= Kept + 1 ? code : $"…{code[^Kept..]}";
    }
}
