namespace MotCua.Domain.Slips;

/// <summary>A paper that an office gives in hand.</summary>
public interface ISlip
{
    SlipHead Head { get; }
}

/// <summary>What stands at the head of every slip.</summary>
public sealed record SlipHead
{
    /// <summary>Authority the desk belongs to (tên cơ quan).</summary>
    public required string Authority { get; init; }

    /// <summary>The one-stop desk, in full.</summary>
    public required string Desk { get; init; }

    /// <summary>Code of the desk: an office may set its own paper.</summary>
    public required string DeskCode { get; init; }

    /// <summary>Place of the date line: the short name of the authority.</summary>
    public required string Place { get; init; }

    /// <summary>The set of forms it is of.</summary>
    public required FormSet Forms { get; init; }

    /// <summary>Office day of the slip.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Số; empty while the slip is only being prepared.</summary>
    public required string Number { get; init; }

    /// <summary>How many times it has been printed.</summary>
    public int Prints { get; init; }

    /// <summary>0 for the first print; n says "printed again, n-th time".</summary>
    public int Reprint => Math.Max(0, Prints - 1);
}

/// <summary>Who the slip is made out to.</summary>
public sealed record SlipPerson(string Name, string? Address, string? Phone, string? Email)
{
    /// <summary>Số định danh cá nhân, tổ chức: printed by the forms of TT 03/2025/TT-VPCP.</summary>
    public string? Number { get; init; }
}
