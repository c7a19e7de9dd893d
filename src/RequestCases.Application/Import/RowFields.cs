using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using RequestCases.Application.Operations;
using RequestCases.Core.Calendar;

namespace RequestCases.Application.Import;

/// <summary>Reads the fields of one JSON object and notes what is wrong with each; a field that is absent or null is null.</summary>
/// <param name="source">The object.</param>
/// <param name="prefix">What stands before its field names in messages, e.g. <c>applicant.</c>.</param>
/// <param name="today">Day after which no date may lie.</param>
/// <param name="errors">Where errors are noted.</param>
internal sealed class RowFields(JsonElement source, string prefix, LocalDate today, List<FieldError> errors)
{
    private static readonly OffsetDateTimePattern[] OffsetTimes =
        [OffsetDateTimePattern.ExtendedIso, OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>")];

    private static readonly LocalDateTimePattern[] LocalTimes =
        [LocalDateTimePattern.ExtendedIso, LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm")];

    public string? Text(string name) =>
        Find(name, JsonValueKind.String, "文字") is { } value ? Readable(value, name) : null;

    public bool Flag(string name)
    {
        if (Find(name) is not { } value)
            return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Refuse(name, "应当是 true 或者 false。");
        return value.ValueKind == JsonValueKind.True;
    }

    /// <summary>A text, or a list of texts as lines.</summary>
    public string? Lines(string name)
    {
        if (Find(name) is not { ValueKind: JsonValueKind.Array } list)
            return Text(name);
        var lines = list.EnumerateArray().Select(line => line.ValueKind == JsonValueKind.String ? Readable(line, name) : null).ToList();
        if (lines.Contains(null))
            Refuse(name, "应当是文字的列表。");
        return string.Join('\n', lines);
    }

    public RowFields? Object(string name) =>
        Find(name, JsonValueKind.Object, "对象 {…}") is { } value ? new RowFields(value, $"{prefix}{name}.", today, errors) : null;

    /// <summary>One of several words.</summary>
    public T? Word<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Text(name) is not { } text)
            return null;
        if (words.TryGetValue(text, out var meant))
            return meant;
        Refuse(name, $"不认识“{Short(text)}”，应当是 {string.Join("、", words.Keys)} 之一。");
        return null;
    }

    public LocalDate? Day(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day)
            return NotLater(name, day.Value) ? day.Value : null;
        Refuse(name, $"“{Short(text)}”不是日历上的日期，请写成 2026-01-31 的形式。");
        return null;
    }

    /// <summary>A moment in the office's time; one with another offset is converted.</summary>
    public LocalDateTime? Moment(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (ParseMoment(text) is { } moment)
            return NotLater(name, moment.Date) ? moment : null;
        Refuse(name, $"“{Short(text)}”不是时间，请写成 2026-01-31T09:30:00+08:00 的形式。");
        return null;
    }

    public void Refuse(string name, string message) => errors.Add(new FieldError(prefix + name, $"{prefix}{name} {message}"));

    private JsonElement? Find(string name) =>
        source.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private JsonElement? Find(string name, JsonValueKind kind, string called)
    {
        if (Find(name) is not { } value || value.ValueKind == kind)
            return Find(name);
        Refuse(name, $"应当是{called}。");
        return null;
    }

    private string? Readable(JsonElement text, string name)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a four-byte character, written as an escape.
            Refuse(name, "含有残缺的字符，请重新填写。");
            return null;
        }
    }

    private bool NotLater(string name, LocalDate day)
    {
        if (day > today)
            Refuse(name, $"（{day:uuuu-MM-dd}）晚于今天（{today:uuuu-MM-dd}），请核对日期。");
        else if (day < WorkingCalendar.FirstDay)
            Refuse(name, $"（{day:uuuu-MM-dd}）早于{WorkingCalendar.FirstDay.Year}年，工作日历没有这一天，请核对日期。");
        else
            return true;
        return false;
    }

    private static LocalDateTime? ParseMoment(string text)
    {
        var withOffset = OffsetTimes.Select(p => p.Parse(text)).FirstOrDefault(r => r.Success);
        if (withOffset is not null)
            return withOffset.Value.InZone(OfficeTime.Zone).LocalDateTime;
        return LocalTimes.Select(p => p.Parse(text)).FirstOrDefault(r => r.Success)?.Value;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
