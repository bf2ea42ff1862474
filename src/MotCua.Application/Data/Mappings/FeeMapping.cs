using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Domain.Fees;

namespace MotCua.Application.Data.Mappings;

internal sealed class FeeAccountMapping : IEntityTypeConfiguration<FeeAccountRow>
{
    public void Configure(EntityTypeBuilder<FeeAccountRow> builder) => builder.ToTable("FeeAccounts").HasKey(row => row.Dossier);
}

internal sealed class FeeLineMapping : IEntityTypeConfiguration<FeeLineRow>
{
    public void Configure(EntityTypeBuilder<FeeLineRow> builder)
    {
        builder.ToTable("FeeLines").HasKey(row => new { row.Desk, row.Line });
        builder.HasIndex(row => new { row.Desk, row.Day });
        builder.HasIndex(row => row.Dossier).HasFilter("dossier is not null");
    }
}

internal sealed class CashDayMapping : IEntityTypeConfiguration<CashDayRow>
{
    public void Configure(EntityTypeBuilder<CashDayRow> builder)
    {
        builder.ToTable("CashDays").HasKey(row => new { row.Desk, row.Day });

        // What a leader asks about: few days, whatever the years stored.
        builder.HasIndex(row => new { row.Desk, row.Day }, "ix_cash_days_remarkable").HasFilter($"mark <> {(int)CashDayMark.Balanced}");
    }
}

internal sealed class CashDeskMapping : IEntityTypeConfiguration<CashDeskRow>
{
    public void Configure(EntityTypeBuilder<CashDeskRow> builder) => builder.ToTable("CashDesks").HasKey(row => row.Desk);
}
