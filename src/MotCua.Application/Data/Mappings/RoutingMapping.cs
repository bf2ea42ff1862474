using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class HoldingMapping : IEntityTypeConfiguration<HoldingRow>
{
    public void Configure(EntityTypeBuilder<HoldingRow> builder) => builder.ToTable("Holdings").HasKey(row => new { row.Unit, row.Duty, row.Officer });
}

internal sealed class RoutingMapping : IEntityTypeConfiguration<RoutingRow>
{
    public void Configure(EntityTypeBuilder<RoutingRow> builder) => builder.ToTable("Routings").HasKey(row => row.Unit);
}
