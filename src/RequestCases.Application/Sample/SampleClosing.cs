using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Operations.Review;
using RequestCases.Application.People;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Sample;

/// <summary>How a sample case is reviewed, signed, delivered and archived.</summary>
internal sealed class SampleClosing(SampleDesk desk, ReviewReply review, IssueReply issue, DeliverReply deliver, ArchiveCase archive)
{
    private const string Clerk = "linxiao";

    public async Task ReviewAsync(SampleVisit visit, string elementId, bool approved, string opinion, CancellationToken cancellation)
    {
        var reviewer = elementId switch
        {
            "SecrecyReview" => "xubo",
            "LegalReview" => "qiaomin",
            "Approve" => "gaojian",
            _ => SampleDesk.HolderOf(OfficeRoles.UnitHead, visit),
        };
        var (work, context) = await WorkAsync(visit, elementId, reviewer, cancellation);
        var input = new ReviewReply.Input { Approved = approved, Opinion = opinion, AllAgreed = approved };
        if (!approved)
            SampleRemarks.Add(input, await desk.CaseAsync(visit.CaseId, cancellation));
        await review.ExecuteAsync(work, $"RequestCases.{elementId}", input, context, cancellation);
    }

    public async Task IssueAsync(SampleVisit visit, CancellationToken cancellation)
    {
        var (work, context) = await WorkAsync(visit, "Issue", Clerk, cancellation);
        await issue.ExecuteAsync(work, new IssueReply.Input { IssuedOn = visit.Day }, context, cancellation);
    }

    public async Task DeliverAsync(SampleVisit visit, CancellationToken cancellation)
    {
        var wanted = (await desk.CaseAsync(visit.CaseId, cancellation)).Content.PreferredDelivery;
        var input = new DeliverReply.Input { Delivered = true, SentOn = visit.Day };
        switch (wanted)
        {
            case "邮寄":
                (input.Method, input.Proof) = (DeliveryMethod.Post, $"EMS EA0000{visit.Plan.No:000}21CN");
                break;
            case "当面领取":
                (input.Method, input.SignedOn, input.Proof) = (DeliveryMethod.InPerson, visit.Day, "送达回证，申请人当场签收");
                break;
            case "电子邮件":
                (input.Method, input.DeliveredOn, input.Proof) = (DeliveryMethod.ElectronicMail, visit.Day, "邮件系统发送成功记录截图");
                break;
            default:
                (input.Method, input.DeliveredOn, input.Proof) = (DeliveryMethod.OnlineAccount, visit.Day, "申请平台送达记录截图");
                break;
        }
        var (work, context) = await WorkAsync(visit, "Deliver", Clerk, cancellation);
        await deliver.ExecuteAsync(work, input, context, cancellation: cancellation);
    }

    public async Task ArchiveAsync(SampleVisit visit, CancellationToken cancellation)
    {
        var (work, context) = await WorkAsync(visit, "Archive", "yanhui", cancellation);
        await archive.ExecuteAsync(work, new ArchiveCase.Input { Checked = true, Note = "纸质材料存局档案室" }, context, cancellation);
    }

    private async Task<(long Work, OperationContext Context)> WorkAsync(SampleVisit visit, string elementId, string userName, CancellationToken cancellation) =>
        (await desk.WorkAsync(visit, elementId, cancellation), await desk.AsAsync(userName, visit, cancellation));
}
