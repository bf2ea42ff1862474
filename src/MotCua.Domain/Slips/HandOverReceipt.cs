using MotCua.Domain.Dossiers;

namespace MotCua.Domain.Slips;

/// <summary>
/// Biên nhận trả kết quả: what the taker signs when the result is handed over. No circular prescribes a form; it holds what the register's line on
/// returning asks for (TT 01/2018/TT-VPCP, form 06: who received, when, signature).
/// </summary>
public sealed record HandOverReceipt
{
    /// <summary>Authority the desk belongs to.</summary>
    public required string Authority { get; init; }

    public required string Desk { get; init; }

    /// <summary>Place of the date line.</summary>
    public required string Place { get; init; }

    public required string Code { get; init; }

    public required string Procedure { get; init; }

    public required string Applicant { get; init; }

    public required DossierResult Result { get; init; }

    public required Taker Taker { get; init; }

    public required bool ByPost { get; init; }

    /// <summary>Office wall time.</summary>
    public required DateTime ReturnedLocal { get; init; }

    /// <summary>Office wall time of the appointment; null without one.</summary>
    public DateTime? DueLocal { get; init; }

    public required string ReturnedBy { get; init; }

    public required string RegisterBook { get; init; }

    public required long RegisterNumber { get; init; }
}
