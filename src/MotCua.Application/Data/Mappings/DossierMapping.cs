using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Quality;
using MotCua.Domain.Reports;

namespace MotCua.Application.Data.Mappings;

internal sealed class DossierMapping : IEntityTypeConfiguration<DossierRow>
{
    public void Configure(EntityTypeBuilder<DossierRow> builder)
    {
        builder.ToTable("Dossiers").HasKey(row => row.Code);

        // What waits somewhere: a small part of all dossiers, whatever the years stored.
        builder.HasIndex(row => new { row.HolderUnit, row.HolderDuty, row.QueueOrder, row.Code }).HasFilter("holder_unit is not null");

        // What is asked of a unit beside the way: fewer still.
        builder.HasIndex(row => new { row.AskedUnits, row.Code }).HasFilter("asked_units is not null");

        // What waits for a leader's signature under a new date.
        builder.HasIndex(row => new { row.QueueOrder, row.Code, row.HolderUnit }, "ix_dossiers_new_date").HasFilter("new_date_proposed");

        // What somebody has to answer because it is near its appointment or past it.
        builder.HasIndex(row => new { row.EscalatedUnits, row.QueueOrder, row.Code }).HasFilter("escalated_units is not null");

        // What came in a period, what ended in it, and what is open in the order it is due: the last with all that a report or a board asks of it, so that
        // overdue ones and the work at hand are counted without opening them. Sector and interlinked stand in the first two, too: a list of one sector passes over the others unopened; and what
        // ended since an instant is asked whether it had come before.
        builder.HasIndex(row => new { row.Authority, row.EnteredAt, row.Channel, row.Missed, row.Sector, row.Interlinked }, "ix_dossiers_entered");
        builder.HasIndex(row => new { row.Authority, row.EndedAt, row.EnteredAt, row.Sector, row.Interlinked }, "ix_dossiers_ended").HasFilter("ended_at is not null");
        builder.HasIndex(row => new { row.Authority, row.QueueOrder, row.StandsSince, row.EnteredAt, row.LimitInHours, row.Sector, row.Channel, row.Interlinked, row.OverdueCause, row.ReceivedAt, row.WaitsSince }, "ix_dossiers_open").HasFilter("ended_at is null");

        builder.HasIndex(row => new { row.Authority, row.WaitsSince, row.Sector, row.Channel, row.Interlinked }, "ix_dossiers_waiting").HasFilter("waits_since is not null");

        // What ended of one procedure: the days people waited and what its review counts open their dossiers by it.
        builder.HasIndex(row => new { row.Procedure, row.Authority, row.EndedAt }, "ix_dossiers_procedure").HasFilter("ended_at is not null");

        // The few that a report asks for apart: ended late, ended without a result.
        builder.HasIndex(row => new { row.Authority, row.EndedAt }, "ix_dossiers_late").HasFilter($"end_timing >= {(int)EndTiming.SameDatePastTimeInHours}");
        builder.HasIndex(row => new { row.Authority, row.EndedAt }, "ix_dossiers_stopped").HasFilter($"status >= {(int)DossierStatus.Refused}");

        // The same by what tells them apart further, with all that is asked of them, so that they are counted without opening them.
        builder.HasIndex(row => new { row.Authority, row.Apology, row.EndedAt, row.EndTiming, row.Status, row.Sector, row.Interlinked }, "ix_dossiers_late_apology").HasFilter($"end_timing >= {(int)EndTiming.SameDatePastTimeInHours}");
        builder.HasIndex(row => new { row.Authority, row.Status, row.EndedAt, row.Sector, row.Interlinked }, "ix_dossiers_stopped_how").HasFilter($"status >= {(int)DossierStatus.Refused}");

        // What was returned since a past day, to tell what lay at a desk on it.
        builder.HasIndex(row => new { row.Authority, row.ReturnedAt, row.EndedAt }, "ix_dossiers_returned").HasFilter("returned_at is not null");

        // The index of QĐ 766: what is open and due, and what the end counts against an authority.
        builder.HasIndex(row => new { row.Authority, row.IndexDueAt, row.EnteredAt }, "ix_dossiers_index_due").HasFilter("index_due_at is not null");
        builder.HasIndex(row => new { row.Authority, row.ClockEndedAt, row.Missed }, "ix_dossiers_missed").HasFilter($"missed >= {(int)QualityMissed.ResultFiled}");
        builder.HasIndex(row => new { row.RegisterBook, row.RegisterNumber });
        builder.HasIndex(row => row.ApplicantNumber).HasFilter("applicant_number is not null");

        // Who has been at this counter before.
        builder.HasIndex(row => new { row.ApplicantName, row.Desk });
        builder.HasIndex(row => new { row.ApplicantPhone, row.Desk }).HasFilter("applicant_phone is not null");
    }
}

internal sealed class AppointmentMapping : IEntityTypeConfiguration<AppointmentRow>
{
    public void Configure(EntityTypeBuilder<AppointmentRow> builder)
    {
        builder.ToTable("Appointments").HasKey(row => new { row.Code, row.Since });

        // What began and what ended in a few days, and what held at an instant: from its end on, since few last long.
        builder.HasIndex(row => new { row.Authority, row.OverdueSince }).HasFilter("overdue_since is not null");
        builder.HasIndex(row => new { row.Authority, row.Until, row.Code, row.OverdueSince }, "ix_appointments_overdue").HasFilter("overdue_since is not null");
        builder.HasIndex(row => new { row.Authority, row.Since }, "ix_appointments_waits").HasFilter("waiting");
        builder.HasIndex(row => new { row.Authority, row.Until, row.Code, row.Since }, "ix_appointments_waited").HasFilter("waiting");
    }
}

internal sealed class ApologyMapping : IEntityTypeConfiguration<ApologyRow>
{
    public void Configure(EntityTypeBuilder<ApologyRow> builder)
    {
        builder.ToTable("Apologies").HasKey(row => new { row.Code, row.Number });
        builder.HasIndex(row => new { row.Authority, row.SignedAt });
    }
}

internal sealed class VisitMapping : IEntityTypeConfiguration<VisitRow>
{
    public void Configure(EntityTypeBuilder<VisitRow> builder)
    {
        builder.ToTable("Visits").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Authority, row.At });
    }
}
