using RequestCases.Application;
using RequestCases.Application.Operations.Intake;
using RequestCases.Core;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Pages.Cases;

/// <summary>期限预告: what the form, as it stands, would mean once registered.</summary>
public sealed record DeadlinePreview
{
    /// <summary>Day of receipt and why; null while the channel or its dates are missing.</summary>
    public ReceiptDetermination? Receipt { get; private init; }

    /// <summary>The dates that follow; null while nothing is received in law.</summary>
    public ClockReading? Clock { get; private init; }

    /// <summary>Holidays and make-up days between receipt and the last day.</summary>
    public IReadOnlyList<NamedSpan> Spans { get; private init; } = [];

    /// <summary>What to fill in before the dates can be told.</summary>
    public string? Missing { get; private init; }

    /// <summary>Dates that cannot be.</summary>
    public IReadOnlyList<string> Wrong { get; private init; } = [];

    /// <summary>Something to look at twice that hinders nothing.</summary>
    public string? Mind { get; private init; }

    /// <summary>What the application does not state yet (条例第二十九条).</summary>
    public IReadOnlyList<string> MissingContents { get; private init; } = [];

    /// <summary>What seems wrong with the identity number.</summary>
    public string? IdentityDoubt { get; private init; }

    /// <summary>Reads the form.</summary>
    public static DeadlinePreview Of(RegisterApplication.Input input, OfficeDay day)
    {
        ArgumentNullException.ThrowIfNull(input);
        var contents = new DeadlinePreview
        {
            MissingContents = ApplicationContents.Missing(input),
            IdentityDoubt = IdentityNumbers.Doubt(input.IdType, input.IdNumber),
        };
        if (input.Channel is null)
            return contents with { Missing = "请选择收件渠道。" };
        try
        {
            return contents.WithDates(input.ToReceipt(), day);
        }
        catch (RefusedException outOfCalendar)
        {
            return contents with { Wrong = [outOfCalendar.Message] };
        }
    }

    private DeadlinePreview WithDates(ReceiptDates dates, OfficeDay day)
    {
        var broken = ReceiptRule.Check(dates, day.Today);
        var missing = broken.OfType<ReceiptDateMustBeGiven>().Select(rule => rule.Field.Label()).ToList();
        var wrong = broken.Where(rule => rule is not ReceiptDateMustBeGiven).Select(rule => rule.Message).ToList();
        var preview = this with { Missing = missing.Count == 0 ? null : $"请填写{string.Join("、", missing)}。", Wrong = wrong };
        if (missing.Count > 0 || wrong.Count > 0)
            return preview;

        var receipt = ReceiptRule.Determine(dates, day.Policy, day.Calendar);
        if (receipt.ReceivedOn is not { } receivedOn)
            return preview with { Receipt = receipt };
        var clock = ReplyClock.Replay([new ApplicationReceived(receivedOn, dates.Channel)], day.Calendar, day.Policy);
        return preview with
        {
            Receipt = receipt,
            Clock = clock,
            Spans = NamedSpan.Between(receivedOn, clock.ReplyDue!.Value, day.Calendar),
            Mind = OnDayOff(dates, day),
        };
    }

    private static string? OnDayOff(ReceiptDates dates, OfficeDay day) =>
        dates.Channel is ReceiptChannel.InPerson or ReceiptChannel.Oral && dates.SubmittedOn is { } on && !day.Calendar.IsWorkingDay(on)
            ? $"{OfficeText.Date(on)}不是工作日，请核对提交日。确在当日提交的，照常登记。"
            : null;
}
