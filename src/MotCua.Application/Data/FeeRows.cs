using MotCua.Domain.Fees;

namespace MotCua.Application.Data;

/// <summary>How one dossier stands with its fee. There is none before something was said of it.</summary>
public sealed record FeeAccountRow
{
    public required string Dossier { get; init; }

    public required string Desk { get; init; }

    public required long Owed { get; init; }

    public required long Over { get; init; }

    /// <summary>Private: <see cref="FeeAccount"/> as JSON.</summary>
    public required string State { get; init; }
}

/// <summary>What an entry in a desk's book of fees did.</summary>
public enum FeeAct
{
    Assess = 1,
    Take = 2,
    Refund = 3,
    Waive = 4,
    Defer = 5,
    PayOver = 6,
    Count = 7,
    Explain = 8,
}

/// <summary>One line of a desk's book of fees.</summary>
public sealed record FeeLineRow
{
    public required string Desk { get; init; }

    /// <summary>Version of the desk's stream: 1, 2, 3 …</summary>
    public required int Line { get; init; }

    public required FeeAct Act { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The day it belongs to: a count may come the morning after.</summary>
    public required DateOnly Day { get; init; }

    public required string Officer { get; init; }

    /// <summary>Null for what concerns the drawer alone.</summary>
    public string? Dossier { get; init; }

    public required long Amount { get; init; }

    public PaidBy? Method { get; init; }

    public FeeMoment? Moment { get; init; }

    /// <summary>Running number of the note; null where there is none.</summary>
    public long? Number { get; init; }
}

/// <summary>The cash of one desk on one day.</summary>
public sealed record CashDayRow
{
    public required string Desk { get; init; }

    public required DateOnly Day { get; init; }

    public required CashDayMark Mark { get; init; }

    /// <summary>Private: <see cref="CashDay"/> as JSON, with its explanation.</summary>
    public required string State { get; init; }
}

/// <summary>Where a desk's cash book has come to.</summary>
public sealed record CashDeskRow
{
    public required string Desk { get; init; }

    /// <summary>The last day on which money moved.</summary>
    public required DateOnly Day { get; init; }
}
