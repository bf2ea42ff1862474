using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class ProcedureMapping : IEntityTypeConfiguration<ProcedureRow>
{
    public void Configure(EntityTypeBuilder<ProcedureRow> builder) => builder.ToTable("Procedures").HasKey(row => row.Code);
}

internal sealed class ProcedureVersionMapping : IEntityTypeConfiguration<ProcedureVersionRow>
{
    public void Configure(EntityTypeBuilder<ProcedureVersionRow> builder) => builder.ToTable("ProcedureVersions").HasKey(row => new { row.Code, row.Number });
}

internal sealed class ProcedurePostingMapping : IEntityTypeConfiguration<ProcedurePostingRow>
{
    public void Configure(EntityTypeBuilder<ProcedurePostingRow> builder)
    {
        builder.ToTable("ProcedurePostings").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Unit, row.Code });
    }
}

internal sealed class ProcessMapping : IEntityTypeConfiguration<ProcessRow>
{
    public void Configure(EntityTypeBuilder<ProcessRow> builder) => builder.ToTable("Processes").HasKey(row => new { row.Unit, row.Procedure });
}
