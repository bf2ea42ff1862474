using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class ErasureMapping : IEntityTypeConfiguration<ErasureRow>
{
    public void Configure(EntityTypeBuilder<ErasureRow> builder)
    {
        builder.ToTable("Erasures").HasKey(row => row.Code);
        builder.HasIndex(row => new { row.Authority, row.Code }).HasFilter("erased_at is null");
    }
}

internal sealed class FileUseMapping : IEntityTypeConfiguration<FileUseRow>
{
    public void Configure(EntityTypeBuilder<FileUseRow> builder)
    {
        builder.ToTable("FileUses").HasKey(row => new { row.Hash, row.Code });
        builder.HasIndex(row => row.Code);
    }
}
