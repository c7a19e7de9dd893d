using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Deadlines;

/// <summary>Reads, replays and prints one case after the other, making each calendar once.</summary>
internal sealed class DeadlineCaseEvaluator(IReadOnlyList<HolidayNotice> notices, DeadlinePolicy policy)
{
    private readonly Dictionary<LocalDate, WorkingCalendar> _calendars = [];

    public DeadlineCaseResult Evaluate(JsonElement deadlineCase, int place)
    {
        var id = $"#{place}";
        try
        {
            if (deadlineCase.ValueKind != JsonValueKind.Object)
                throw new RefusedException("CASE_UNREADABLE", "案例应当是一个 JSON 对象。");
            if (deadlineCase.TryGetProperty("id", out var given))
                id = given.ToString();
            var calendar = CalendarOf(deadlineCase);
            var facts = new DeadlineCaseReader(calendar, policy).ReadFacts(deadlineCase);
            var reading = ReplyClock.Replay(facts, calendar, policy);
            if (!facts.OfType<ReplyServed>().Any())
                reading = reading with { ReconsiderationBy = null, LitigationBy = null };
            return new DeadlineCaseResult(id, Print(reading), [.. reading.Refused.Select(r => r.Rule.Message)], reading.RestsOnUnpublishedNotice(calendar));
        }
        catch (RefusedException refused)
        {
            return new DeadlineCaseResult(id, new JsonObject { ["error"] = refused.Code }, [refused.Message], false);
        }
    }

    private WorkingCalendar CalendarOf(JsonElement deadlineCase)
    {
        var hasParams = deadlineCase.TryGetProperty("params", out var settings) && settings.ValueKind == JsonValueKind.Object;
        var asOf = hasParams ? DeadlineCaseReader.Date(settings, "asOf") : null;
        var known = asOf ?? LocalDate.MaxIsoValue;
        if (!_calendars.TryGetValue(known, out var calendar))
            _calendars[known] = calendar = WorkingCalendar.AsKnownOn(notices, known);
        return calendar;
    }

    private static JsonObject Print(ClockReading reading)
    {
        var result = new JsonObject { ["receiptDate"] = Text(reading.ReceivedOn) };
        Put(result, "supplementNoticeDue", reading.SupplementNoticeDue);
        result["replyDue"] = Text(reading.ReplyDue);
        Put(result, "abandonedFrom", reading.AbandonedFrom);
        Put(result, "supplementBy", reading.SupplementBy);
        PutConsultations(result, reading);
        Put(result, "feeDue", reading.FeeDue);
        Put(result, "replyEffective", reading.ReplyEffective);
        if (reading.OnTime is { } onTime)
            result["onTime"] = onTime;
        Put(result, "reconsiderationBy", reading.ReconsiderationBy);
        Put(result, "litigationBy", reading.LitigationBy);
        Put(result, "reconsiderationAnswerDue", reading.ReconsiderationAnswerDue);
        Put(result, "litigationAfterReconsiderationBy", reading.LitigationAfterReconsiderationBy);
        Put(result, "proactiveDue", reading.ProactiveDue);
        if (reading.Refused.Count > 0)
            result["error"] = reading.Refused[0].Rule.Code;
        return result;
    }

    private static void PutConsultations(JsonObject result, ClockReading reading)
    {
        if (reading.Consultations.Count == 0)
            return;
        result["opinionDue"] = new JsonObject(reading.OpinionDue.Select(o => KeyValuePair.Create(o.Key, (JsonNode?)Text(o.Value))));
        result["excludedWorkdays"] = reading.ExcludedWorkdays;
    }

    private static void Put(JsonObject result, string name, LocalDate? date)
    {
        if (date is not null)
            result[name] = Text(date);
    }

    private static JsonValue? Text(LocalDate? date) => date is { } day ? JsonValue.Create(LocalDatePattern.Iso.Format(day)) : null;
}
