using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class ShelfMapping : IEntityTypeConfiguration<ShelfRow>
{
    public void Configure(EntityTypeBuilder<ShelfRow> builder) => builder.ToTable("Shelf").HasKey(row => row.Dossier);
}

internal sealed class OutgoingMapping : IEntityTypeConfiguration<OutgoingRow>
{
    public void Configure(EntityTypeBuilder<OutgoingRow> builder)
    {
        builder.ToTable("Outgoing").HasKey(row => new { row.Unit, row.Kind, row.Year, row.Number });
        builder.HasIndex(row => new { row.Unit, row.Year });
    }
}
