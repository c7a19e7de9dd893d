using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RequestCases.Application.Calendars;

namespace RequestCases.Application.Data;

internal sealed class CalendarMapping :
    IEntityTypeConfiguration<CalendarDocument>, IEntityTypeConfiguration<CalendarRun>, IEntityTypeConfiguration<OfficeRules>
{
    public void Configure(EntityTypeBuilder<CalendarDocument> entity)
    {
        entity.Property(d => d.Notice!).AsJson();
        entity.Property(d => d.LocalChange!).AsJson();
        entity.Property(d => d.AddedById).HasMaxLength(450);
    }

    public void Configure(EntityTypeBuilder<CalendarRun> entity)
    {
        entity.Property(r => r.LastCaseId).IsConcurrencyToken();
        entity.HasOne(r => r.Document).WithMany().HasForeignKey(r => r.DocumentId);
        entity.Property(r => r.OperationKey).HasMaxLength(160);
        entity.HasIndex(r => r.OperationKey).IsUnique();
        entity.HasIndex(r => r.FinishedAt);
    }

    public void Configure(EntityTypeBuilder<OfficeRules> entity)
    {
        entity.ToTable("Rules");
        entity.Property(r => r.Id).ValueGeneratedNever();
        entity.Property(r => r.Policy).AsJson();
        entity.Property(r => r.Revision).IsConcurrencyToken();
    }
}
