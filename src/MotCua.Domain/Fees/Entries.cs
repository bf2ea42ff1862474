using MotCua.Domain.Dossiers;

namespace MotCua.Domain.Fees;

/// <summary>Hình thức thu: when it is paid, with the national exchange's codes (HinhThucThu 1, 2, 4).</summary>
public enum FeeMoment
{
    AtReceipt = 1,
    AtSupplement = 2,
    AtReturn = 4,
}

public enum PaidBy
{
    /// <summary>Tiền mặt.</summary>
    Cash = 1,

    /// <summary>Chuyển khoản.</summary>
    Transfer = 2,
}

/// <summary>Tính phí: what the dossier owes, by the schedule of its procedure version.</summary>
[EntryType("fee.assessed")]
public sealed record FeeAssessed : Facts
{
    public required string Dossier { get; init; }

    public required Channel Channel { get; init; }

    public required int Count { get; init; }

    public required int Pages { get; init; }

    /// <summary>Đồng.</summary>
    public required long Amount { get; init; }

    public required IReadOnlyList<FeeLine> Lines { get; init; }

    /// <summary>The text of law an exemption or reduction rests on.</summary>
    public string? Ground { get; init; }

    /// <summary>Whom the exemption or reduction is for: it tells of the applicant.</summary>
    [Private]
    public string? Relief { get; init; }

    /// <summary>What the person showed for it: kind and number of the paper.</summary>
    [Private]
    public string? Proof { get; init; }
}

/// <summary>Thu phí: money was taken, and its receipt note numbered without gaps in the desk's year.</summary>
[EntryType("fee.taken")]
public sealed record FeeTaken : Facts
{
    public required string Dossier { get; init; }

    /// <summary>The office's day, whose sheet it stands on.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Số phiếu thu: running in desk and year.</summary>
    public required long Number { get; init; }

    /// <summary>Đồng.</summary>
    public required long Amount { get; init; }

    public required PaidBy Method { get; init; }

    public required FeeMoment Moment { get; init; }

    /// <summary>What the dossier owed in all at that time.</summary>
    public required long Due { get; init; }

    /// <summary>Who paid.</summary>
    [Private]
    public string? Payer { get; init; }

    /// <summary>The bank's reference of a transfer.</summary>
    [Private]
    public string? Reference { get; init; }
}

/// <summary>Hoàn phí: money was given back, with its reason and a note numbered in a series of its own.</summary>
[EntryType("fee.refunded")]
public sealed record FeeRefunded : Facts
{
    public required string Dossier { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Số phiếu hoàn: running in desk and year.</summary>
    public required long Number { get; init; }

    public required long Amount { get; init; }

    public required PaidBy Method { get; init; }

    /// <summary>It was taken by mistake and is still owed; otherwise it is not asked for again.</summary>
    public bool OwedAgain { get; init; }

    [Private]
    public string? Payee { get; init; }

    [Private]
    public string? Reference { get; init; }

    [Private]
    public string? Reason { get; init; }
}

/// <summary>Miễn thu: what is still owed is not asked for, with reason and ground.</summary>
[EntryType("fee.waived")]
public sealed record FeeWaived(string Dossier, long Amount, long Due, string Ground) : Facts
{
    [Private]
    public string? Reason { get; init; }
}

/// <summary>Nộp sau: it is paid at the supplement or when the result is taken.</summary>
[EntryType("fee.deferred")]
public sealed record FeeDeferred(string Dossier, FeeMoment Until, long Due) : Facts;

/// <summary>Nộp quỹ: cash left the drawer for the treasurer, the treasury or the bank.</summary>
[EntryType("cash.paid-over")]
public sealed record CashPaidOver(DateOnly Day, long Amount) : Facts
{
    /// <summary>Who took it, and the number of their paper.</summary>
    [Private]
    public string? To { get; init; }
}

/// <summary>Kiểm quỹ: the cash in the drawer was counted at the end of a day.</summary>
/// <param name="Expected">What the book said there should be.</param>
[EntryType("cash.counted")]
public sealed record CashCounted(DateOnly Day, long Expected, long Counted) : Facts
{
    /// <summary>Why the two differ.</summary>
    [Private]
    public string? Explanation { get; init; }
}

/// <summary>Giải trình chênh lệch: said after the count.</summary>
[EntryType("cash.explained")]
public sealed record CashExplained(DateOnly Day, long Difference) : Facts
{
    [Private]
    public string? Explanation { get; init; }
}
