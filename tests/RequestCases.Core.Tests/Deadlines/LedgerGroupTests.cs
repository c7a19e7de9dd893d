using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;
using static RequestCases.Core.Tests.Day;
using static RequestCases.Core.Tests.Deadlines.Clock;

namespace RequestCases.Core.Tests.Deadlines;

public class LedgerGroupTests
{
    [Test]
    public void Two_overlapping_consultations_across_spring_festival_read_as_a_few_rows()
    {
        var groups = Groups(
            Received("2026-01-26"),
            Consultation("2026-02-03", "甲公司", "2026-02-04"), Opinion("2026-02-26", "甲公司"),
            Consultation("2026-02-10", "乙公司", "2026-02-11"), Opinion("2026-03-03", "乙公司"));

        Assert.That(Lines(groups), Is.EqualTo(new[]
        {
            "01-26…01-26 收到申请：当日不计",
            "01-27…02-03 第1–6个工作日：计入 6 个工作日（其间周末 2 天不计）",
            "02-04…02-10 征求第三方意见（甲公司）：5 个工作日不计（其间周末 2 天不计）",
            "02-11…02-14 征求第三方意见（甲公司）、征求第三方意见（乙公司）：4 个工作日不计（02-14（周六）调休上班，是工作日）",
            "02-15…02-23 春节放假：不计",
            "02-24…02-26 征求第三方意见（甲公司）、征求第三方意见（乙公司）：3 个工作日不计",
            "02-27…03-03 征求第三方意见（乙公司）：4 个工作日不计（其间周末 1 天不计；02-28（周六）调休上班，是工作日）",
            "03-04…03-20 第7–19个工作日：计入 13 个工作日（其间周末 4 天不计）",
            "03-21…03-22 周末：不计",
            "03-23…03-23 第20个工作日，答复期限届满之日：计入 1 个工作日",
        }));
    }

    [Test]
    public void Several_consultations_open_at_once_are_told_by_their_marks()
    {
        ClockFact[] facts = [Received("2026-01-26"), Consultation("2026-02-03", "甲", "2026-02-04"), Consultation("2026-02-04", "乙", "2026-02-04")];
        var reading = Read(facts);
        var groups = LedgerGroups.Of(ClockLedger.Build(reading, WorkingCalendar.BuiltIn), reading.BaseWorkdays, id => id == "甲" ? "①" : "②");
        Assert.That(groups.Where(g => g.Kind == LedgerDayKind.StandStill).Select(g => g.Caption).Distinct(), Is.EqualTo(new[] { "征求第三方意见（甲）", "征求意见（①、②）" }));
    }

    [Test]
    public void Make_up_days_and_holidays_with_the_weekend_they_adjoin_have_rows_of_their_own()
    {
        Assert.That(Lines(Groups(Received("2026-09-14"))).Skip(1), Is.EqualTo(new[]
        {
            "09-15…09-18 第1–4个工作日：计入 4 个工作日",
            "09-19…09-19 周末：不计",
            "09-20…09-20 第5个工作日，调休上班（国庆节）：计入 1 个工作日",
            "09-21…09-24 第6–9个工作日：计入 4 个工作日",
            "09-25…09-27 中秋节放假：不计",
            "09-28…09-30 第10–12个工作日：计入 3 个工作日",
            "10-01…10-07 国庆节放假：不计",
            "10-08…10-09 第13–14个工作日：计入 2 个工作日",
            "10-10…10-10 第15个工作日，调休上班（国庆节）：计入 1 个工作日",
            "10-11…10-11 周末：不计",
            "10-12…10-15 第16–19个工作日：计入 4 个工作日",
            "10-16…10-16 第20个工作日，答复期限届满之日：计入 1 个工作日",
        }));
    }

    [Test]
    public void Forty_working_days_of_an_extended_period_read_as_a_few_rows()
    {
        Assert.That(Lines(Groups(Received("2025-10-13"), Extension("2025-11-03", 20))), Is.EqualTo(new[]
        {
            "10-13…10-13 收到申请：当日不计",
            "10-14…11-10 第1–20个工作日：计入 20 个工作日（其间周末 8 天不计）",
            "11-11…12-05 第21–39个工作日（延期第1–19个工作日）：计入 19 个工作日（其间周末 6 天不计）",
            "12-06…12-07 周末：不计",
            "12-08…12-08 第40个工作日（延期第20个工作日），答复期限届满之日：计入 1 个工作日",
        }));
    }

    [Test]
    public void Waiting_for_the_applicant_stands_between_two_periods()
    {
        Assert.That(Lines(Groups(Received("2025-03-03"), Notice("2025-03-05", "2025-03-28"), Supplement("2025-03-13"))), Is.EqualTo(new[]
        {
            "03-03…03-03 收到申请：当日不计",
            "03-04…03-05 第1–2个工作日：计入 2 个工作日",
            "03-06…03-12 等待申请人补正：期限停止",
            "03-13…03-13 收到补正件，期限自次日起重新计算：当日不计",
            "03-14…04-03 第1–15个工作日：计入 15 个工作日（其间周末 6 天不计）",
            "04-04…04-06 清明节放假：不计",
            "04-07…04-10 第16–19个工作日：计入 4 个工作日",
            "04-11…04-11 第20个工作日，答复期限届满之日：计入 1 个工作日",
        }));
    }

    [Test]
    public void Days_fixed_under_article_35_are_told_apart_from_the_counted_ones()
    {
        Assert.That(Lines(Groups(Received("2025-06-09"), new DelayDetermined(On("2025-07-01"), On("2025-07-12")))).TakeLast(3), Is.EqualTo(new[]
        {
            "06-10…07-07 第1–20个工作日：计入 20 个工作日（其间周末 8 天不计）",
            "07-08…07-11 延迟答复的合理期限（第三十五条）：另定的期限之内",
            "07-12…07-12 周末，答复期限届满之日：不计",
        }));
    }

    private static string[] Lines(IReadOnlyList<LedgerGroup> groups) =>
        [.. groups.Select(g => $"{g.First:MM-dd}…{g.Last:MM-dd} {g.Caption}：{g.Effect}{(g.Remark is { } remark ? $"（{remark}）" : "")}")];

    private static IReadOnlyList<LedgerGroup> Groups(params ClockFact[] facts)
    {
        var reading = Read(facts);
        return LedgerGroups.Of(ClockLedger.Build(reading, WorkingCalendar.BuiltIn), reading.BaseWorkdays);
    }
}
