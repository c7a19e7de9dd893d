using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.People;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Sample;

/// <summary>What the handler does with a sample case.</summary>
internal sealed class SampleHandling(
    SampleDesk desk, Search search, SendConsultation sendConsultation, RecordOpinion recordOpinion, DraftReply draftReply, RequestExtension requestExtension,
    ReplyDocuments replies)
{
    public async Task SearchAsync(SampleVisit visit, SearchDecision decision, CancellationToken cancellation)
    {
        var requestCase = await desk.CaseAsync(visit.CaseId, cancellation);
        var input = new Search.Input
        {
            Items = SampleItems.Of(visit.Plan.No, requestCase, SampleSearches.Of(visit.Plan.No), visit.Day, isDecided: decision == SearchDecision.Draft),
            Decision = decision,
        };
        var (work, context) = await WorkAsync(visit, "Search", cancellation);
        await search.ExecuteAsync(work, input, context, cancellation);
    }

    public async Task ConsultAsync(SampleVisit visit, string party, string matter, CancellationToken cancellation)
    {
        var input = new SendConsultation.Input
        {
            Rows =
            [
                new ConsultationRow
                {
                    Kind = ConsultationKind.ThirdParty,
                    PartyKind = PartyKind.Organisation,
                    Party = party,
                    Matter = matter,
                    DeliveredOn = visit.Day,
                    Method = DeliveryMethod.InPerson,
                    Proof = "送达回证",
                },
            ],
            SentOn = visit.Day,
            TellApplicant = true,
        };
        var (work, context) = await WorkAsync(visit, "SendConsultation", cancellation);
        await sendConsultation.ExecuteAsync(work, input, context, cancellation);
    }

    public async Task RecordOpinionAsync(SampleVisit visit, ConsultationOpinion opinion, string reasons, CancellationToken cancellation)
    {
        var input = new RecordOpinion.Input { ConsultationId = "1", ReceivedOn = visit.Day, Opinion = opinion, Reasons = reasons };
        var (work, context) = await WorkAsync(visit, "AwaitOpinions", cancellation);
        await recordOpinion.ExecuteAsync(work, input, context, cancellation: cancellation);
    }

    public async Task DraftAsync(SampleVisit visit, CancellationToken cancellation)
    {
        var requestCase = await desk.CaseAsync(visit.CaseId, cancellation);
        var agency = await desk.Db.Agency.AsNoTracking().SingleAsync(cancellation);
        var letter = SampleLetters.Of(visit.Plan.No, requestCase, await EarlierAsync(requestCase, cancellation));
        var input = new DraftReply.Input
        {
            Ground = letter.Ground,
            Values = letter.Values.ToDictionary(v => v.Key, v => (string?)v.Value),
            Body = replies.Compose(requestCase, agency, letter.Ground, letter.Values),
            Decision = DraftDecision.Submit,
        };
        var (work, context) = await WorkAsync(visit, "Draft", cancellation);
        await draftReply.ExecuteAsync(work, input, context, cancellation);
    }

    public async Task RequestExtensionAsync(SampleVisit visit, int workdays, string reason, CancellationToken cancellation)
    {
        var context = await desk.AsAsync(SampleDesk.HolderOf(OfficeRoles.Handler, visit), visit, cancellation);
        await requestExtension.ExecuteAsync(visit.CaseId, new RequestExtension.Input { Workdays = workdays, Reason = reason }, context, cancellation);
    }

    // The same applicant's first application, for the reply to a repeated one.
    private Task<RequestCase> EarlierAsync(RequestCase requestCase, CancellationToken cancellation) =>
        desk.Db.Cases.AsNoTracking().Include(c => c.Reply).OrderBy(c => c.Id)
            .FirstAsync(c => c.Applicant.IdNumber == requestCase.Applicant.IdNumber, cancellation);

    private async Task<(long Work, OperationContext Context)> WorkAsync(SampleVisit visit, string elementId, CancellationToken cancellation) =>
        (await desk.WorkAsync(visit, elementId, cancellation), await desk.AsAsync(SampleDesk.HolderOf(OfficeRoles.Handler, visit), visit, cancellation));
}
