using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class PaperMapping : IEntityTypeConfiguration<PaperRow>
{
    public void Configure(EntityTypeBuilder<PaperRow> builder)
    {
        builder.ToTable("Papers").HasKey(row => row.Code);

        // What is on its way, at both ends, and what has to go back: few, whatever the years stored.
        builder.HasIndex(row => new { row.ToUnit, row.SentAt }).HasFilter("to_unit is not null");
        builder.HasIndex(row => new { row.Unit, row.SentAt }).HasFilter("to_unit is not null");
        builder.HasIndex(row => new { row.Desk, row.Code }).HasFilter("originals_out > 0");
    }
}

internal sealed class PaperMoveMapping : IEntityTypeConfiguration<PaperMoveRow>
{
    public void Configure(EntityTypeBuilder<PaperMoveRow> builder)
    {
        builder.ToTable("PaperMoves").HasKey(row => new { row.Code, row.Number });
        builder.HasIndex(row => new { row.FromUnit, row.Day });
        builder.HasIndex(row => new { row.ToUnit, row.Day });
    }
}
