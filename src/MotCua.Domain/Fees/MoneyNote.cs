namespace MotCua.Domain.Fees;

/// <summary>Phiếu thu, phiếu hoàn: what the desk gives in hand for money. No official form: the biên lai of the finance rules is another paper.</summary>
public sealed record MoneyNote
{
    public required NoteKind Kind { get; init; }

    /// <summary>"12/PT".</summary>
    public required string Number { get; init; }

    public required string Authority { get; init; }

    public required string Desk { get; init; }

    /// <summary>Place of the date line.</summary>
    public required string Place { get; init; }

    public required DateOnly Day { get; init; }

    public required string Dossier { get; init; }

    public required string Procedure { get; init; }

    /// <summary>Who paid or got it back.</summary>
    public required string Person { get; init; }

    /// <summary>Đồng.</summary>
    public required long Amount { get; init; }

    public required PaidBy Method { get; init; }

    public string? Reference { get; init; }

    /// <summary>How the fee came about; empty where it is one plain amount.</summary>
    public IReadOnlyList<FeeLine> Lines { get; init; } = [];

    /// <summary>Why it goes back.</summary>
    public string? Reason { get; init; }

    public required string Officer { get; init; }
}
