using MotCua.Domain.Dossiers;

namespace MotCua.Application.Data;

/// <summary>
/// The appointment a dossier had for a while, from one instant to another: made when a supplement, a wait, an apology or a count anew gives it another, so that
/// a report on a past day judges it by what held on that day. Most dossiers have none: the appointment that holds, or held to the end, stands in their own row.
/// <see cref="Ledger.Appointments"/> is the only maker.
/// </summary>
public sealed class AppointmentRow
{
    /// <summary>Of the dossier.</summary>
    public required string Code { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Since { get; init; }

    /// <summary>UTC: when it gave way to another, or the dossier ended.</summary>
    public required DateTime Until { get; init; }

    /// <summary>UTC: what it was judged by; null for none.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>The office waited for the applicant.</summary>
    public required bool Waiting { get; init; }

    /// <summary>UTC: since when it was overdue in this time; null when no day ended while it was.</summary>
    public DateTime? OverdueSince { get; init; }

    /// <summary>Of the dossier, as are the columns that follow: so that a few days are counted without opening it.</summary>
    public required string Authority { get; init; }

    public required string Sector { get; init; }

    public required Channel Channel { get; init; }

    public required bool Interlinked { get; init; }
}
