using MotCua.Application.Data;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Ledger;

/// <summary>Keeps the appointments that a dossier had before the one that holds.</summary>
internal static class Appointments
{
    /// <summary>Since when an open dossier stands as it does now.</summary>
    /// <param name="at">UTC: the entry that made it what it is.</param>
    public static DateTime SinceWhen(DossierRow? before, DateTime enteredAt, (DateTime Presses, DateTime? DueAt, bool Waits) now, DateTime at) =>
        before is null ? enteredAt : StandingOf(before) == now ? before.StandsSince : at;

    /// <summary>What the dossier stood by until this entry; null when it goes on, or when it was so straight to an end in time that its own row says it all.</summary>
    public static AppointmentRow? EndedBy(DossierRow? before, DossierRow after)
    {
        if (before?.EndedAt is not null || (after.EndedAt is null && (before is null || before.StandsSince == after.StandsSince)))
        {
            return null;
        }

        var (presses, due, waits) = before is null ? (after.DueAt ?? DossierProjection.NeverDue, after.DueAt, false) : StandingOf(before);
        var (since, until) = (before?.StandsSince ?? after.EnteredAt, after.EndedAt ?? after.StandsSince);

        // What began and ended on one day was so at no end of a day.
        var overdueSince = presses > since ? presses : since;
        var wasOverdue = OfficeTime.DayOf(overdueSince) < OfficeTime.DayOf(until);
        return until <= since || (after.EndedAt is not null && !wasOverdue && !waits)
            ? null
            : new AppointmentRow
            {
                Code = after.Code,
                Since = since,
                Until = until,
                DueAt = due,
                Waiting = waits,
                OverdueSince = wasOverdue ? overdueSince : null,
                Authority = after.Authority,
                Sector = after.Sector,
                Channel = after.Channel,
                Interlinked = after.Interlinked,
            };
    }

    private static (DateTime Presses, DateTime? DueAt, bool Waits) StandingOf(DossierRow row) => (row.QueueOrder, row.DueAt, DossierLifecycle.IsWaiting(row.Status));
}
