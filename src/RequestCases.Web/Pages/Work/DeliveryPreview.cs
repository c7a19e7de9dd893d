using RequestCases.Application;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Core;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Pages.Work;

/// <summary>What a delivery would mean once it is saved, and what looks wrong with it.</summary>
/// <param name="Sentence">Whether it would be in time; null while the form does not say enough.</param>
/// <param name="IsLate">Whether it would be late.</param>
/// <param name="Doubt">What is doubtful about the proof.</param>
public sealed record DeliveryPreview(string? Sentence, bool IsLate, string? Doubt)
{
    /// <summary>Reads the form as it stands.</summary>
    public static DeliveryPreview Of(DeliverReply.Input input, RequestCase requestCase, OfficeDay day)
    {
        var doubt = input is { Delivered: true, Method: DeliveryMethod.Post } ? TrackingNumbers.Doubt(input.Proof) : null;
        if (input is not { Delivered: true, Method: not null, SentOn: not null })
            return new DeliveryPreview(null, IsLate: false, doubt);
        var addressee = input.Addressee ?? requestCase.Applicant.Name;
        try
        {
            var reading = requestCase.ReadClockAfter(input.ToDelivery(addressee), day);
            return reading is null ? new DeliveryPreview($"登记后还要送达{string.Join("、", requestCase.NotYetServed.Where(a => a != addressee))}；全部送达后，以最后生效的日期为答复时间。", IsLate: false, doubt)
                : new DeliveryPreview(Judge(reading), reading.OnTime == false, doubt);
        }
        catch (RefusedException refused)
        {
            return new DeliveryPreview(refused.Message, IsLate: true, doubt);
        }
    }

    private static string? Judge(ClockReading reading) => reading switch
    {
        { ReplyEffective: { } on, OnTime: true } => $"答复时间为 {OfficeText.Date(on)}，按期{(reading.ReplyDue is { } due ? $"（期限 {OfficeText.Date(due)}）" : "")}。",
        { ReplyEffective: { } on, OnTime: false } => $"答复时间为 {OfficeText.Date(on)}，逾期{(reading.ReplyDue is { } due ? $"（期限 {OfficeText.Date(due)}）" : "")}。请核对日期；确实逾期的照实登记，并报告机构负责人。",
        _ => null,
    };
}
