using NodaTime;
using NodaTime.Text;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Letters.Templates;

/// <summary>What the case, the agency and the form know, by placeholder.</summary>
internal static class CaseValues
{
    private const string ProvisionalSentence = "以上日期按已经公布的节假日安排推算，如遇国务院办公厅公布或者调整节假日安排，以据此推算的日期为准";

    public static LetterValues Of(LetterFacts facts, AgencyProfile agency, LocalDate? date = null, bool provisional = false)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [CaseKeys.Number] = facts.CaseNumber,
            [CaseKeys.Subject] = facts.Subject,
            [CaseKeys.ReceivedOn] = Date(facts.ReceivedOn),
            ["case.channel"] = facts.ReceivedHow ?? "",
            ["case.supplementedOn"] = Date(facts.SupplementedOn),
            ["case.form"] = facts.PreferredForm ?? "",
            ["case.delivery"] = facts.PreferredDelivery ?? "",
            ["applicant.name"] = facts.ApplicantName,
            ["applicant.you"] = facts.ApplicantIsNaturalPerson ? "您" : "贵单位",
            ["agency.name"] = agency.Name,
            ["agency.office"] = agency.OfficeName,
            ["agency.address"] = agency.Address,
            ["agency.postCode"] = agency.PostCode,
            ["agency.phone"] = agency.Phone,
            ["agency.email"] = agency.Email,
            ["letter.date"] = Date(date),
            [CaseKeys.Provisional] = provisional ? ProvisionalSentence : "",
            ["payment"] = agency.PaymentInstructions,
        };
        foreach (var (key, value) in facts.Values)
        {
            if (!string.IsNullOrWhiteSpace(value))
                texts[key] = LocalDatePattern.Iso.Parse(value.Trim()) is { Success: true, Value: var day } ? LetterText.Date(day) : value;
        }
        return WithItems(texts, facts);
    }

    /// <summary>Whether a day the letter names may still move: it was counted into a year whose holidays are not published.</summary>
    public static bool IsProvisional(LetterKindInfo kind, IReadOnlyDictionary<string, string> values, WorkingCalendar calendar) =>
        kind.Fields.Where(field => field.Counted)
            .Any(field => values.TryGetValue(field.Key, out var value) && DayOf(value) is { } day && CalendarRange.Contains(day) && calendar.IsProvisional(day));

    private static LetterValues WithItems(Dictionary<string, string> texts, LetterFacts facts)
    {
        if (!facts.Items.Any(item => item.Masked.Count > 0 || item.Ground is { } ground && ReplyGrounds.Of(ground).Kind != ReplyKind.Disclosure)
            || ItemTable.Of(facts.Items) is not { } table)
            return new LetterValues(texts);
        texts[CaseKeys.Items] = "见表";
        return new LetterValues(texts, new Dictionary<string, LetterTable> { [ItemTable.Key] = table });
    }

    private static string Date(LocalDate? date) => date is { } day ? LetterText.Date(day) : "";

    // As the forms give it, or as letters say it.
    private static LocalDate? DayOf(string text)
    {
        var iso = text.Trim().Replace('年', '-').Replace('月', '-').TrimEnd('日');
        var read = LocalDatePattern.CreateWithInvariantCulture("uuuu-M-d").Parse(iso);
        return read.Success ? read.Value : null;
    }
}
