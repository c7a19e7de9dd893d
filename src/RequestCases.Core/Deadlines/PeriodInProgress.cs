using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Deadlines;

/// <summary>A run of the reply period while facts are replayed.</summary>
internal sealed class PeriodInProgress(int number, PeriodStart start, LocalDate startedOn, StatutoryPeriods statutory)
{
    private LocalDate? _stoppedOn;
    private LocalDate? _waitThrough;

    public int Extensions { get; private set; }

    public int ExtensionWorkdays { get; private set; }

    public LocalDate? ExtendedOn { get; private set; }

    public LocalDate? DelayedUntil { get; private set; }

    /// <summary>What the period was stopped to wait for.</summary>
    public ClockState? WaitingFor { get; private set; }

    public List<ConsultationReading> Consultations { get; } = [];

    public List<(LocalDate AskedOn, LocalDate? Until)> ReasonsRequests { get; } = [];

    /// <summary>Day by which reasons that have not come were asked for.</summary>
    public LocalDate? ReasonsBy { get; private set; }

    public void AskForReasons(LocalDate askedOn, LocalDate? until)
    {
        ReasonsRequests.Add((askedOn, until));
        ReasonsBy = until;
    }

    public void TakeReasons(LocalDate on)
    {
        ReasonsRequests[^1] = ReasonsRequests[^1] with { Until = ReasonsRequests[^1].Until < on ? ReasonsRequests[^1].Until : on };
        ReasonsBy = null;
    }

    public void Extend(ExtensionApproved extension)
    {
        Extensions++;
        ExtensionWorkdays += extension.Workdays;
        ExtendedOn = extension.Date;
    }

    public void Delay(LocalDate until) => DelayedUntil = until;

    public void StopFor(ClockState waitingFor, LocalDate stoppedOn, LocalDate? waitThrough) =>
        (WaitingFor, _stoppedOn, _waitThrough) = (waitingFor, stoppedOn, waitThrough);

    public PeriodInProgress Restart(PeriodStart restart, LocalDate on) => new(number + 1, restart, on, statutory);

    public LocalDate Due(WorkingCalendar calendar, DeadlinePolicy policy) => DelayedUntil ?? CountedDue(StandStills(policy), calendar);

    public ClockPeriod Read(WorkingCalendar calendar, DeadlinePolicy policy)
    {
        var standStills = StandStills(policy);
        var due = DelayedUntil ?? CountedDue(standStills, calendar);
        return new ClockPeriod(number, start, startedOn, Workdays, standStills, due, DelayedUntil, _stoppedOn, WaitingFor, _waitThrough);
    }

    private int Workdays => statutory.ReplyWorkdays + ExtensionWorkdays;

    private LocalDate CountedDue(IReadOnlyList<StandStill> standStills, WorkingCalendar calendar) =>
        ExcludedDays.Of(standStills, calendar).AddWorkingDays(startedOn, Workdays, calendar);

    private List<StandStill> StandStills(DeadlinePolicy policy)
    {
        var standStills = new List<StandStill>(Consultations.Count);
        foreach (var consultation in Consultations)
        {
            if (consultation.StandStill(policy.ConsultationStart) is { } still)
                AddWithinPeriod(standStills, still);
        }

        if (policy.ReasonsRequestStopsClock)
        {
            foreach (var (askedOn, until) in ReasonsRequests)
            {
                if (until is { } through)
                    AddWithinPeriod(standStills, new StandStill(askedOn, through, "等待申请人说明理由"));
            }
        }

        return standStills;
    }

    // What began on a day off before the receipt that rolled over it (D1) cannot hold up days before the first.
    private void AddWithinPeriod(List<StandStill> standStills, StandStill still)
    {
        var within = still.After < startedOn ? still with { After = startedOn } : still;
        if (within.Through > within.After)
            standStills.Add(within);
    }
}
