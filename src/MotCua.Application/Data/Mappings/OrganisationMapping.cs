using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class UnitMapping : IEntityTypeConfiguration<UnitRow>
{
    public void Configure(EntityTypeBuilder<UnitRow> builder)
    {
        builder.ToTable("Units").HasKey(row => row.Code);
        builder.HasIndex(row => row.Parent);
    }
}

internal sealed class OfficerMapping : IEntityTypeConfiguration<OfficerRow>
{
    public void Configure(EntityTypeBuilder<OfficerRow> builder) => builder.ToTable("Officers").HasKey(row => row.Id);
}

internal sealed class DutyMapping : IEntityTypeConfiguration<DutyRow>
{
    public void Configure(EntityTypeBuilder<DutyRow> builder)
    {
        builder.ToTable("Duties").HasKey(row => row.Id);
        builder.HasIndex(row => row.Unit);
        builder.HasIndex(row => row.Officer);
    }
}
