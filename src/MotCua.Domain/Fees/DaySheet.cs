using System.Globalization;

namespace MotCua.Domain.Fees;

/// <summary>What a numbered note is for.</summary>
public enum NoteKind
{
    /// <summary>Phiếu thu.</summary>
    Receipt = 1,

    /// <summary>Phiếu hoàn.</summary>
    Refund = 2,
}

/// <summary>Số of a money note: running in its kind, desk and year, "12/PT". The desk's own papers: the finance rules' biên lai is another form.</summary>
public static class NoteNumber
{
    public static string Of(NoteKind kind, long number) => string.Create(CultureInfo.InvariantCulture, $"{number}/{Sign(kind)}");

    /// <summary>The ledger series that numbers one kind in one desk and year.</summary>
    public static string Series(NoteKind kind, string desk, int year) => string.Create(CultureInfo.InvariantCulture, $"note/{Sign(kind)}/{desk}/{year}");

    private static string Sign(NoteKind kind) => kind is NoteKind.Receipt ? "PT" : "PH";
}

/// <summary>One note on the sheet of a day.</summary>
/// <param name="At">UTC.</param>
/// <param name="Moment">Null for a refund.</param>
public sealed record SheetLine(NoteKind Kind, long Number, DateTime At, string Dossier, long Amount, PaidBy Method, FeeMoment? Moment, string Officer);

/// <summary>Cuối ngày: the notes of a day beside the cash book's sums. What does not fit is named.</summary>
/// <param name="Lines">In the order of the book.</param>
public sealed record DaySheet(CashDay Day, IReadOnlyList<SheetLine> Lines)
{
    public IEnumerable<SheetLine> Of(NoteKind kind) => Lines.Where(line => line.Kind == kind);

    public long Sum(NoteKind kind, PaidBy method) => Of(kind).Where(line => line.Method == method).Sum(line => line.Amount);

    /// <summary>How many dossiers the notes are of.</summary>
    public int Dossiers => Lines.Select(line => line.Dossier).Distinct().Count();

    /// <summary>Cash, notes and dossiers say the same: the sums of the notes are the book's, and no number is missing between the first and the last.</summary>
    public bool Balances =>
        Sum(NoteKind.Receipt, PaidBy.Cash) == Day.CashTaken
        && Sum(NoteKind.Receipt, PaidBy.Transfer) == Day.TransferTaken
        && Sum(NoteKind.Refund, PaidBy.Cash) == Day.CashRefunded
        && Sum(NoteKind.Refund, PaidBy.Transfer) == Day.TransferRefunded
        && Of(NoteKind.Receipt).Count() == Day.Receipts
        && Of(NoteKind.Refund).Count() == Day.Refunds
        && HasNoGap(NoteKind.Receipt)
        && HasNoGap(NoteKind.Refund);

    private bool HasNoGap(NoteKind kind)
    {
        var numbers = Of(kind).Select(line => line.Number).ToList();
        return numbers.Count == 0 || (numbers.Distinct().Count() == numbers.Count && numbers.Max() - numbers.Min() + 1 == numbers.Count);
    }
}
