using NodaTime;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Operations;

/// <summary>The day by which a task should be done, from the dates of its case; inclusive.</summary>
internal static class WorkDues
{
    private const int WorkdaysToArchive = 10;
    private const int WorkdaysToDecide = 3;

    private static readonly string[] WithOwnDay =
    [
        Triage.Activity, SendSupplementNotice.Activity, RecordPayment.Activity, RecordSupplement.Activity, RecordOpinion.Activity,
        RecordReasons.Activity, DecideReopening.Activity, ArchiveCase.Activity,
    ];

    /// <summary>Whether a task has no day of its own: it is counted from the reply, and pauses with it.</summary>
    public static bool IsOfReply(string activity) => !WithOwnDay.Contains(activity);

    public static LocalDate Of(string activity, Instant openedAt, KeptDates dates, ReasonsRecord? reasons, WorkingCalendar calendar)
    {
        var openedOn = OfficeTime.DateAt(openedAt);
        return activity switch
        {
            Triage.Activity or SendSupplementNotice.Activity => dates.SupplementNoticeDue,
            // While it is not known when the fee notice arrived, the period to pay cannot end sooner than this.
            RecordPayment.Activity => dates.WaitsUntil ?? calendar.AddWorkingDays(openedOn, StatutoryPeriods.FeeWorkdays),
            RecordSupplement.Activity or RecordOpinion.Activity => dates.WaitsUntil,
            RecordReasons.Activity => reasons?.AnswerBy,
            DecideReopening.Activity => calendar.AddWorkingDays(openedOn, WorkdaysToDecide),
            ArchiveCase.Activity => calendar.AddWorkingDays(openedOn, WorkdaysToArchive),
            _ => dates.ReplyDue,
        } ?? dates.ReplyDue ?? openedOn;
    }
}
