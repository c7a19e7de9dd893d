using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RequestCases.Application.Deputies;

namespace RequestCases.Application.Data;

internal sealed class DeputyMapping : IEntityTypeConfiguration<DeputyPeriod>
{
    public void Configure(EntityTypeBuilder<DeputyPeriod> entity)
    {
        entity.ToTable("DeputyPeriods");
        entity.HasOne(p => p.Absent).WithMany().HasForeignKey(p => p.AbsentId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(p => p.Deputy).WithMany().HasForeignKey(p => p.DeputyId).OnDelete(DeleteBehavior.Restrict);
        entity.Property(p => p.EndedAt).IsConcurrencyToken();
        entity.HasIndex(p => new { p.AbsentId, p.Until });
        entity.HasIndex(p => new { p.DeputyId, p.Until });
    }
}
