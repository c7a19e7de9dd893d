using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Operations.Review;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Fees;

namespace RequestCases.Tests;

/// <summary>Cases carried to a task by the office's own operations, for tests that begin there.</summary>
public sealed class Cases(RunningOffice office)
{
    private static readonly NodaTime.LocalDate Today = OfficeClock.Today;

    /// <summary>Task → the task before it, and how that one is done.</summary>
    private Dictionary<string, (string Before, Func<long, Task> Step)> Ways => new()
    {
        ["SendSupplementNotice"] = ("Triage", id => Triage(id, TriageDecision.Supplement)),
        ["AwaitSupplement"] = ("SendSupplementNotice", SendSupplementNotice),
        ["ReviewSupplement"] = ("AwaitSupplement", RecordSupplement),
        ["RequestReasons"] = ("Triage", id => Triage(id, TriageDecision.Reasons)),
        ["AwaitReasons"] = ("RequestReasons", RequestReasons),
        ["ReviewReasons"] = ("AwaitReasons", RecordReasons),
        ["Assign"] = ("Triage", id => Triage(id, TriageDecision.Accept)),
        ["TakeOn"] = ("Assign", Assign),
        ["Search"] = ("TakeOn", TakeOn),
        ["SendConsultation"] = ("Search", id => Search(id, SearchDecision.Consult)),
        ["AwaitOpinions"] = ("SendConsultation", SendConsultation),
        ["SendFeeNotice"] = ("Search", id => Search(id, SearchDecision.Fee)),
        ["AwaitPayment"] = ("SendFeeNotice", SendFeeNotice),
        ["Draft"] = ("Search", id => Search(id, SearchDecision.Draft)),
        ["UnitReview"] = ("Draft", Draft),
        ["SecrecyReview"] = ("UnitReview", id => Approve(id, "UnitReview", "mengfan")),
        ["LegalReview"] = ("UnitReview", id => Approve(id, "UnitReview", "mengfan")),
        ["Approve"] = ("SecrecyReview", ApproveTogether),
        ["Issue"] = ("Approve", id => Approve(id, "Approve", "gaojian")),
        ["Deliver"] = ("Issue", Issue),
        ["Archive"] = ("Deliver", Deliver),
        ["Returned"] = ("Archive", Return),
        ["Archived"] = ("Archive", Archive),
        ["DecideReopening"] = ("Archived", AskToReopen),
        ["ApproveExtension"] = ("Draft", AskForExtension),
        ["NotifyExtension"] = ("ApproveExtension", ApproveExtension),
    };

    /// <summary>A new case at an element of the procedure, or Returned or Archived.</summary>
    public Task<long> CaseAt(string elementId) => Reach(elementId);

    /// <summary>A new case whose open task is the given element of the procedure.</summary>
    public async Task<WorkItem> At(string elementId) => await OpenWork(await Reach(elementId), elementId);

    /// <summary>A new case whose third party could not be reached, so that its opinion may come late and the office may decide.</summary>
    public async Task<long> Unreached()
    {
        var id = (await At("AwaitOpinions")).CaseId;
        var context = await office.As("zhoulan");
        var input = new RecordConsultationDelivery.Input { ConsultationId = "1", Delivered = false, GivenUpOn = Today, Reason = "两次邮寄退回" };
        await office.With((RecordConsultationDelivery operation) => operation.ExecuteAsync(id, input, context));
        return id;
    }

    /// <summary>A new archived case whose reconsideration the office has yet to answer.</summary>
    public async Task<long> InReconsideration()
    {
        var id = await Reach("Archived");
        var context = await office.As("qiaomin");
        var input = new RecordReconsiderationNotice.Input { ReceivedOn = Today, Procedure = ReconsiderationProcedure.Simple };
        await office.With((RecordReconsiderationNotice operation) => operation.ExecuteAsync(id, input, context));
        return id;
    }

    /// <summary>The same, with the decision to disclose all the same.</summary>
    public async Task<long> DecidedAgainst()
    {
        var id = await Unreached();
        var context = await office.As("mengfan");
        var input = new DecideForThePublicInterest.Input { ConsultationId = "1", Disclosed = "企业车辆数", Reasons = "关系道路交通安全", SentOn = Today };
        await office.With((DecideForThePublicInterest operation) => operation.ExecuteAsync(id, input, context));
        return id;
    }

    /// <summary>The same for a case that two people have brought together.</summary>
    public async Task<WorkItem> AtForTwo(string elementId) => await OpenWork(await Reach(elementId, "马小川"), elementId);

    public async Task<WorkItem> OpenWork(long caseId, string elementId) => await office.Read(db => db.WorkItems.AsNoTracking().Include(w => w.Case)
        .SingleAsync(w => w.CaseId == caseId && w.ElementId == elementId && w.State == WorkItemState.Open));

    private async Task<long> Reach(string elementId, string? coApplicants = null)
    {
        if (elementId is "Register" or "Triage")
            return await Register(elementId == "Register" ? ReceiptChannel.OrdinaryMail : ReceiptChannel.InPerson, coApplicants);
        var (before, step) = Ways[elementId];
        var id = await Reach(before, coApplicants);
        await step(id);
        return id;
    }

    private async Task<long> Register(ReceiptChannel channel, string? coApplicants)
    {
        var context = await office.As("linxiao");
        var input = new RegisterApplication.Input
        {
            Channel = channel,
            SubmittedOn = channel == ReceiptChannel.InPerson ? Today : null,
            ArrivedOn = channel == ReceiptChannel.OrdinaryMail ? Today : null,
            ApplicantKind = ApplicantKind.NaturalPerson,
            ApplicantName = "许䶮",
            CoApplicants = coApplicants,
            IdType = "居民身份证",
            IdNumber = "370299199102141208",
            Phone = "13900000120",
            Subject = "建筑垃圾运输企业名单",
            Description = "申请公开全市核准的建筑垃圾运输企业名单及车辆数。",
            PreferredForm = "纸质",
            PreferredDelivery = "邮寄",
        };
        return (await office.With((RegisterApplication operation) => operation.ExecuteAsync(input, context))).CaseId;
    }

    private Task Triage(long id, TriageDecision decision) => Do<Triage>(id, "Triage", "linxiao", (operation, work, context) =>
        operation.ExecuteAsync(work, new Triage.Input { Decision = decision }, context));

    private Task SendSupplementNotice(long id) => Do<SendSupplementNotice>(id, "SendSupplementNotice", "linxiao", (operation, work, context) =>
        operation.ExecuteAsync(work, new SendSupplementNotice.Input { Items = "请写明所需名单的年度", SentOn = Today, SupplementBy = Today.PlusDays(14) }, context));

    private Task RecordSupplement(long id) => Do<RecordSupplement>(id, "AwaitSupplement", "linxiao", (operation, work, context) =>
        operation.ExecuteAsync(work, new RecordSupplement.Input { ReceivedOn = Today, Content = "2025 年度" }, context));

    private Task RequestReasons(long id) => Do<RequestReasons>(id, "RequestReasons", "linxiao", (operation, work, context) =>
        operation.ExecuteAsync(work, new RequestReasons.Input { Facts = "今年以来提交 46 件", SentOn = Today, AnswerBy = Today.PlusDays(7) }, context));

    private Task RecordReasons(long id) => Do<RecordReasons>(id, "AwaitReasons", "linxiao", (operation, work, context) =>
        operation.ExecuteAsync(work, new RecordReasons.Input { ReceivedOn = Today, Reasons = "用于课题研究" }, context));

    private async Task Assign(long id)
    {
        var unit = await office.Read(db => db.Units.Where(u => u.Name == "市容景观处").Select(u => u.Id).SingleAsync());
        await Do<Assign>(id, "Assign", "linxiao", (operation, work, context) =>
            operation.ExecuteAsync(work, new Assign.Input { UnitId = unit }, context));
    }

    private async Task TakeOn(long id)
    {
        var handler = (await office.As("zhoulan")).Actor.Id;
        await Do<TakeOn>(id, "TakeOn", "mengfan", (operation, work, context) =>
            operation.ExecuteAsync(work, new TakeOn.Input { Accept = true, HandlerId = handler }, context));
    }

    private Task Search(long id, SearchDecision decision) => Do<Search>(id, "Search", "zhoulan", (operation, work, context) =>
        operation.ExecuteAsync(work, new Search.Input
        {
            Items = [SearchedItems.Found("建筑垃圾运输企业名单", "局档案室、渣土管理系统", "建筑垃圾 运输企业", "检索到核准名单一份", Today)],
            Decision = decision,
        }, context));

    private Task SendConsultation(long id) => Do<SendConsultation>(id, "SendConsultation", "zhoulan", (operation, work, context) =>
        operation.ExecuteAsync(work, new SendConsultation.Input
        {
            Rows = [new ConsultationRow { Kind = ConsultationKind.ThirdParty, Party = "示例运输有限公司", Matter = "企业车辆数" }],
            SentOn = Today,
        }, context));

    private Task SendFeeNotice(long id) => Do<SendFeeNotice>(id, "SendFeeNotice", "zhoulan", (operation, work, context) =>
        operation.ExecuteAsync(work, new SendFeeNotice.Input { Basis = FeeBasis.ByPage, Quantity = 120, SentOn = Today }, context));

    private Task Draft(long id) => Do<DraftReply>(id, "Draft", "zhoulan", (operation, work, context) =>
        operation.ExecuteAsync(work, new DraftReply.Input
        {
            Ground = ReplyGround.Disclosed,
            Values = ReplyGrounds.Of(ReplyGround.Disclosed).RequiredFields.ToDictionary(f => f.Key, f => (string?)$"{f.Label}：示例"),
            Body = "本机关予以公开，名单随附。",
            Decision = DraftDecision.Submit,
        }, context));

    private Task Approve(long id, string elementId, string reviewer) => Do<ReviewReply>(id, elementId, reviewer, (operation, work, context) =>
        operation.ExecuteAsync(work, $"RequestCases.{elementId}", new ReviewReply.Input { Approved = true, Opinion = "同意" }, context));

    private async Task ApproveTogether(long id)
    {
        await Approve(id, "SecrecyReview", "xubo");
        await Approve(id, "LegalReview", "qiaomin");
    }

    private Task Issue(long id) => Do<IssueReply>(id, "Issue", "linxiao", (operation, work, context) =>
        operation.ExecuteAsync(work, new IssueReply.Input { IssuedOn = Today }, context));

    private Task Deliver(long id) => Do<DeliverReply>(id, "Deliver", "linxiao", (operation, work, context) =>
        operation.ExecuteAsync(work, new DeliverReply.Input { Delivered = true, Method = DeliveryMethod.Post, SentOn = Today, Proof = "EMS EA000000200CN" }, context));

    private async Task Return(long id)
    {
        var context = await office.As("linxiao");
        await office.With((RecordReturn operation) =>
            operation.ExecuteAsync(id, new RecordReturn.Input { Delivery = 0, ReturnedOn = Today, Reason = "收件人迁移新址" }, context));
    }

    private Task Archive(long id) => Do<ArchiveCase>(id, "Archive", "yanhui", (operation, work, context) =>
        operation.ExecuteAsync(work, new ArchiveCase.Input { Checked = true, Note = "纸质材料存局档案室" }, context));

    private async Task AskToReopen(long id)
    {
        var context = await office.As("yanhui");
        await office.With((RequestReopening operation) =>
            operation.ExecuteAsync(id, new RequestReopening.Input { Resume = false, Reason = "漏装邮件回执" }, context));
    }

    private async Task AskForExtension(long id)
    {
        var context = await office.As("zhoulan");
        await office.With((RequestExtension operation) =>
            operation.ExecuteAsync(id, new RequestExtension.Input { Workdays = 10, Reason = "材料较多" }, context));
    }

    private Task ApproveExtension(long id) => Do<ApproveExtension>(id, "ApproveExtension", "zhengguo", (operation, work, context) =>
        operation.ExecuteAsync(work, new ApproveExtension.Input { Approved = true }, context));

    private async Task Do<TOperation>(
        long caseId, string elementId, string userName, Func<TOperation, long, OperationContext, Task<CaseResult>> act)
        where TOperation : notnull
    {
        var (work, context) = (await OpenWork(caseId, elementId), await office.As(userName));
        await office.With((TOperation operation) => act(operation, work.Id, context));
    }
}
