using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class SignalMapping : IEntityTypeConfiguration<SignalRow>, IEntityTypeConfiguration<SignalMonthRow>, IEntityTypeConfiguration<SignalCursorRow>
{
    public void Configure(EntityTypeBuilder<SignalRow> builder)
    {
        builder.ToTable("Signals").HasKey(row => new { row.Unit, row.Month, row.Number });
        builder.HasIndex(row => new { row.Unit, row.Rule, row.Month });
    }

    public void Configure(EntityTypeBuilder<SignalMonthRow> builder) => builder.ToTable("SignalMonths").HasKey(row => new { row.Unit, row.Month });

    public void Configure(EntityTypeBuilder<SignalCursorRow> builder) => builder.ToTable("SignalCursors").HasKey(row => row.Node);
}
