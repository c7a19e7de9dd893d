using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Tests.Cases;

/// <summary>行政复议 beside a case: what the office owes the reconsideration body, and until when.</summary>
public sealed class ReconsiderationTests
{
    private static readonly OfficeDay Today = new(Day.On("2026-11-24"), WorkingCalendars.BuiltIn, DeadlinePolicy.Default);

    [TestCase(ReconsiderationProcedure.Ordinary, "2026-12-07")]
    [TestCase(ReconsiderationProcedure.Simple, "2026-11-30")]
    public void The_answer_is_due_ten_working_days_after_the_notice_or_five_in_the_simple_procedure(ReconsiderationProcedure procedure, string due) =>
        Assert.That(Reconsideration.Notice(Case(), null, Day.On("2026-11-23"), procedure, Today).AnswerDue(WorkingCalendar.BuiltIn), Is.EqualTo(Day.On(due)));

    [Test]
    public void A_later_notice_takes_the_place_of_the_one_before()
    {
        var reconsideration = Reconsideration.Notice(Case(), "府复〔2026〕18号", Day.On("2026-11-16"), ReconsiderationProcedure.Simple, Today);
        reconsideration.TakeNotice(null, Day.On("2026-11-20"), ReconsiderationProcedure.Ordinary, Today);
        Assert.That((reconsideration.Number, reconsideration.AnswerDue(WorkingCalendar.BuiltIn)), Is.EqualTo(("府复〔2026〕18号", Day.On("2026-12-04"))));
    }

    [Test]
    public void A_notice_lies_neither_in_the_future_nor_before_the_receipt()
    {
        Assert.That(Broken(() => Reconsideration.Notice(Case(), null, Day.On("2026-11-25"), ReconsiderationProcedure.Simple, Today)), Is.TypeOf<DateMustNotBeInTheFuture>());
        Assert.That(Broken(() => Reconsideration.Notice(Case(), null, Day.On("2026-09-30"), ReconsiderationProcedure.Simple, Today)), Is.TypeOf<FactCannotComeBeforeReceipt>());
    }

    [Test]
    public void Reconsideration_answer_must_follow_its_notice()
    {
        var reconsideration = Reconsideration.Notice(Case(), null, Day.On("2026-11-20"), ReconsiderationProcedure.Simple, Today);
        Assert.That(Broken(() => reconsideration.Answer(Day.On("2026-11-19"), Today)), Is.TypeOf<ReconsiderationAnswerMustFollowItsNotice>());
        reconsideration.Answer(Day.On("2026-11-20"), Today);
        Assert.That(reconsideration.AnsweredOn, Is.EqualTo(Day.On("2026-11-20")));
    }

    private static Rule Broken(Action act) => Assert.Throws<RuleBrokenException>(() => act())!.Rule;

    private static RequestCase Case() => RequestCase.Register(
        "〔2026〕001", "test", new ReceiptDates(ReceiptChannel.InPerson, SubmittedOn: Day.On("2026-10-09")),
        new Applicant { Kind = ApplicantKind.NaturalPerson, Name = "许䶮", IdNumber = "370299199102141208" },
        new ApplicationContent("名单", "名单", "纸质", "邮寄"), Instant.FromUtc(2026, 10, 9, 2, 0), Today);
}
