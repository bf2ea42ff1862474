using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class DigestMapping : IEntityTypeConfiguration<DigestRow>
{
    public void Configure(EntityTypeBuilder<DigestRow> builder)
    {
        builder.ToTable("Digests").HasKey(row => new { row.DutyId, row.Day });
        builder.HasIndex(row => new { row.Day, row.Officer });
    }
}
