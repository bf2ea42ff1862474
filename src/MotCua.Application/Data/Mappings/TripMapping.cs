using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class TripMapping : IEntityTypeConfiguration<TripRow>
{
    public void Configure(EntityTypeBuilder<TripRow> builder) => builder.ToTable("Trips").HasKey(row => new { row.Cut, row.Span, row.Authority, row.First, row.Procedure });
}
