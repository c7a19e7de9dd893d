using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RequestCases.Application.People;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Data;

internal sealed class CaseMapping : IEntityTypeConfiguration<RequestCase>
{
    public void Configure(EntityTypeBuilder<RequestCase> entity)
    {
        entity.ToTable("Cases");
        entity.Property(c => c.Version).IsConcurrencyToken();
        entity.Property(c => c.Number).HasMaxLength(40);
        entity.Property(c => c.DefinitionId).HasMaxLength(120);
        entity.Property(c => c.Stage).HasMaxLength(40);
        entity.Property(c => c.HandlerId).HasMaxLength(450);
        entity.Ignore(c => c.Dates).Ignore(c => c.RecordedDates);
        entity.Ignore(c => c.Addressees).Ignore(c => c.NotYetServed).Ignore(c => c.OpenReturns).Ignore(c => c.PendingReopening);
        entity.Ignore(c => c.ThirdParties).Ignore(c => c.NextConsultationId).Ignore(c => c.RefusalsThatTheReplyGoesAgainst);
        MapJson(entity);
        entity.OwnsOne(c => c.Applicant, applicant =>
        {
            applicant.Ignore(a => a.IsNaturalPerson);
            applicant.Property(a => a.Name).HasMaxLength(200);
            applicant.Property(a => a.IdNumber).HasMaxLength(60);
            applicant.HasIndex(a => a.IdNumber);
        });
        entity.OwnsOne(c => c.Content, content => content.Property(a => a.Subject).HasMaxLength(200));
        entity.Navigation(c => c.Applicant).IsRequired();
        entity.Navigation(c => c.Content).IsRequired();
        entity.HasOne(c => c.Reply).WithOne().HasForeignKey<Reply>(r => r.CaseId);
        entity.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(c => c.Number).IsUnique();
        entity.HasIndex(c => new { c.Status, c.ReplyDue, c.Id });
        entity.HasIndex(c => new { c.Status, c.Id });
        entity.HasIndex(c => new { c.Status, c.Stage });
        entity.HasIndex(c => new { c.DefinitionId, c.Status, c.Id });
        entity.HasIndex(c => new { c.UnitId, c.Status, c.ReplyDue, c.Id });
        // Covers what the sweep for alerts looks at.
        entity.HasIndex(c => new { c.Status, c.Clock, c.ReplyDue, c.Id, c.UnitId, c.WaitsUntil });
        entity.HasIndex(c => new { c.ReplyEffectiveOn, c.Id });
    }

    private static void MapJson(EntityTypeBuilder<RequestCase> entity)
    {
        entity.Property(c => c.Receipt).AsJson();
        entity.Property(c => c.Facts).AsJson(FeeNoticeReceived.AsSent);
        entity.Property(c => c.Policy).AsSharedJson();
        entity.Property(c => c.Process).AsJson();
        entity.Property(c => c.Consultations).AsJson();
        entity.Property(c => c.Supplement!).AsJson();
        entity.Property(c => c.Reasons!).AsJson();
        entity.Property(c => c.Items).AsJson();
        entity.Property(c => c.Archived!).AsJson();
        entity.Property(c => c.Reopenings).AsJson();
        entity.Property(c => c.Fee!).AsJson();
        entity.Property(c => c.Extension!).AsJson();
    }
}

internal sealed class ReplyMapping : IEntityTypeConfiguration<Reply>
{
    public void Configure(EntityTypeBuilder<Reply> entity)
    {
        entity.ToTable("Replies");
        entity.Property(r => r.Draft).AsJson();
        entity.Property(r => r.Reviews).AsJson();
        entity.Property(r => r.Deliveries).AsJson();
        entity.Property(r => r.Number).HasMaxLength(80);
        entity.HasIndex(r => r.Number).IsUnique();
    }
}

internal sealed class WorkItemMapping : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> entity)
    {
        entity.Ignore(w => w.IsBesideProcedure);
        entity.HasOne(w => w.Case).WithMany().HasForeignKey(w => w.CaseId);
        entity.Property(w => w.Role).HasMaxLength(40);
        entity.Property(w => w.AssigneeId).HasMaxLength(450);
        entity.Property(w => w.Stage).HasMaxLength(40);
        entity.Property(w => w.Activity).HasMaxLength(80);
        // Covers what the sweep for alerts looks at.
        entity.HasIndex(w => new { w.State, w.Activity, w.DueOn, w.Id, w.CaseId, w.UnitId });
        entity.HasIndex(w => new { w.CaseId, w.State });
        entity.HasIndex(w => new { w.State, w.AssigneeId, w.DueOn, w.Id });
        entity.HasIndex(w => new { w.State, w.Role, w.UnitId, w.DueOn, w.Id });
    }
}
