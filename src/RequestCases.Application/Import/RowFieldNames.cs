using System.Text.Json;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Core;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Import;

/// <summary>What the file calls the fields of the registration form.</summary>
internal static class RowFieldNames
{
    private static readonly Dictionary<string, string> Different = new()
    {
        [nameof(RegisterApplication.Input.TrackingNumber)] = "trackingNo",
        [nameof(RegisterApplication.Input.ApplicantKind)] = "applicant.kind",
        [nameof(RegisterApplication.Input.ApplicantName)] = "applicant.name",
        [nameof(RegisterApplication.Input.IdType)] = "applicant.idType",
        [nameof(RegisterApplication.Input.IdNumber)] = "applicant.idNumber",
        [nameof(RegisterApplication.Input.Representative)] = "applicant.representative",
        [nameof(RegisterApplication.Input.Phone)] = "applicant.phone",
        [nameof(RegisterApplication.Input.Email)] = "applicant.email",
        [nameof(RegisterApplication.Input.Address)] = "applicant.address",
        [nameof(RegisterApplication.Input.CoApplicants)] = "applicant.coApplicants",
        [nameof(RegisterApplication.Input.Assistance)] = "applicant.assistance",
        [nameof(RegisterApplication.Input.AgentName)] = "applicant.agent",
        [nameof(RegisterApplication.Input.AgentAuthority)] = "applicant.agent",
    };

    /// <summary>The same error under the file's name of the field.</summary>
    public static FieldError InFile(FieldError error) => error with { Field = InFile(error.Field) };

    /// <summary>The fields that a refused registration blames.</summary>
    public static IReadOnlyList<FieldError> Of(RefusedException refused) => refused switch
    {
        InputRefusedException input => [.. input.Errors.Select(InFile)],
        RuleBrokenException { Rule: ReceiptDateMustBeGiven rule } => [new FieldError(InFile(rule.Field), refused.Message)],
        RuleBrokenException { Rule: ReceiptDatesMustBeInOrder rule } => [new FieldError(InFile(rule.Later), refused.Message)],
        RuleBrokenException { Rule: ReceiptCannotLieInTheFuture rule } => [new FieldError(InFile(rule.Field), refused.Message)],
        _ => [new FieldError("", refused.Message)],
    };

    private static string InFile(string property) => Different.GetValueOrDefault(property) ?? JsonNamingPolicy.CamelCase.ConvertName(property);

    private static string InFile(ReceiptDateField field) => InFile(field.ToString());
}
