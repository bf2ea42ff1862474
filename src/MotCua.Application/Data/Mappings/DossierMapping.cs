using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class DossierMapping : IEntityTypeConfiguration<DossierRow>
{
    public void Configure(EntityTypeBuilder<DossierRow> builder)
    {
        builder.ToTable("Dossiers").HasKey(row => row.Code);

        // What waits somewhere: a small part of all dossiers, whatever the years stored.
        builder.HasIndex(row => new { row.HolderUnit, row.HolderDuty, row.QueueOrder, row.Code }).HasFilter("holder_unit is not null");

        builder.HasIndex(row => new { row.Authority, row.ReceivedAt });
        builder.HasIndex(row => new { row.Authority, row.EndedAt });
        builder.HasIndex(row => row.ApplicantNumber).HasFilter("applicant_number is not null");
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
