using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Commands;

/// <summary><c>deadline FILE|-</c>: evaluates cases of the deadline-cases form and prints their results as JSON.</summary>
internal static class DeadlineCommand
{
    public static async Task<int> RunAsync(string file)
    {
        var json = await CommandFile.ReadAsync(file, mostMegabytes: 200);
        await Console.Out.WriteLineAsync(DeadlineCases.EvaluateAsJson(json, HolidayNotices.Embedded, DeadlinePolicy.Default));
        return 0;
    }
}
