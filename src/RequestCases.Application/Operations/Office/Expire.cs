using NodaTime;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Operations.Office;

/// <summary>What the passing of a day does: an applicant who did not supplement, pay or give reasons, a party who did not answer.</summary>
public sealed class Expire(CaseDesk desk)
{
    /// <summary>Nothing is typed: the case's own dates decide.</summary>
    public sealed class Input;

    /// <summary>The message that the day throws, if what the task waits for is over and the days of grace too.</summary>
    public static string? MessageFor(string activity, RequestCase requestCase, OfficeDay day) => activity switch
    {
        "RequestCases.RecordSupplement" when requestCase.Clock == ClockState.AwaitingSupplement && IsOver(requestCase.WaitsUntil, requestCase.Policy.ApplicantGraceWorkdays, day) => "supplement-expired",
        "RequestCases.RecordPayment" when requestCase.Clock == ClockState.AwaitingPayment && IsOver(requestCase.WaitsUntil, requestCase.Policy.ApplicantGraceWorkdays, day) => "fee-expired",
        "RequestCases.RecordReasons" when IsOver(requestCase.Reasons?.AnswerBy, requestCase.Policy.AnswerGraceWorkdays, day) => "reasons-expired",
        "RequestCases.RecordOpinion" when !AwaitsDelivery(requestCase, day) && IsOver(requestCase.WaitsUntil ?? requestCase.ReplyDue, requestCase.Policy.AnswerGraceWorkdays, day) => "opinions-expired",
        _ => null,
    };

    // A party's fifteen working days run from its receipt of the letter: while that is not known they cannot be over.
    private static bool AwaitsDelivery(RequestCase requestCase, OfficeDay day) =>
        requestCase.Consultations.Any(c => requestCase.StandingOf(c, day) == ConsultationStanding.AwaitingDelivery);

    private static bool IsOver(LocalDate? last, int grace, OfficeDay day) =>
        last is { } lastDay && day.Today > day.Calendar.AddWorkingDays(lastDay, grace);

    /// <summary>Lets the day pass for one case.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, string message, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActAsync(caseId, new Input(), context, async step =>
        {
            if (message == "reasons-expired")
                await Intake.AnswerInOffice.TakeAsync(step, cancellation);
            step.Throw(message, Sentence(message));
        }, cancellation);

    private static string Sentence(string message) => message switch
    {
        "supplement-expired" => "补正期限届满，申请人没有补正",
        "fee-expired" => "缴费期限届满，申请人没有缴费",
        "reasons-expired" => "说明理由的期限届满，申请人没有说明理由",
        _ => "征求意见期限届满，未答复的按条例处理：共同制作机关视为同意公开，第三方由本机关自行决定，其他机关不视为同意",
    };
}
