using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RequestCases.Application.Procedures;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Data;

internal sealed class ProcedureMapping :
    IEntityTypeConfiguration<ProcedureVersion>,
    IEntityTypeConfiguration<ProcedureDraft>,
    IEntityTypeConfiguration<ProcedureRun>,
    IEntityTypeConfiguration<CaseLeftByRun>
{
    public void Configure(EntityTypeBuilder<ProcedureVersion> entity)
    {
        entity.ToTable("Procedures");
        entity.Property(p => p.Id).HasMaxLength(120);
        entity.Property(p => p.ProcessId).HasMaxLength(80);
        entity.HasIndex(p => new { p.ProcessId, p.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProcedureDraft> entity)
    {
        entity.ToTable("ProcedureDrafts");
        entity.HasKey(d => d.ProcessId);
        entity.Property(d => d.ProcessId).HasMaxLength(80);
        entity.Property(d => d.Revision).IsConcurrencyToken();
        entity.HasOne<ProcedureVersion>().WithMany().HasForeignKey(d => d.BasedOnId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ProcedureRun> entity)
    {
        entity.ToTable("ProcedureRuns");
        entity.Property(r => r.LastCaseId).IsConcurrencyToken();
        entity.HasOne(r => r.To).WithMany().HasForeignKey(r => r.ToId).OnDelete(DeleteBehavior.Restrict);
        entity.Property(r => r.OperationKey).HasMaxLength(160);
        entity.HasIndex(r => r.OperationKey).IsUnique();
        entity.HasIndex(r => r.FinishedAt);
    }

    public void Configure(EntityTypeBuilder<CaseLeftByRun> entity)
    {
        entity.ToTable("CasesLeftByRuns");
        entity.HasKey(l => new { l.RunId, l.CaseId });
        entity.HasOne<ProcedureRun>().WithMany().HasForeignKey(l => l.RunId);
        entity.HasOne<RequestCase>().WithMany().HasForeignKey(l => l.CaseId);
    }
}
