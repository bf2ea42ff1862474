using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;

namespace MotCua.Application.Collecting;

/// <summary>How the verbs act on fees and cash in the open ledger.</summary>
internal static class FeeBook
{
    public static FeeAccount FeeOf(this Book book, Dossier dossier) =>
        book.Find<FeeAccountRow>(dossier.Code) is { } row ? FeeProjection.Unfold(row) : FeeAccount.Of(dossier.State.Receipt);

    public static CashDay? LastCashDay(this Book book, string desk) => FeeProjection.LastDay(book.Find<CashDeskRow>, book.Find<CashDayRow>, desk);

    /// <summary>The desk's cash book today.</summary>
    public static Outcome<CashDay> CashToday(this Book book, string desk) => CashDay.On(OfficeTime.DayOf(book.At), desk, book.LastCashDay(desk));

    public static Outcome<T> AppendFee<T>(this Book book, string desk, Outcome<T> outcome)
        where T : Facts => outcome.Then<T>(facts => book.Append(FeeProjection.StreamOf(desk), facts));

    /// <summary>Takes the note's number when the act comes to it.</summary>
    public static Func<long> Number(this Book book, NoteKind kind, string desk) => () => book.Next(NoteNumber.Series(kind, desk, OfficeTime.DayOf(book.At).Year));

    /// <summary>The answer, unless its request key was first used for something else.</summary>
    public static Outcome<T> If<T>(this Outcome<T> outcome, Func<T, bool> isAnswer)
        where T : Facts => outcome.Refused || isAnswer(outcome.Value) ? outcome : LedgerRefusals.KeyUsedForOther(EntryJson.NameOf(outcome.Value));
}
