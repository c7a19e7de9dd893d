using RequestCases.Core.Calendar;

namespace RequestCases.Web.Commands;

/// <summary><c>calendar read FILE|-</c>: reads a holiday notice, text or JSON, and prints it as JSON.</summary>
internal static class CalendarCommand
{
    public static async Task<int> ReadAsync(string file)
    {
        var content = await CommandFile.ReadAsync(file);
        await Console.Out.WriteAsync(HolidayNotices.ToJson(HolidayNotices.Read(content, HolidayNotices.Embedded)));
        return 0;
    }
}
