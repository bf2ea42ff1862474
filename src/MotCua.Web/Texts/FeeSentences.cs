using MotCua.Domain;
using MotCua.Domain.Fees;

namespace MotCua.Web.Texts;

/// <summary>What was done about a dossier's fee, in a sentence each.</summary>
internal static class FeeSentences
{
    /// <summary>Null for what is no act on a fee.</summary>
    public static EntrySentence? Of(OfficeTexts texts, Facts facts) => facts switch
    {
        FeeAssessed assessed => new(texts["Tính phí: {0} đồng", assessed.Amount], assessed.Ground),
        FeeTaken taken => new(texts["Thu {0} đồng, {1}, phiếu thu số {2}", taken.Amount, texts.Word(taken.Method), NoteNumber.Of(NoteKind.Receipt, taken.Number)]),
        FeeRefunded refunded => new(texts["Hoàn {0} đồng, {1}, phiếu hoàn số {2}", refunded.Amount, texts.Word(refunded.Method), NoteNumber.Of(NoteKind.Refund, refunded.Number)], refunded.Reason),
        FeeWaived waived => new(texts["Miễn thu {0} đồng, căn cứ {1}", waived.Amount, waived.Ground], waived.Reason),
        FeeDeferred deferred => new(texts["Phí {0}", texts.Word(deferred.Until)]),
        CashPaidOver paid => new(texts["Nộp quỹ {0} đồng", paid.Amount], paid.To),
        CashCounted counted => new(texts["Kiểm quỹ ngày {0}: đếm được {1} đồng", counted.Day, counted.Counted], counted.Explanation),
        CashExplained explained => new(texts["Giải trình chênh lệch ngày {0}", explained.Day], explained.Explanation),
        _ => null,
    };
}
