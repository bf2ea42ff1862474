namespace MotCua.Domain.Results;

/// <summary>Why a result is not numbered or not put on the shelf, and a scan not taken.</summary>
public static class ResultRefusals
{
    public static readonly Refusal SlotNeeded = new("result.slot-needed") { Field = "Slot" };
    public static readonly Refusal SymbolTooLong = new("result.symbol-too-long") { Field = "Symbol" };
    public static readonly Refusal PaperNotToScan = new("scan.paper-not-to-scan") { Field = "Paper" };
    public static readonly Refusal NoScanToSign = new("scan.none-to-sign") { Field = "Scan" };
    public static readonly Refusal ScanUnknown = new("scan.unknown") { Field = "Scan" };

    /// <summary>No device or certificate is set up for the desk.</summary>
    public static readonly Refusal NoSigner = new("scan.no-signer");
    public static readonly Refusal SignerFailed = new("scan.signer-failed");
    public static readonly Refusal NumberNotWhole = new("result.number-not-whole") { Field = "Number" };

    public static Refusal SlotTooLong(int most) => new("result.slot-too-long", most) { Field = "Slot" };

    public static Refusal NoteTooLong(int most) => new("result.note-too-long", most) { Field = "Note" };

    /// <summary>The number stands in the register of outgoing papers already.</summary>
    public static Refusal NumberDoubled(string number, int year, string dossier) => new("result.number-doubled", number, year, dossier) { Field = "Number" };

    /// <summary>Only PDF files and photos in JPEG or PNG are signed.</summary>
    public static Refusal KindNotSigned(string name) => new("scan.kind-not-signed", name) { Field = "Scan" };

    /// <summary>The PDF cannot be opened by the program that has to write the signature into it.</summary>
    public static Refusal NotOpened(string name) => new("scan.not-opened", name) { Field = "Scan" };

    public static Refusal SignerNotValid(string signer) => new("scan.signer-not-valid", signer);

    public static Refusal PagesDiffer(int counted, int inFile) => new("scan.pages-differ", counted, inFile) { Field = "Scan" };

    public static Refusal ScanTooHeavy(string name, int pages, long kilobytes, long aPage, int most) => new("scan.too-heavy", name, pages, kilobytes, aPage, most) { Field = "File" };

    public static Refusal PagesOutside(int most) => new("scan.pages-outside", most) { Field = "Pages" };
}
