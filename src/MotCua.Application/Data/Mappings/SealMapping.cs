using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class SealMapping : IEntityTypeConfiguration<SealRow>
{
    public void Configure(EntityTypeBuilder<SealRow> builder)
    {
        builder.ToTable("Seals").HasKey(row => new { row.Node, row.Day });
        builder.HasIndex(row => new { row.Node, row.Last });
        builder.HasIndex(row => row.Day);
    }
}
