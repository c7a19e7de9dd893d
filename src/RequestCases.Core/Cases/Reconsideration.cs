using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases;

/// <summary>行政复议 of a case, as far as the office has to answer it; stands beside the case, which may be archived long before.</summary>
public sealed class Reconsideration
{
    private Reconsideration() { }

    /// <summary>Identity.</summary>
    public long Id { get; private set; }

    /// <summary>The case.</summary>
    public long CaseId { get; private set; }

    /// <summary>The case.</summary>
    public RequestCase Case { get; private set; } = null!;

    /// <summary>案号 by the 行政复议答复通知书; null where it was not noted.</summary>
    public string? Number { get; private set; }

    /// <summary>Day the 行政复议答复通知书 was received.</summary>
    public LocalDate NoticeOn { get; private set; }

    /// <summary>Ordinary or simple: ten or five working days.</summary>
    public ReconsiderationProcedure Procedure { get; private set; }

    /// <summary>Day the answer and the evidence were handed in; null while they are owed.</summary>
    public LocalDate? AnsweredOn { get; private set; }

    /// <summary>Notes a notice.</summary>
    public static Reconsideration Notice(RequestCase requestCase, string? number, LocalDate receivedOn, ReconsiderationProcedure procedure, OfficeDay day)
    {
        var reconsideration = new Reconsideration { Case = requestCase };
        reconsideration.TakeNotice(number, receivedOn, procedure, day);
        return reconsideration;
    }

    /// <summary>A later notice takes the place of the one before, e.g. when the simple procedure became an ordinary one; without a number the former stays.</summary>
    public void TakeNotice(string? number, LocalDate receivedOn, ReconsiderationProcedure procedure, OfficeDay day)
    {
        Rule.Enforce(DateMustNotBeInTheFuture.Check(receivedOn, day.Today));
        Rule.Enforce(FactCannotComeBeforeReceipt.Check(receivedOn, Case.ReceivedOn ?? receivedOn));
        (Number, NoticeOn, Procedure) = (number ?? Number, receivedOn, procedure);
    }

    /// <summary>Notes that the answer was handed in.</summary>
    public void Answer(LocalDate on, OfficeDay day)
    {
        Rule.Enforce(DateMustNotBeInTheFuture.Check(on, day.Today));
        Rule.Enforce(ReconsiderationAnswerMustFollowItsNotice.Check(NoticeOn, on));
        AnsweredOn = on;
    }

    /// <summary>Last day for the answer, inclusive; worked out anew each time, so that a changed calendar moves it.</summary>
    public LocalDate AnswerDue(WorkingCalendar calendar) => Remedies.ReconsiderationAnswerDue(NoticeOn, Procedure, calendar);
}
