using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Operations.Review;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Tests;

/// <summary>What the people of the sample office do, one call a step.</summary>
public static class Clerks
{
    public static RegisterApplication.Input Application(LocalDate submittedOn) => new()
    {
        Channel = ReceiptChannel.InPerson,
        SubmittedOn = submittedOn,
        ApplicantKind = ApplicantKind.NaturalPerson,
        ApplicantName = "许䶮",
        IdType = "居民身份证",
        IdNumber = "370299199102141208",
        Phone = "13900000120",
        Subject = "建筑垃圾运输企业名单",
        Description = "申请公开全市核准的建筑垃圾运输企业名单及车辆数。",
        PreferredForm = "纸质",
        PreferredDelivery = "邮寄",
    };

    public static async Task<long> Register(this TestOffice office, RegisterApplication.Input? input = null, string? key = null)
    {
        var context = await office.As("linxiao", key: key);
        return (await office.With((RegisterApplication op) => op.ExecuteAsync(input ?? Application(office.Today), context))).CaseId;
    }

    public static async Task<CaseResult> Triage(this TestOffice office, long caseId, TriageDecision decision)
    {
        var (work, context) = (await office.Work(caseId, "Triage"), await office.As("linxiao"));
        return await office.With((Triage op) => op.ExecuteAsync(work, new Triage.Input { Decision = decision }, context));
    }

    public static async Task AssignTo(this TestOffice office, long caseId, string unit, string head, string handler)
    {
        var (work, clerk, unitId) = (await office.Work(caseId, "Assign"), await office.As("linxiao"), await office.UnitId(unit));
        await office.With((Assign op) => op.ExecuteAsync(work, new Assign.Input { UnitId = unitId }, clerk));
        var (takeOn, boss, handlerId) = (await office.Work(caseId, "TakeOn"), await office.As(head), await office.PersonId(handler));
        await office.With((TakeOn op) => op.ExecuteAsync(takeOn, new TakeOn.Input { Accept = true, HandlerId = handlerId }, boss));
    }

    public static async Task<CaseResult> Search(this TestOffice office, long caseId, SearchDecision decision, string handler = "zhoulan")
    {
        var input = new Search.Input
        {
            Items = [Searched("建筑垃圾运输企业名单", office.Today, number: 1)],
            Decision = decision,
        };
        var (work, context) = (await office.Work(caseId, "Search"), await office.As(handler));
        return await office.With((Search op) => op.ExecuteAsync(work, input, context));
    }

    /// <summary>An item as the handler keeps it after a search.</summary>
    public static ItemInput Searched(string description, LocalDate on, ReplyGround? ground = null, bool found = true, int? number = null) => new()
    {
        Number = number,
        Description = description,
        Places = "局档案室、渣土管理系统",
        Keywords = "建筑垃圾 运输企业",
        Result = found ? "检索到核准名单一份" : "没有检索到",
        WasFound = found,
        SearchedOn = on,
        Hours = 2,
        Ground = ground,
    };

    public static async Task<CaseResult> Draft(
        this TestOffice office, long caseId, ReplyGround ground = ReplyGround.Disclosed, DraftDecision decision = DraftDecision.Submit, string handler = "zhoulan")
    {
        var input = new DraftReply.Input
        {
            Ground = ground,
            Values = ReplyGrounds.Of(ground).RequiredFields.ToDictionary(f => f.Key, f => (string?)$"{f.Label}：示例"),
            Body = "本机关予以公开，名单随附。",
            Decision = decision,
        };
        var (work, context) = (await office.Work(caseId, "Draft"), await office.As(handler));
        return await office.With((DraftReply op) => op.ExecuteAsync(work, input, context));
    }

    public static async Task<CaseResult> Review(
        this TestOffice office, long caseId, string elementId, string reviewer, bool approved = true)
    {
        var (work, context) = (await office.Work(caseId, elementId), await office.As(reviewer));
        var input = new ReviewReply.Input { Approved = approved, Opinion = approved ? "同意" : "理由不充分，请重拟" };
        return await office.With((ReviewReply op) => op.ExecuteAsync(work, $"RequestCases.{elementId}", input, context));
    }

    public static async Task PassReviews(this TestOffice office, long caseId)
    {
        await office.Review(caseId, "UnitReview", "mengfan");
        await office.Review(caseId, "SecrecyReview", "xubo");
        await office.Review(caseId, "LegalReview", "qiaomin");
        await office.Review(caseId, "Approve", "gaojian");
    }

    public static async Task<CaseResult> Issue(this TestOffice office, long caseId, LocalDate? on = null)
    {
        var (work, context) = (await office.Work(caseId, "Issue"), await office.As("linxiao"));
        return await office.With((IssueReply op) => op.ExecuteAsync(work, new IssueReply.Input { IssuedOn = on ?? office.Today }, context));
    }

    public static async Task<CaseResult> Deliver(this TestOffice office, long caseId, LocalDate? postedOn = null)
    {
        var input = new DeliverReply.Input { Delivered = true, Method = DeliveryMethod.Post, SentOn = postedOn ?? office.Today, Proof = "EMS EA000000200CN" };
        var (work, context) = (await office.Work(caseId, "Deliver"), await office.As("linxiao"));
        return await office.With((DeliverReply op) => op.ExecuteAsync(work, input, context));
    }

    public static async Task<CaseResult> Archive(this TestOffice office, long caseId, string elementId = "Archive")
    {
        var (work, context) = (await office.Work(caseId, elementId), await office.As("yanhui"));
        return await office.With((ArchiveCase op) => op.ExecuteAsync(work, new ArchiveCase.Input { Checked = true, Note = "纸质材料存局档案室" }, context));
    }

    /// <summary>A case that waits for its draft at 市容景观处.</summary>
    public static async Task<long> CaseInDrafting(this TestOffice office)
    {
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Accept);
        await office.AssignTo(id, "市容景观处", "mengfan", "zhoulan");
        await office.Search(id, SearchDecision.Draft);
        return id;
    }

    public static async Task<CaseResult> ReceiveFeeNotice(this TestOffice office, long caseId)
    {
        var who = await office.As("zhoulan");
        var input = new RecordFeeNoticeDelivery.Input { ReceivedOn = office.Today, Method = DeliveryMethod.Post, Proof = "EMS EA000000401CN" };
        return await office.With((RecordFeeNoticeDelivery op) => op.ExecuteAsync(caseId, input, who));
    }

    /// <summary>A party to be asked.</summary>
    public static ConsultationRow Party(string name, LocalDate? deliveredOn, ConsultationKind kind = ConsultationKind.ThirdParty) => new()
    {
        Kind = kind,
        PartyKind = PartyKind.Organisation,
        Party = name,
        Matter = "安全检测报告",
        Address = "示例市示例路 1 号",
        DeliveredOn = deliveredOn,
        Method = deliveredOn is null ? null : DeliveryMethod.Post,
        Proof = deliveredOn is null ? null : "EMS EA000000301CN",
    };

    /// <summary>Finishes the open task of an element as somebody.</summary>
    public static async Task<CaseResult> Do<TOperation>(
        this TestOffice office, long caseId, Func<TOperation, long, OperationContext, Task<CaseResult>> act, string elementId, string userName)
        where TOperation : notnull
    {
        var (work, who) = (await office.Work(caseId, elementId), await office.As(userName));
        return await office.With((TOperation op) => act(op, work, who));
    }
}
