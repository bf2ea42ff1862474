namespace MotCua.Domain.Dossiers;

/// <summary>Số hóa: which papers of the checklist are to be scanned, and which still wait for it.</summary>
public sealed partial class Dossier
{
    /// <summary>What a page should take: about 100 KB, so that a thin line carries it. Advice, never a refusal.</summary>
    public const long BytesAPage = 100 * 1024;

    private const int MostPages = 2_000;

    /// <summary>
    /// Places in the checklist that are to be scanned and were not yet. What came online is there already, and what was only shown is not scanned
    /// (TT 03/2025/TT-VPCP Art. 5).
    /// </summary>
    public IEnumerable<int> PapersToScan => State.Receipt.Channel is Channel.Online
        ? []
        : State.Receipt.Papers.Index()
            .Where(paper => !paper.Item.ShownOnly && State.Files.All(file => file.Paper != paper.Index))
            .Select(paper => paper.Index);

    /// <summary>Whether a scan is larger than its pages should be.</summary>
    public static bool IsHeavy(FileKept file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Pages is { } pages && file.Bytes > pages * BytesAPage;
    }
}
