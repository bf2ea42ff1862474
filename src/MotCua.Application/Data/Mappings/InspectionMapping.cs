using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Domain.Inspection;

namespace MotCua.Application.Data.Mappings;

internal sealed class InspectionRoundMapping : IEntityTypeConfiguration<InspectionRoundRow>
{
    public void Configure(EntityTypeBuilder<InspectionRoundRow> builder)
    {
        builder.ToTable("InspectionRounds").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Unit, row.PlannedOn });
    }
}

internal sealed class InspectionVisitMapping : IEntityTypeConfiguration<InspectionVisitRow>
{
    public void Configure(EntityTypeBuilder<InspectionVisitRow> builder) => builder.ToTable("InspectionVisits").HasKey(row => new { row.Round, row.Unit });
}

internal sealed class FindingMapping : IEntityTypeConfiguration<FindingRow>
{
    public void Configure(EntityTypeBuilder<FindingRow> builder)
    {
        builder.ToTable("Findings").HasKey(row => new { row.Round, row.Unit, row.Number });

        // What lists ask about: the few that are not put right, and whether the same was found before.
        builder.HasIndex(row => new { row.Unit, row.Status, row.Deadline }).HasFilter($"status < {(int)FindingStatus.Closed}");
        builder.HasIndex(row => new { row.Unit, row.Item, row.PublishedAt });
    }
}
