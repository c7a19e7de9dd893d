using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Tests;

/// <summary>
/// A case received on 2026-01-26 with two consultations that overlap across Spring Festival (02-15 to 02-23 off, 02-14 and 02-28 worked):
/// 02-03 to 02-26 and 02-10 to 03-03. Sixteen working days are not counted and the reply is due on 2026-03-23.
/// </summary>
public sealed class SpringFestivalCase(RunningOffice office)
{
    public const string Company = "示例制服有限公司";
    public const string Bureau = "示例市财政局";

    /// <summary>Makes the case by the office's own operations; returns its id.</summary>
    public async Task<long> MakeAsync()
    {
        var caseId = await Register();
        var unit = await office.Read(db => Task.FromResult(db.Units.Single(u => u.Name == "市容景观处").Id));
        var handler = (await office.As("zhoulan")).Actor.Id;
        await Do<Triage>(caseId, "Triage", "linxiao", (o, work, context) => o.ExecuteAsync(work, new Triage.Input { Decision = TriageDecision.Accept }, context));
        await Do<Assign>(caseId, "Assign", "linxiao", (o, work, context) => o.ExecuteAsync(work, new Assign.Input { UnitId = unit }, context));
        await Do<TakeOn>(caseId, "TakeOn", "mengfan", (o, work, context) => o.ExecuteAsync(work, new TakeOn.Input { Accept = true, HandlerId = handler }, context));
        await Do<Search>(caseId, "Search", "zhoulan", (o, work, context) => o.ExecuteAsync(work, new Search.Input
        {
            Items = [SearchedItems.Found("执法制式服装采购合同", "局档案室", "制服 采购", "检索到采购合同一份", On(2, 2))],
            Decision = SearchDecision.Consult,
        }, context));
        await Consult(caseId, ConsultationKind.ThirdParty, Company, On(2, 3), On(2, 4));
        await Opinion(caseId, new RecordOpinion.Input { ConsultMore = true });
        await Consult(caseId, ConsultationKind.JointAgency, Bureau, On(2, 10), On(2, 11));
        await Opinion(caseId, new RecordOpinion.Input { ConsultationId = "1", ReceivedOn = On(2, 26), Opinion = ConsultationOpinion.Refuses, Reasons = "涉及商业秘密" });
        await Opinion(caseId, new RecordOpinion.Input { ConsultationId = "2", ReceivedOn = On(3, 3), Opinion = ConsultationOpinion.Agrees });
        return caseId;
    }

    private static LocalDate On(int month, int day) => new(2026, month, day);

    private async Task<long> Register()
    {
        var context = await office.As("linxiao");
        var input = new RegisterApplication.Input
        {
            Channel = ReceiptChannel.InPerson,
            SubmittedOn = On(1, 26),
            ApplicantKind = ApplicantKind.NaturalPerson,
            ApplicantName = "许䶮",
            IdType = "居民身份证",
            IdNumber = "370299199102141208",
            Phone = "13900000120",
            Subject = "执法制式服装采购合同",
            Description = "申请公开 2025 年执法制式服装采购合同及验收单。",
            PreferredForm = "纸质",
            PreferredDelivery = "邮寄",
        };
        return (await office.With((RegisterApplication operation) => operation.ExecuteAsync(input, context))).CaseId;
    }

    private Task Consult(long caseId, ConsultationKind kind, string party, LocalDate sentOn, LocalDate deliveredOn) =>
        Do<SendConsultation>(caseId, "SendConsultation", "zhoulan", (o, work, context) => o.ExecuteAsync(
            work, new SendConsultation.Input
            {
                Rows = [new ConsultationRow { Kind = kind, Party = party, Matter = "采购合同中的分项报价", DeliveredOn = deliveredOn, Proof = "EMS EA000000301CN" }],
                SentOn = sentOn,
            }, context));

    private Task Opinion(long caseId, RecordOpinion.Input input) =>
        Do<RecordOpinion>(caseId, "AwaitOpinions", "zhoulan", (o, work, context) => o.ExecuteAsync(work, input, context));

    private async Task Do<TOperation>(long caseId, string elementId, string userName, Func<TOperation, long, OperationContext, Task<CaseResult>> act)
        where TOperation : notnull
    {
        var work = await new Cases(office).OpenWork(caseId, elementId);
        var context = await office.As(userName);
        await office.With((TOperation operation) => act(operation, work.Id, context));
    }
}
