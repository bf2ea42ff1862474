using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Application.Data.Mappings;

internal sealed class DraftMapping : IEntityTypeConfiguration<DraftRow>
{
    public void Configure(EntityTypeBuilder<DraftRow> builder) => builder.ToTable("Drafts").HasKey(draft => new { draft.Officer, draft.Form });
}
