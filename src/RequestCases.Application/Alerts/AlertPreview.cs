using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Core.Alerts;

namespace RequestCases.Application.Alerts;

/// <summary>明天、下周会发什么: the plan of the sweep for later days, writing nothing.</summary>
public sealed class AlertPreview(OfficeDb db, OfficeCalendar calendar, ChangeAlertRules settings)
{
    /// <summary>Most alerts that are listed.</summary>
    public const int MostRows = 200;

    private const int BatchSize = 1000;

    /// <summary>Reads what would be given, as if today's sweep were over and nothing happened afterwards.</summary>
    /// <param name="today">Today.</param>
    /// <param name="from">The first day, after today.</param>
    /// <param name="through">The last day, inclusive.</param>
    /// <param name="cancellation">Cancels it.</param>
    public async Task<AlertForecast> ReadAsync(LocalDate today, LocalDate from, LocalDate through, CancellationToken cancellation)
    {
        await calendar.RefreshAsync(db, cancellation);
        var rules = (await settings.ReadAsync(cancellation)).Rules;
        var coming = new List<(LocalDate Day, AlertSubject Subject, PlannedAlert Alert)>();
        foreach (var (_, lane) in new AlertSubjects(db, calendar, rules, BatchSize).Lanes(through))
            await CollectAsync(lane, rules, today, through, coming, cancellation);
        coming.RemoveAll(c => c.Day < from);
        coming.Sort((a, b) => (a.Day, a.Alert.WorkingDaysLeft, a.Subject.DueOn, a.Subject.CaseId).CompareTo((b.Day, b.Alert.WorkingDaysLeft, b.Subject.DueOn, b.Subject.CaseId)));
        var counts = coming.CountBy(c => c.Day).ToDictionary();
        var days = WorkingDays(from, through).Select(day => (day, counts.GetValueOrDefault(day))).ToList();
        return new AlertForecast(days, await DescribeAsync([.. coming.Take(MostRows)], from, rules, cancellation), coming.Count);
    }

    private async Task CollectAsync(
        AlertLane lane, AlertRules rules, LocalDate today, LocalDate through, List<(LocalDate, AlertSubject, PlannedAlert)> coming, CancellationToken cancellation)
    {
        AlertBatch batch;
        AlertCursor? after = null;
        do
        {
            batch = await lane(after, cancellation);
            foreach (var subject in batch.Subjects)
            {
                var heard = subject.SilentThrough >= today ? subject.SilentThrough.Value.PlusDays(1) : today;
                var rule = rules.For(subject.Milestone, subject.UnitId);
                coming.AddRange(AlertPlan.Ahead(rule, subject.DueOn, calendar.Calendar, heard, through, subject.Sent).Select(a => (a.Day, subject, a.Alert)));
            }
            after = batch.Next;
        }
        while (after is not null);
    }

    private async Task<IReadOnlyList<ForecastRow>> DescribeAsync(
        List<(LocalDate Day, AlertSubject Subject, PlannedAlert Alert)> coming, LocalDate from, AlertRules rules, CancellationToken cancellation)
    {
        var about = new Dictionary<AlertSubject, AlertCase>();
        foreach (var same in coming.Select(c => c.Subject).Distinct().GroupBy(s => s.Milestone))
        {
            foreach (var (subject, of) in await AlertCases.ReadAsync(db, [.. same], cancellation))
                about[subject] = of;
        }
        var people = await AlertPeople.ReadAsync(db, from, cancellation);
        return
        [
            .. from c in coming
               where about.ContainsKey(c.Subject)
               let of = about[c.Subject]
               select new ForecastRow(
                   c.Day, of.CaseId, of.Number, of.Content, of.Subject, c.Subject.DueOn, c.Alert.WorkingDaysLeft, [.. people.Of(c.Alert.To, of, c.Day).Select(p => p.Name)],
                   c.Alert.IsOverdue || !rules.Digest),
        ];
    }

    private IEnumerable<LocalDate> WorkingDays(LocalDate from, LocalDate through)
    {
        for (var day = calendar.Calendar.SameOrNextWorkingDay(from); day <= through; day = calendar.Calendar.NextWorkingDay(day))
            yield return day;
    }
}
