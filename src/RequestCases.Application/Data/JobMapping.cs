using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RequestCases.Application.Jobs;

namespace RequestCases.Application.Data;

internal sealed class JobMapping : IEntityTypeConfiguration<JobRun>, IEntityTypeConfiguration<JobPause>
{
    public void Configure(EntityTypeBuilder<JobRun> entity)
    {
        entity.ToTable("JobRuns");
        entity.Property(r => r.Job).HasMaxLength(40);
        // Runs beside the schedule have no time of it, as many as there are.
        entity.HasIndex(r => new { r.Job, r.Slot }).IsUnique();
        entity.HasIndex(r => new { r.Job, r.Id });
    }

    public void Configure(EntityTypeBuilder<JobPause> entity)
    {
        entity.ToTable("JobPauses");
        entity.HasKey(p => p.Job);
        entity.Property(p => p.Job).HasMaxLength(40);
    }
}
