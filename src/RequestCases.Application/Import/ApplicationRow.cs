using System.Text.Json;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Import;

/// <summary>One row of the file as a registration. Fields that are not known are passed over.</summary>
/// <param name="Input">The registration.</param>
/// <param name="Errors">What is wrong, each with the field as the file names it; empty when the registration may be tried.</param>
internal sealed record ApplicationRow(RegisterApplication.Input Input, IReadOnlyList<FieldError> Errors)
{
    private static readonly Dictionary<string, ReceiptChannel> Channels = WordsOf<ReceiptChannel>();
    private static readonly Dictionary<string, ApplicantKind> Kinds = WordsOf<ApplicantKind>();

    public static ApplicationRow Read(JsonElement row, LocalDate today)
    {
        var errors = new List<FieldError>();
        var input = new RegisterApplication.Input();
        if (row.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new FieldError("", "这一行应当是一份申请 {…}。"));
            return new ApplicationRow(input, errors);
        }
        try
        {
            ReadFields(new RowFields(row, "", today, errors), input);
            AddWhatTheFormRefuses(input, errors);
        }
        catch (InvalidOperationException)
        {
            // Half of a four-byte character in the name of a field: none can be looked up.
            errors.Add(new FieldError("", "这一行的字段名含有残缺的字符，请重新填写。"));
        }
        return new ApplicationRow(input, errors);
    }

    private static void ReadFields(RowFields fields, RegisterApplication.Input input)
    {
        ReadReceipt(fields, input);
        if (fields.Object("applicant") is { } applicant)
            ReadApplicant(applicant, input);
        ReadContent(fields, input);
    }

    private static void ReadReceipt(RowFields fields, RegisterApplication.Input input)
    {
        input.Channel = fields.Word("channel", Channels);
        if (fields.Flag("oral") && input.Channel == ReceiptChannel.InPerson)
            input.Channel = ReceiptChannel.Oral;
        input.SubmittedOn = fields.Day("submittedOn");
        // A fax arrives in the moment it is sent.
        var sentAt = fields.Moment("sentAt");
        input.ArrivedOn = fields.Day("arrivedOn") ?? sentAt?.Date;
        input.SignedOn = fields.Day("signedOn");
        input.SignedBy = fields.Text("signedBy");
        input.TrackingNumber = fields.Text("trackingNo");
        input.SubmittedAt = fields.Moment("submittedAt");
        input.ReceivedBySystemAt = fields.Moment("receivedBySystemAt");
        input.ConfirmedOn = fields.Day("confirmedOn");
        input.ContactLog = fields.Lines("contactLog");
    }

    private static void ReadApplicant(RowFields fields, RegisterApplication.Input input)
    {
        input.ApplicantKind = fields.Word("kind", Kinds);
        input.ApplicantName = fields.Text("name");
        var (idNumber, creditCode) = (fields.Text("idNumber"), fields.Text("creditCode"));
        input.IdNumber = idNumber ?? creditCode;
        input.IdType = fields.Text("idType") ?? (idNumber is null && creditCode is not null ? "统一社会信用代码" : null);
        input.Representative = fields.Text("representative");
        input.Phone = fields.Text("phone");
        input.Email = fields.Text("email");
        input.Address = fields.Text("address");
        input.CoApplicants = fields.Lines("coApplicants");
        input.Assistance = fields.Text("assistance");
        (input.AgentName, input.AgentAuthority) = AgentText.Split(fields.Text("agent"));
    }

    private static void ReadContent(RowFields fields, RegisterApplication.Input input)
    {
        input.Subject = fields.Text("subject");
        input.Description = fields.Text("description");
        input.PreferredForm = fields.Text("preferredForm");
        input.PreferredDelivery = fields.Text("preferredDelivery");
    }

    private static void AddWhatTheFormRefuses(RegisterApplication.Input input, List<FieldError> errors)
    {
        try
        {
            InputRefusedException.ThrowIfInvalid(input);
        }
        catch (InputRefusedException refused)
        {
            var known = errors.Select(e => e.Field).ToHashSet();
            errors.AddRange(refused.Errors.Select(RowFieldNames.InFile).Where(e => !known.Contains(e.Field) && !IsPartOf(known, e.Field)));
        }
    }

    // A whole object that was refused needs no word about each of its fields.
    private static bool IsPartOf(HashSet<string> known, string field) => known.Any(k => field.StartsWith($"{k}.", StringComparison.Ordinal));

    private static Dictionary<string, T> WordsOf<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
}
