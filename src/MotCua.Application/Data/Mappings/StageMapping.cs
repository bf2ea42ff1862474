using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class StageMapping : IEntityTypeConfiguration<StageRow>
{
    public void Configure(EntityTypeBuilder<StageRow> builder)
    {
        builder.ToTable("Stages").HasKey(row => new { row.Dossier, row.Number });

        // What was in hand in a period, from its begin on, since few parts last long; with all that is counted of it.
        builder.HasIndex(row => new { row.Until, row.AcceptedAt, row.Authority, row.Competent, row.Unit, row.HandedBy, row.Timing, row.HandOverLate }, "ix_stages_in_hand");
    }
}
