using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Operations.Intake;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Pages.Cases;

/// <summary>What the registration form offers, and which of its fields matter for a channel and a kind of applicant.</summary>
internal static class RegistrationForm
{
    public static IReadOnlyList<SelectListItem> Channels { get; } = [.. OfficeNames.Channels.Select(c => new SelectListItem(c.Value, c.Key.ToString()))];

    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. OfficeNames.ApplicantKinds.Select(k => new SelectListItem(k.Value, k.Key.ToString()))];

    public static IReadOnlyList<SelectListItem> IdTypes { get; } =
    [
        .. new[]
        {
            IdentityNumbers.ResidentIdentityCard, "护照", "港澳居民来往内地通行证", "台湾居民来往大陆通行证", "外国人永久居留身份证", "军人证件", "户口簿",
        }.Select(type => new SelectListItem(type, type)),
    ];

    public static IReadOnlyList<string> Signers { get; } = ["门卫", "收发室", "办公室"];

    public static IReadOnlyList<string> Forms { get; } = ["纸质", "电子文档", "光盘等电子介质", "查阅、抄录"];

    public static IReadOnlyList<string> Deliveries { get; } = ["邮寄", "当面领取", "电子邮件", "网上平台账户", "传真"];

    public static IReadOnlyList<string> Assistances { get; } = ["书写困难，由工作人员代填", "视力、听力障碍，由工作人员协助", "语言沟通困难，由工作人员协助"];

    /// <summary>The condition under which a fieldset is shown: the channels that ask for a date.</summary>
    public static string ShownFor(ReceiptDateField field) =>
        "Input.Channel=" + string.Join(',', Enum.GetValues<ReceiptChannel>().Where(channel => Asks(channel, field)));

    /// <summary>An empty form: in person, today, a natural person with an identity card.</summary>
    public static RegisterApplication.Input Start(LocalDate today) => new()
    {
        Channel = ReceiptChannel.InPerson,
        SubmittedOn = today,
        ApplicantKind = ApplicantKind.NaturalPerson,
        IdType = IdentityNumbers.ResidentIdentityCard,
    };

    /// <summary>Empties what belongs to other channels and kinds; a browser without script sends those fields too.</summary>
    public static void KeepWhatIsAsked(RegisterApplication.Input input)
    {
        if (input.Channel is { } channel)
        {
            input.SubmittedOn = Asks(channel, ReceiptDateField.SubmittedOn) ? input.SubmittedOn : null;
            input.ArrivedOn = Asks(channel, ReceiptDateField.ArrivedOn) ? input.ArrivedOn : null;
            input.SignedOn = Asks(channel, ReceiptDateField.SignedOn) ? input.SignedOn : null;
            input.SignedBy = Asks(channel, ReceiptDateField.SignedBy) ? input.SignedBy : null;
            input.TrackingNumber = Asks(channel, ReceiptDateField.SignedOn) ? input.TrackingNumber : null;
            input.SubmittedAt = Asks(channel, ReceiptDateField.SubmittedAt) ? input.SubmittedAt : null;
            input.ReceivedBySystemAt = Asks(channel, ReceiptDateField.ReceivedBySystemAt) ? input.ReceivedBySystemAt : null;
            input.ConfirmedOn = Asks(channel, ReceiptDateField.ConfirmedOn) ? input.ConfirmedOn : null;
            input.ContactLog = Asks(channel, ReceiptDateField.ConfirmedOn) ? input.ContactLog : null;
        }
        if (input.ApplicantKind is ApplicantKind.NaturalPerson)
            input.Representative = null;
        else if (input.ApplicantKind is not null)
            input.IdType = IdentityNumbers.CreditCode;
    }

    /// <summary>Says beside each field what is wrong, all at once: the operation itself would stop at the first.</summary>
    public static void Check(RegisterApplication.Input input, LocalDate today, ModelStateDictionary modelState)
    {
        if (OneWayToReachTheApplicant.Check(input) is { } error)
            modelState.AddModelError($"Input.{error.Field}", error.Message);
        CheckDates(input, today, modelState);
    }

    private static void CheckDates(RegisterApplication.Input input, LocalDate today, ModelStateDictionary modelState)
    {
        if (input.Channel is not { } channel || !Enum.IsDefined(channel))
            return;
        foreach (var rule in ReceiptRule.Check(input.ToReceipt(), today))
        {
            var key = $"Input.{FieldOf(rule)}";
            if (modelState.GetFieldValidationState(key) != ModelValidationState.Invalid)
                modelState.AddModelError(key, rule.Message);
        }
    }

    private static bool Asks(ReceiptChannel channel, ReceiptDateField field) => ReceiptRule.DatesAskedFor(channel).Any(asked => asked.Field == field);

    // The fields of the form have the names of the rule's fields.
    private static ReceiptDateField FieldOf(Rule rule) => rule switch
    {
        ReceiptDateMustBeGiven given => given.Field,
        ReceiptCannotLieInTheFuture future => future.Field,
        ReceiptDatesMustBeInOrder order => order.Later,
        _ => throw new InvalidOperationException($"No field for {rule.Code}."),
    };
}
