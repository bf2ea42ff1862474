using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class QualityMapping : IEntityTypeConfiguration<QualityRow>
{
    public void Configure(EntityTypeBuilder<QualityRow> builder) => builder.ToTable("Quality").HasKey(row => new { row.Authority, row.First, row.Procedure, row.Sector, row.Interlinked });
}

internal sealed class QualityTallyMapping : IEntityTypeConfiguration<QualityTallyRow>
{
    public void Configure(EntityTypeBuilder<QualityTallyRow> builder) => builder.ToTable("QualityTallies").HasKey(row => new { row.Unit, row.Month, row.Indicator });
}
