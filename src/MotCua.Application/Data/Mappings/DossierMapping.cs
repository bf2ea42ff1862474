using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Domain.Reports;

namespace MotCua.Application.Data.Mappings;

internal sealed class DossierMapping : IEntityTypeConfiguration<DossierRow>
{
    public void Configure(EntityTypeBuilder<DossierRow> builder)
    {
        builder.ToTable("Dossiers").HasKey(row => row.Code);

        // What waits somewhere: a small part of all dossiers, whatever the years stored.
        builder.HasIndex(row => new { row.HolderUnit, row.HolderDuty, row.QueueOrder, row.Code }).HasFilter("holder_unit is not null");

        // What came and what ended in a period; and of what is open or ended late, how long it has been overdue.
        builder.HasIndex(row => new { row.Authority, row.EnteredAt });
        builder.HasIndex(row => new { row.Authority, row.EndedAt }).HasFilter("ended_at is not null");
        builder.HasIndex(row => new { row.Authority, row.DueAt }).HasFilter("ended_at is null");
        builder.HasIndex(row => new { row.EndTiming, row.Authority, row.EndedAt }).HasFilter($"end_timing = {(int)EndTiming.LaterDate}");
        builder.HasIndex(row => new { row.RegisterBook, row.RegisterNumber });
        builder.HasIndex(row => row.ApplicantNumber).HasFilter("applicant_number is not null");

        // Who has been at this counter before.
        builder.HasIndex(row => new { row.ApplicantName, row.Desk });
        builder.HasIndex(row => new { row.ApplicantPhone, row.Desk }).HasFilter("applicant_phone is not null");
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
