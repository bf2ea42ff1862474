using MotCua.Domain.Organisation;
using MotCua.Domain.Results;
using MotCua.Domain.Rules;

namespace MotCua.Domain.Dossiers;

/// <summary>Số hóa: which papers of the checklist are to be scanned, which still wait for it, and which scans wait for their signature.</summary>
public sealed partial class Dossier
{
    private const int MostPages = 2_000;

    /// <summary>
    /// Places in the checklist that are to be scanned and were not yet. What came online is there already, and what was only shown is not scanned
    /// (TT 03/2025/TT-VPCP Art. 5). Nothing is scanned any more for a dossier that stopped: its papers went back.
    /// </summary>
    public IEnumerable<int> PapersToScan => State.Receipt.Channel is Channel.Online || DossierLifecycle.IsStopped(Status)
        ? []
        : State.Receipt.Papers.Index()
            .Where(paper => !paper.Item.ShownOnly && State.Files.All(file => file.Paper != paper.Index))
            .Select(paper => paper.Index);

    /// <summary>Scans that nobody signed as true copies.</summary>
    public IEnumerable<FileKept> UnsignedScans => State.Files.Where(file => file.Paper is not null && file.Signer is null);

    /// <summary>Places of papers whose pages were counted at the counter and are not as many as those of their scans.</summary>
    public IEnumerable<(int Paper, int Counted, int Scanned)> PagesAmiss => State.Receipt.Papers.Index()
        .Where(paper => paper.Item.Pages is not null)
        .Select(paper => (paper.Index, paper.Item.Pages!.Value, Scans: State.Files.Where(file => file.Paper == paper.Index).ToList()))
        .Where(paper => paper.Scans.Count > 0 && paper.Scans.All(file => file.Pages is not null))
        .Select(paper => (paper.Index, paper.Value, Scanned: paper.Scans.Sum(file => file.Pages!.Value)))
        .Where(paper => paper.Scanned != paper.Value);

    /// <summary>Whether a scan is larger than its pages should be, so that a thin line carries it. Said, never refused.</summary>
    public static bool IsHeavy(FileKept file, OfficeRules rules)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(rules);
        return file.Paper is not null && file.Pages is { } pages && file.Bytes > pages * rules.KilobytesAPage * 1024L;
    }

    /// <summary>The desk signs that a scan is as its paper.</summary>
    /// <param name="scan">Hash of the scan.</param>
    /// <param name="copy">The signed PDF, with its pages.</param>
    public Outcome<DossierCopySigned> SignCopy(string scan, FileKept copy, string signer, Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(copy);
        ArgumentNullException.ThrowIfNull(by);
        return NotToSign(scan, by, roster) is { } no ? no : new DossierCopySigned(scan, copy.Hash, copy.Bytes, copy.Pages ?? 1, signer, by.Unit);
    }

    /// <summary>Why this officer cannot sign that scan; null when they can.</summary>
    public Refusal? NotToSign(string scan, Officer by, Roster roster) => Refuses(DossierAct.SignCopy, by, roster)
        ?? (UnsignedScans.Any(file => file.Hash == scan) ? null : ResultRefusals.ScanUnknown);

    private DossierState WithCopy(DossierCopySigned copy) => State with
    {
        Files = [.. State.Files.Select(file => file.Hash == copy.Scan ? Signed(file, copy) : file)],
        Result = State.Result is { } result && result.FileHash == copy.Scan ? result with { FileHash = copy.Hash } : State.Result,
    };

    private static FileKept Signed(FileKept scan, DossierCopySigned copy) => scan with
    {
        Hash = copy.Hash,
        Name = scan.Name.LastIndexOf('.') is var end and > 0 ? $"{scan.Name[..end]}.pdf" : $"{scan.Name}.pdf",
        MediaType = "application/pdf",
        Bytes = copy.Bytes,
        Pages = copy.Pages,
        Signer = copy.Signer,
        Scan = scan.Hash,
    };
}
