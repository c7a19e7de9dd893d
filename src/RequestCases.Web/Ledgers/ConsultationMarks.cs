using RequestCases.Core.Cases;

namespace RequestCases.Web.Ledgers;

/// <summary>Circled numbers by which a ledger tells consultations apart, in rows and in cells that have no room for a name.</summary>
public static class ConsultationMarks
{
    private const int First = 1;
    private const int LastCircled = 20;
    private const int CircledOne = 0x2460;

    /// <summary>① for the first; a plain number where there are no more circles.</summary>
    public static string Of(string consultationId) => int.TryParse(consultationId, out var n) && n is >= First and <= LastCircled
        ? char.ConvertFromUtf32(CircledOne + n - First)
        : consultationId;

    /// <summary>The mark with the name of who is asked, for the consultations of a case.</summary>
    public static Func<string, string> PartiesOf(RequestCase requestCase)
    {
        var names = requestCase.Consultations.ToDictionary(c => c.Id, c => c.Party);
        return id => $"{Of(id)}{names.GetValueOrDefault(id)}";
    }
}
