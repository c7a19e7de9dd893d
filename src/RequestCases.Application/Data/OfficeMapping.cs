using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RequestCases.Application.Audit;
using RequestCases.Application.Files;
using RequestCases.Application.Numbers;
using RequestCases.Application.Outbox;
using RequestCases.Application.People;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Data;

internal sealed class OfficeMapping :
    IEntityTypeConfiguration<Person>,
    IEntityTypeConfiguration<Unit>,
    IEntityTypeConfiguration<AuditEvent>,
    IEntityTypeConfiguration<OutboxMessage>,
    IEntityTypeConfiguration<NumberSeries>,
    IEntityTypeConfiguration<CaseDocument>,
    IEntityTypeConfiguration<CommunicationEntry>,
    IEntityTypeConfiguration<AgencyProfile>
{
    public void Configure(EntityTypeBuilder<Person> entity)
    {
        entity.Property(p => p.DisplayName).HasMaxLength(60);
        entity.HasOne(p => p.Unit).WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Unit> entity)
    {
        entity.Property(u => u.Name).HasMaxLength(60);
        entity.HasIndex(u => u.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AuditEvent> entity)
    {
        entity.Property(e => e.OperationKey).HasMaxLength(160);
        entity.Property(e => e.Hash).HasMaxLength(64);
        entity.HasIndex(e => e.OperationKey).IsUnique();
        entity.HasIndex(e => new { e.CaseId, e.Id });
        entity.HasOne(e => e.Case).WithMany().HasForeignKey(e => e.CaseId);
    }

    public void Configure(EntityTypeBuilder<OutboxMessage> entity)
    {
        entity.ToTable("Outbox");
        entity.Property(m => m.Key).HasMaxLength(400);
        entity.HasIndex(m => m.Key).IsUnique();
        entity.HasIndex(m => new { m.SentAt, m.DeadAt, m.NextAttemptAt });
    }

    public void Configure(EntityTypeBuilder<NumberSeries> entity)
    {
        entity.HasKey(s => new { s.Series, s.Year });
        entity.Property(s => s.Series).HasMaxLength(40);
        entity.Property(s => s.Last).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<CaseDocument> entity)
    {
        entity.Property(d => d.Sha256).HasMaxLength(64);
        entity.HasIndex(d => d.CaseId);
        entity.HasOne(d => d.Case).WithMany().HasForeignKey(d => d.CaseId);
    }

    public void Configure(EntityTypeBuilder<CommunicationEntry> entity)
    {
        entity.HasIndex(c => c.CaseId);
        entity.HasOne(c => c.Case).WithMany().HasForeignKey(c => c.CaseId);
    }

    public void Configure(EntityTypeBuilder<AgencyProfile> entity)
    {
        entity.ToTable("Agency");
        entity.Property<int>("Id");
        entity.HasKey("Id");
        entity.Property(a => a.ProcedureId).HasMaxLength(80);
        entity.Property(a => a.RemedyKinds).AsJson();
    }
}
