using NodaTime;
using RequestCases.Application.Operations.Intake;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Sample;

/// <summary>
/// Moves the dates of the sample, which were written on 2026-11-21, to before the day on which it is built. What counts are working
/// days, so that every case has the same number of days left whatever that day is.
/// </summary>
/// <param name="calendar">Working days as known.</param>
/// <param name="now">When the sample is built; nothing in it lies later.</param>
internal sealed class SampleDays(WorkingCalendar calendar, Instant now)
{
    /// <summary>The day on which the sample was written, a Saturday.</summary>
    public static readonly LocalDate WrittenOn = new(2026, 11, 21);

    private readonly LocalDateTime localNow = now.InZone(OfficeTime.Zone).LocalDateTime;
    private readonly int workingDaysSoFar = calendar.CountWorkingDays(WorkingCalendar.FirstDay, OfficeTime.DateAt(now));

    /// <summary>The working day as many working days before today as the date lies before the day the sample was written.</summary>
    public LocalDate Move(LocalDate date)
    {
        var daysBack = calendar.CountWorkingDays(date, WrittenOn);
        // A working day that is today lies between what is overdue and what is still to come; the Saturday was no such day.
        var isOver = daysBack >= StatutoryPeriods.ForReceiptOn(date).ReplyWorkdays && calendar.IsWorkingDay(localNow.Date);
        return calendar.AddWorkingDays(WorkingCalendar.FirstDay, workingDaysSoFar - daysBack - (isOver ? 1 : 0));
    }

    /// <summary>Moves all dates of a registration.</summary>
    public void Move(RegisterApplication.Input input)
    {
        input.SubmittedOn = Move(input.SubmittedOn);
        input.ArrivedOn = Move(input.ArrivedOn);
        input.SignedOn = Move(input.SignedOn);
        input.ConfirmedOn = Move(input.ConfirmedOn);
        input.SubmittedAt = Move(input.SubmittedAt);
        input.ReceivedBySystemAt = Move(input.ReceivedBySystemAt);
    }

    /// <summary>The n-th working day after a day, or today when that has not come yet.</summary>
    public LocalDate After(LocalDate day, int workingDays) =>
        workingDays == 0 ? day : LocalDate.Min(calendar.AddWorkingDays(day, workingDays), localNow.Date);

    /// <summary>A time on a day, or now when that has not come yet.</summary>
    public Instant At(LocalDate day, LocalTime time) => Instant.Min(OfficeTime.At(day, time), now);

    private LocalDate? Move(LocalDate? date) => date is { } day ? Move(day) : null;

    private LocalDateTime? Move(LocalDateTime? moment) =>
        moment is { } written ? LocalDateTime.Min(Move(written.Date) + written.TimeOfDay, localNow) : null;
}
