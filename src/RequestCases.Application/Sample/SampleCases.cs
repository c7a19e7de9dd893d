using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;

namespace RequestCases.Application.Sample;

/// <summary>The sample applications, carried to different stages by the real operations.</summary>
public sealed class SampleCases
{
    private const string FirstStep = "register";

    private readonly SampleLedger ledger;
    private readonly SampleDesk desk;
    private readonly SampleWalker walker;
    private readonly RegisterApplication register;
    private readonly OfficeCalendar calendar;

    internal SampleCases(SampleLedger ledger, SampleDesk desk, SampleWalker walker, RegisterApplication register, OfficeCalendar calendar) =>
        (this.ledger, this.desk, this.walker, this.register, this.calendar) = (ledger, desk, walker, register, calendar);

    /// <summary>Makes them, or what is missing of them when an earlier start was broken off.</summary>
    /// <param name="now">When the sample was begun: no step lies later, and a later start goes on by the same days.</param>
    /// <param name="cancellation">Stops between steps.</param>
    public async Task BuildAsync(Instant now, CancellationToken cancellation = default)
    {
        // Hundreds of steps: one connection for all of them is much faster than one for each query.
        await desk.Db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await TakeStepsAsync(new SampleDays(calendar.Calendar, now), cancellation);
            await ledger.FinishAsync(now, cancellation);
        }
        finally
        {
            await desk.Db.Database.CloseConnectionAsync();
        }
    }

    // In the order in which things happened, so that numbers and the audit trail run with the days.
    private async Task TakeStepsAsync(SampleDays days, CancellationToken cancellation)
    {
        var inputs = SampleApplications.Read(days);
        var cases = new Dictionary<int, long>();
        var done = await ledger.DoneAsync(cancellation);
        foreach (var entry in SamplePlans.All.SelectMany(plan => Agenda(plan, inputs[plan.No - 1], days)).OrderBy(e => e.At).ThenBy(e => e.Plan.No))
        {
            cancellation.ThrowIfCancellationRequested();
            if (entry.Step is null)
                cases[entry.Plan.No] = await RegisterAsync(entry, inputs[entry.Plan.No - 1], cancellation);
            else if (!done.Contains(entry.Key))
                await entry.Step.TakeAsync(walker, new SampleVisit(entry.Plan, cases[entry.Plan.No], entry.Day, entry.At, entry.Key), cancellation);
        }
    }

    private async Task<long> RegisterAsync(Entry entry, RegisterApplication.Input input, CancellationToken cancellation)
    {
        var clerk = await desk.AsAsync("linxiao", new SampleVisit(entry.Plan, 0, entry.Day, entry.At, entry.Key), cancellation);
        return (await register.ExecuteAsync(input, clerk, cancellation)).CaseId;
    }

    private static IEnumerable<Entry> Agenda(SamplePlan plan, RegisterApplication.Input input, SampleDays days)
    {
        var receivedAt = ReceivedAt(input);
        var registeredAt = days.At(receivedAt.Date, receivedAt.TimeOfDay);
        yield return new Entry(plan, null, receivedAt.Date, registeredAt);
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            var day = days.After(receivedAt.Date, plan.Steps[i].Day);
            yield return new Entry(plan, plan.Steps[i], day, days.At(day, new LocalTime(9, plan.No).PlusMinutes(25 * i)));
        }
    }

    /// <summary>The latest of the dates, at half past eight in the morning or when the application came.</summary>
    private static LocalDateTime ReceivedAt(RegisterApplication.Input input)
    {
        var day = new[] { input.SubmittedOn, input.SignedOn, input.ConfirmedOn }.Max()!.Value;
        var morning = day + new LocalTime(8, 30);
        return new[] { input.SubmittedAt, input.ReceivedBySystemAt, morning }.Max()!.Value;
    }

    private sealed record Entry(SamplePlan Plan, SampleStep? Step, LocalDate Day, Instant At)
    {
        public string Key { get; } = SampleLedger.Key($"{Plan.No}:{Step?.Name ?? FirstStep}");
    }
}
