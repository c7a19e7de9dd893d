using System.Reflection;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Tests.Deadlines;

public class PolicyQuestionTests
{
    [Test]
    public void There_are_the_eight_questions_in_order() =>
        Assert.That(PolicyQuestions.All.Select(q => q.Id), Is.EqualTo(Enumerable.Range(1, 8).Select(n => $"D{n}")));

    [TestCaseSource(nameof(Questions))]
    public void Every_answer_can_be_chosen_and_changes_nothing_else(PolicyQuestion question)
    {
        foreach (var option in question.Options)
        {
            var policy = option.Choose(DeadlinePolicy.Default);
            Assert.That(question.ChosenIn(policy), Is.SameAs(option));
            Assert.That(question.Default.Choose(policy), Is.EqualTo(DeadlinePolicy.Default));
        }
    }

    [TestCaseSource(nameof(Questions))]
    public void Words_of_the_answers_differ(PolicyQuestion question)
    {
        Assert.That(question.Options.Select(o => o.Value), Is.Unique);
        Assert.That(question.Options.Select(o => o.Phrase), Is.Unique);
    }

    [Test]
    public void Every_setting_that_the_law_asks_for_has_a_question()
    {
        string[] officeOwn = [nameof(DeadlinePolicy.ApplicantGraceWorkdays), nameof(DeadlinePolicy.AnswerGraceWorkdays), nameof(DeadlinePolicy.ExtensionsPerPeriod)];
        var settings = typeof(DeadlinePolicy).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name).Except(officeOwn).ToList();
        var touched = PolicyQuestions.All.Select(q => Touched(q.Options.First(o => o != q.Default).Choose(DeadlinePolicy.Default)));
        Assert.That(touched, Is.EquivalentTo(settings));
    }

    private static string Touched(DeadlinePolicy policy) => typeof(DeadlinePolicy).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Single(p => !Equals(p.GetValue(policy), p.GetValue(DeadlinePolicy.Default))).Name;

    private static IEnumerable<TestCaseData> Questions() => PolicyQuestions.All.Select(q => new TestCaseData(q).SetArgDisplayNames(q.Id));
}
