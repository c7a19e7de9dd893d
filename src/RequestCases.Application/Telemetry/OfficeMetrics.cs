using System.Diagnostics;
using System.Diagnostics.Metrics;
using RequestCases.Application.Operations;
using RequestCases.Core;

namespace RequestCases.Application.Telemetry;

/// <summary>What the office counts about itself, on the meter <c>RequestCases</c>. Names and numbers only, never whom a case is about.</summary>
public static class OfficeMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "RequestCases";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Histogram<double> Operations = Meter.CreateHistogram<double>("requestcases.operation.duration", "s", "Operations by name and outcome: done, repeated, refused, failed.");

    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("requestcases.conflicts", null, "Times two wrote at once and one had to look again.");

    private static readonly Counter<long> Mails = Meter.CreateCounter<long>("requestcases.mails", null, "Attempts to send a mail by outcome: sent, failed.");

    private static readonly Histogram<double> Jobs = Meter.CreateHistogram<double>("requestcases.job.duration", "s", "Runs of jobs by name and outcome: done, failed.");

    private static volatile OutboxState outbox = new(0, 0, 0);

    static OfficeMetrics()
    {
        Meter.CreateObservableGauge("requestcases.outbox.pending", () => outbox.Pending, null, "Mails that wait to be sent.");
        Meter.CreateObservableGauge("requestcases.outbox.age", () => outbox.AgeInSeconds, "s", "How long the oldest of them has waited.");
        Meter.CreateObservableGauge("requestcases.outbox.dead", () => outbox.Dead, null, "Mails that were given up.");
    }

    /// <summary>The outbox as it was last looked at.</summary>
    /// <param name="Pending">Mails that wait to be sent.</param>
    /// <param name="AgeInSeconds">How long the oldest of them has waited.</param>
    /// <param name="Dead">Mails that were given up.</param>
    public sealed record OutboxState(long Pending, double AgeInSeconds, long Dead);

    /// <summary>Notes the outbox as it is.</summary>
    public static void NoteOutbox(OutboxState state) => outbox = state;

    /// <summary>Notes one attempt to send a mail.</summary>
    public static void NoteMail(bool sent) => Mails.Add(1, KeyValuePair.Create<string, object?>("outcome", sent ? "sent" : "failed"));

    /// <summary>Notes one run of a job.</summary>
    public static void NoteJob(string job, bool done, TimeSpan took) =>
        Jobs.Record(took.TotalSeconds, KeyValuePair.Create<string, object?>("job", job), KeyValuePair.Create<string, object?>("outcome", done ? "done" : "failed"));

    internal static void NoteConflict() => Conflicts.Add(1);

    internal static async Task<CaseResult> MeasureAsync(string operation, Func<Task<CaseResult>> act)
    {
        var (began, outcome) = (Stopwatch.GetTimestamp(), "failed");
        try
        {
            var result = await act();
            outcome = result.Repeated ? "repeated" : "done";
            return result;
        }
        catch (RefusedException)
        {
            outcome = "refused";
            throw;
        }
        finally
        {
            Operations.Record(
                Stopwatch.GetElapsedTime(began).TotalSeconds, KeyValuePair.Create<string, object?>("operation", operation), KeyValuePair.Create<string, object?>("outcome", outcome));
        }
    }
}
