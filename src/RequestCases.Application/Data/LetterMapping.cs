using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RequestCases.Application.Documents;
using RequestCases.Application.Drafts;

namespace RequestCases.Application.Data;

internal sealed class LetterMapping :
    IEntityTypeConfiguration<IssuedLetter>, IEntityTypeConfiguration<DraftVersion>, IEntityTypeConfiguration<DraftAutosave>
{
    public void Configure(EntityTypeBuilder<IssuedLetter> entity)
    {
        entity.ToTable("Letters");
        entity.Property(l => l.Kind).HasMaxLength(60);
        entity.Property(l => l.Series).HasMaxLength(40);
        entity.Property(l => l.Number).HasMaxLength(80);
        entity.HasIndex(l => l.Number).IsUnique();
        entity.HasIndex(l => new { l.Series, l.Year, l.Sequence }).IsUnique();
        entity.HasIndex(l => l.CaseId);
        entity.HasOne(l => l.Case).WithMany().HasForeignKey(l => l.CaseId);
        entity.HasOne(l => l.Document).WithMany().HasForeignKey(l => l.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DraftVersion> entity)
    {
        entity.Property(v => v.Draft).AsJson();
        entity.HasIndex(v => new { v.CaseId, v.Number }).IsUnique();
        entity.HasOne(v => v.Case).WithMany().HasForeignKey(v => v.CaseId);
    }

    public void Configure(EntityTypeBuilder<DraftAutosave> entity) => entity.HasKey(a => new { a.CaseId, a.PersonId });
}
