namespace MotCua.Domain.Results;

/// <summary>Why a result is not numbered or not put on the shelf, and a scan not taken.</summary>
public static class ResultRefusals
{
    public static readonly Refusal SlotNeeded = new("result.slot-needed") { Field = "Slot" };
    public static readonly Refusal SymbolTooLong = new("result.symbol-too-long") { Field = "Symbol" };
    public static readonly Refusal PaperNotToScan = new("scan.paper-not-to-scan") { Field = "Paper" };
    public static readonly Refusal NumberNotWhole = new("result.number-not-whole") { Field = "Number" };

    public static Refusal SlotTooLong(int most) => new("result.slot-too-long", most) { Field = "Slot" };

    public static Refusal NoteTooLong(int most) => new("result.note-too-long", most) { Field = "Note" };

    /// <summary>The number stands in the register of outgoing papers already.</summary>
    public static Refusal NumberDoubled(string number, int year, string dossier) => new("result.number-doubled", number, year, dossier) { Field = "Number" };

    public static Refusal PagesOutside(int most) => new("scan.pages-outside", most) { Field = "Pages" };
}
