using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class PortalCodeMapping : IEntityTypeConfiguration<PortalCodeRow>
{
    public void Configure(EntityTypeBuilder<PortalCodeRow> builder)
    {
        builder.ToTable("PortalCodes").HasKey(row => row.Code);
        builder.HasIndex(row => row.Dossier);
    }
}

internal sealed class PortalCursorMapping : IEntityTypeConfiguration<PortalCursorRow>
{
    public void Configure(EntityTypeBuilder<PortalCursorRow> builder) => builder.ToTable("PortalCursors").HasKey(row => row.Node);
}

internal sealed class PortalDossierMapping : IEntityTypeConfiguration<PortalDossierRow>
{
    public void Configure(EntityTypeBuilder<PortalDossierRow> builder)
    {
        builder.ToTable("PortalDossiers").HasKey(row => row.Code);

        // What waits: next to nothing, whatever the years told.
        builder.HasIndex(row => new { row.NextAt, row.Code }).HasFilter("next_at is not null");
    }
}

internal sealed class PortalToldMapping : IEntityTypeConfiguration<PortalToldRow>
{
    public void Configure(EntityTypeBuilder<PortalToldRow> builder) => builder.ToTable("PortalTold").HasKey(row => new { row.Authority, row.Month });
}

internal sealed class PortalReceiptMapping : IEntityTypeConfiguration<PortalReceiptRow>
{
    public void Configure(EntityTypeBuilder<PortalReceiptRow> builder)
    {
        builder.ToTable("PortalReceipts").HasKey(row => new { row.Code, row.Version, row.Service });
        builder.HasIndex(row => row.At);
    }
}

internal sealed class PortalTurnMapping : IEntityTypeConfiguration<PortalTurnRow>
{
    public void Configure(EntityTypeBuilder<PortalTurnRow> builder) => builder.ToTable("PortalTurns").HasKey(row => row.Name);
}

internal sealed class PortalComparisonMapping : IEntityTypeConfiguration<PortalComparisonRow>
{
    public void Configure(EntityTypeBuilder<PortalComparisonRow> builder) => builder.ToTable("PortalComparisons").HasKey(row => row.Day);
}
