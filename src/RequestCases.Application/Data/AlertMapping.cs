using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RequestCases.Application.Alerts;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Data;

internal sealed class AlertMapping :
    IEntityTypeConfiguration<AlertRecord>, IEntityTypeConfiguration<Notification>, IEntityTypeConfiguration<AlertSettings>, IEntityTypeConfiguration<Reconsideration>
{
    public void Configure(EntityTypeBuilder<AlertRecord> entity)
    {
        entity.Ignore(a => a.MissedSteps);
        entity.Property(a => a.Milestone).HasConversion<string>().HasMaxLength(40);
        entity.Property(a => a.Missed).HasMaxLength(80);
        entity.HasOne(a => a.Case).WithMany().HasForeignKey(a => a.CaseId);
        entity.HasIndex(a => new { a.CaseId, a.Milestone, a.SubjectId, a.DueOn, a.Step }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Notification> entity)
    {
        entity.Property(n => n.PersonId).HasMaxLength(450);
        entity.Property(n => n.Subject).HasMaxLength(300);
        // Two that write mail at once: what one has taken the other cannot take.
        entity.Property(n => n.WaitsForMail).IsConcurrencyToken();
        entity.HasOne(n => n.Alert).WithMany().HasForeignKey(n => n.AlertId);
        entity.HasOne(n => n.Mail).WithMany().HasForeignKey(n => n.MailId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(n => new { n.PersonId, n.SettledAt, n.ReadAt, n.Id });
        entity.HasIndex(n => new { n.PersonId, n.Id });
        entity.HasIndex(n => new { n.WaitsForMail, n.PersonId, n.Id });
    }

    public void Configure(EntityTypeBuilder<AlertSettings> entity)
    {
        entity.ToTable("AlertSettings");
        entity.Property(s => s.Id).ValueGeneratedNever();
        entity.Property(s => s.Rules).AsJson();
        entity.Property(s => s.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Reconsideration> entity)
    {
        entity.Property(r => r.Number).HasMaxLength(60);
        entity.HasOne(r => r.Case).WithMany().HasForeignKey(r => r.CaseId);
        entity.HasIndex(r => new { r.AnsweredOn, r.Id });
    }
}
