using System.Text.RegularExpressions;
using NodaTime.Text;
using RequestCases.Application.Import;
using RequestCases.Application.Operations.Intake;

namespace RequestCases.Application.Sample;

/// <summary>The sample applications, as they would be typed in.</summary>
internal static partial class SampleApplications
{
    /// <summary>All of them in the order of their numbers, with their dates moved.</summary>
    public static IReadOnlyList<RegisterApplication.Input> Read(SampleDays days)
    {
        var inputs = ApplicationFile.ReadRows(ReadFile()).Select(row => ApplicationRow.Read(row, SampleDays.WrittenOn).Input).ToList();
        foreach (var input in inputs)
        {
            days.Move(input);
            input.ContactLog = input.ContactLog is { } log ? Dates().Replace(log, match => Moved(match.Value, days)) : null;
        }
        return inputs;
    }

    private static string ReadFile()
    {
        var assembly = typeof(SampleApplications).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream(typeof(SampleApplications), "applications.json")!);
        return reader.ReadToEnd();
    }

    private static string Moved(string date, SampleDays days) => LocalDatePattern.Iso.Format(days.Move(LocalDatePattern.Iso.Parse(date).Value));

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex Dates();
}
