using RequestCases.Core.Calendar;
using static RequestCases.Core.Tests.Day;

namespace RequestCases.Core.Tests.Calendar;

public class NamedSpanTests
{
    [Test]
    public void Holidays_are_grouped_and_makeup_days_stand_alone()
    {
        var spans = NamedSpan.Between(On("2026-09-17"), On("2026-10-21"), WorkingCalendar.BuiltIn);
        Assert.That(spans.Select(s => s.Text), Is.EqualTo(new[]
        {
            "09-20（周日）调休上班，计入",
            "09-25 至 09-27 中秋节，不计",
            "10-01 至 10-07 国庆节，不计",
            "10-10（周六）调休上班，计入",
        }));
    }

    [Test]
    public void The_first_day_is_left_out_and_the_last_is_within()
    {
        var spans = NamedSpan.Between(On("2026-09-20"), On("2026-09-25"), WorkingCalendar.BuiltIn);
        Assert.That(spans.Select(s => s.Text), Is.EqualTo(new[] { "09-25（周五）中秋节，不计" }));
    }

    [Test]
    public void Plain_weeks_have_none() =>
        Assert.That(NamedSpan.Between(On("2026-11-02"), On("2026-11-30"), WorkingCalendar.BuiltIn), Is.Empty);
}
