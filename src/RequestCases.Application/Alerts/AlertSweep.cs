using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Jobs;
using RequestCases.Application.Mail;
using RequestCases.Application.Operations;
using RequestCases.Application.Outbox;
using RequestCases.Core.Alerts;

namespace RequestCases.Application.Alerts;

/// <summary>
/// Gives every alert that is due and that the ledger does not have: ledger, notifications and mails of a batch in one transaction, then one
/// mail a person for what is not overdue. After missed days only the most serious step is given, naming those that were missed. Where two
/// sweep at once the key of the ledger decides, and the other looks at the batch again.
/// </summary>
public sealed partial class AlertSweep(
    OfficeDb db, OfficeCalendar calendar, ChangeAlertRules settings, DigestMails digests, IOptions<MailOptions> mail, OutboxSignal outbox, ILogger<AlertSweep> log)
{
    /// <summary>The job that sweeps: its runs tell which days were swept.</summary>
    public const string JobCode = "alerts";

    private const int MostConflicts = 20;

    /// <summary>Subjects looked at in one batch.</summary>
    public int BatchSize { get; init; } = 500;

    /// <summary>Sweeps; returns how many alerts were given. A kind that cannot be swept does not hold up the others: what went wrong is thrown at the end.</summary>
    public async Task<int> RunAsync(Instant now, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await calendar.RefreshAsync(db, cancellation);
        var rules = (await settings.ReadAsync(cancellation)).Rules;
        var mailFrom = MailMoments.First(now, rules.Quiet, calendar.Calendar);
        var sweep = new Sweep(now, OfficeTime.DateAt(now), rules, await AlertPeople.ReadAsync(db, OfficeTime.DateAt(now), cancellation), mailFrom, await LastSweptAsync(now, cancellation));
        var (given, failures) = (0, new List<Exception>());
        foreach (var (milestone, lane) in new AlertSubjects(db, calendar, rules, BatchSize).Lanes(sweep.Today))
        {
            try
            {
                given += await SweepAsync(lane, sweep, cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogHeldUp(e, $"{milestone}");
                failures.Add(e);
            }
        }
        var mails = await digests.WriteAsync(sweep.People, now, sweep.MailFrom, cancellation);
        if (given + mails > 0)
            outbox.Wake();
        if (failures.Count > 0)
            ExceptionDispatchInfo.Throw(failures[0]);
        return given;
    }

    // On days off the job has nothing to do, and is done all the same.
    private async Task<LocalDate> LastSweptAsync(Instant now, CancellationToken cancellation)
    {
        var done = db.JobRuns.Where(r => r.Job == JobCode && r.Outcome == JobOutcome.Done && r.StartedAt < now)
            .OrderByDescending(r => r.StartedAt).Select(r => r.StartedAt).AsAsyncEnumerable();
        await foreach (var at in done.WithCancellation(cancellation))
        {
            if (calendar.Calendar.IsWorkingDay(OfficeTime.DateAt(at)))
                return OfficeTime.DateAt(at);
        }
        // Without a proof nothing is called missed.
        return OfficeTime.DateAt(now);
    }

    private async Task<int> SweepAsync(AlertLane lane, Sweep sweep, CancellationToken cancellation)
    {
        var (given, conflicts) = (0, 0);
        AlertCursor? after = null;
        while (true)
        {
            try
            {
                var batch = await lane(after, cancellation);
                given += await GiveAsync(batch, sweep, cancellation);
                if (batch.Next is null)
                    return given;
                (after, conflicts) = (batch.Next, 0);
            }
            catch (Exception e) when (e.IsConflict() && ++conflicts < MostConflicts)
            {
                // Another sweep wrote the same row of the ledger in this moment: its alert is the one that counts.
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<int> GiveAsync(AlertBatch batch, Sweep sweep, CancellationToken cancellation)
    {
        var due = batch.Subjects.Where(subject => Plan(subject, sweep, since: null) is not null).ToList();
        if (due.Count == 0)
            return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var about = await AlertCases.ReadAsync(db, due, cancellation);
        var (given, mails) = (0, new Dictionary<string, OutboxMessage>());
        foreach (var (subject, of) in about)
            given += Give(subject, of, Plan(subject, sweep, Latest(of.Since, subject.SilentThrough, sweep.LastSwept))!, sweep, mails) ? 1 : 0;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return given;
    }

    private PlannedAlert? Plan(AlertSubject subject, Sweep sweep, LocalDate? since) => subject.SilentThrough >= sweep.Today
        ? null
        : AlertPlan.Due(sweep.Rules.For(subject.Milestone, subject.UnitId), subject.DueOn, calendar.Calendar, sweep.Today, subject.Sent, since);

    private static LocalDate? Latest(params IEnumerable<LocalDate?> days) => days.Max();

    private bool Give(AlertSubject subject, AlertCase of, PlannedAlert alert, Sweep sweep, Dictionary<string, OutboxMessage> mails)
    {
        var people = sweep.People.Of(alert.To, of, sweep.Today);
        if (people.Count == 0)
        {
            // Nothing is noted: as soon as there is somebody to tell, it is told.
            LogNobody(subject.CaseId, $"{subject.Milestone}");
            return false;
        }
        var record = new AlertRecord
        {
            CaseId = subject.CaseId,
            Milestone = subject.Milestone,
            SubjectId = subject.Id,
            DueOn = subject.DueOn,
            Step = alert.Step,
            At = sweep.Now,
            Recipients = people.Count,
            Missed = alert.Missed.Count == 0 ? null : string.Join(',', alert.Missed.TakeLast(AlertRule.MostSteps)),
        };
        var alone = alert.IsOverdue || !sweep.Rules.Digest;
        foreach (var person in people)
        {
            db.Notifications.Add(new Notification
            {
                Alert = record,
                PersonId = person.Id,
                Subject = of.Subject,
                At = sweep.Now,
                WaitsForMail = person.Email is not null && !alone,
                Mail = person.Email is { } address && alone ? Single(record, of, address, sweep, mails) : null,
            });
        }
        return true;
    }

    private OutboxMessage Single(AlertRecord record, AlertCase of, string address, Sweep sweep, Dictionary<string, OutboxMessage> mails)
    {
        var key = string.Create(CultureInfo.InvariantCulture,
            $"alert:{record.CaseId}:{record.Milestone}:{record.SubjectId}:{record.DueOn:uuuuMMdd}:{record.Step}:{address.ToUpperInvariant()}");
        if (mails.TryGetValue(key, out var shared))
            return shared;
        var left = calendar.Calendar.WorkingDaysLeft(OfficeTime.DateAt(sweep.MailFrom), record.DueOn);
        var line = new AlertLine(
            of.CaseId, of.Number, of.Content, of.Subject, record.DueOn, left, of.Provisional && calendar.Calendar.IsProvisional(record.DueOn), record.MissedSteps);
        var (plain, html) = AlertMailText.Write(left < 0 ? "您好：以下事项已经超期，请立即处理。" : "您好：以下事项期限临近。", [(line.Left, [line])], mail.Value.Address);
        return mails[key] = new OutboxMessage
        {
            Key = key,
            To = address,
            // Who was asked and what for stays in the body.
            Subject = $"【{line.Left}】{Milestones.Of(record.Milestone).Name} {of.Number}",
            Body = plain,
            HtmlBody = html,
            CreatedAt = sweep.Now,
            NextAttemptAt = sweep.MailFrom,
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody can be alerted of {Milestone} of case {CaseId}: there is no clerk of the disclosure office")]
    private partial void LogNobody(long caseId, string milestone);

    [LoggerMessage(Level = LogLevel.Error, Message = "The alerts of {Milestone} are held up; the others go on")]
    private partial void LogHeldUp(Exception exception, string milestone);

    private sealed record Sweep(Instant Now, LocalDate Today, AlertRules Rules, AlertPeople People, Instant MailFrom, LocalDate LastSwept);
}
