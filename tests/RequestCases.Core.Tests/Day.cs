using NodaTime;
using NodaTime.Text;

namespace RequestCases.Core.Tests;

/// <summary>Short ways to write dates in tests.</summary>
internal static class Day
{
    public static LocalDate On(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
