using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class WaitMapping : IEntityTypeConfiguration<WaitRow>
{
    public void Configure(EntityTypeBuilder<WaitRow> builder) =>
        builder.ToTable("Waits").HasKey(row => new { row.Cut, row.Authority, row.First, row.Procedure, row.Days, row.Timing, row.Stopped });
}

internal sealed class ReviewMapping : IEntityTypeConfiguration<ReviewRow>
{
    public void Configure(EntityTypeBuilder<ReviewRow> builder) =>
        builder.ToTable("Reviews").HasKey(row => new { row.Authority, row.First, row.Procedure, row.Kind, row.What });
}

internal sealed class PauseMapping : IEntityTypeConfiguration<PauseRow>
{
    public void Configure(EntityTypeBuilder<PauseRow> builder)
    {
        builder.ToTable("Pauses").HasKey(row => new { row.Dossier, row.Reason, row.Number });

        // What ended in a period, with all that is asked of it.
        builder.HasIndex(row => new { row.Authority, row.EndedAt, row.Reason, row.Days, row.Dossier });
    }
}
