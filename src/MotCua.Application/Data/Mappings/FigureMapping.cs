using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class FigureMapping : IEntityTypeConfiguration<FigureRow>
{
    public void Configure(EntityTypeBuilder<FigureRow> builder) =>
        builder.ToTable("Figures").HasKey(row => new { row.Cut, row.Span, row.Authority, row.Sector, row.Channel, row.Interlinked });
}

internal sealed class LongestWaitMapping : IEntityTypeConfiguration<LongestWaitRow>
{
    public void Configure(EntityTypeBuilder<LongestWaitRow> builder) =>
        builder.ToTable("LongestWaits").HasKey(row => new { row.Cut, row.Span, row.Authority, row.Sector, row.Channel, row.Interlinked });
}
