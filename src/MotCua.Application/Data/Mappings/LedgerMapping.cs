using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class LedgerEntryMapping : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("Entries").HasKey(entry => new { entry.Node, entry.Sequence });
        builder.HasIndex(entry => new { entry.Stream, entry.StreamVersion }).IsUnique();
        builder.HasIndex(entry => entry.RequestKey).IsUnique().HasFilter("request_key is not null");
    }
}

internal sealed class LedgerHeadMapping : IEntityTypeConfiguration<LedgerHead>
{
    public void Configure(EntityTypeBuilder<LedgerHead> builder) => builder.ToTable("Heads").HasKey(head => head.Node);
}

internal sealed class SeriesMapping : IEntityTypeConfiguration<SeriesRow>
{
    public void Configure(EntityTypeBuilder<SeriesRow> builder) => builder.ToTable("Series").HasKey(series => series.Name);
}

internal sealed class LookMapping : IEntityTypeConfiguration<LookRow>
{
    public void Configure(EntityTypeBuilder<LookRow> builder)
    {
        builder.ToTable("Looks").HasKey(look => look.Id);
        builder.HasIndex(look => new { look.Subject, look.At });
        builder.HasIndex(look => look.At);
    }
}
