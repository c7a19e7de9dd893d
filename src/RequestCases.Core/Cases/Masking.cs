namespace RequestCases.Core.Cases;

/// <summary>Personal data as screens may show it: enough to recognise, not enough to use.</summary>
public static class Masking
{
    /// <summary>First four and last four characters of an identity number, e.g. 3702**********0630.</summary>
    public static string IdNumber(string? number) => Mask(number, head: 4, tail: 4);

    /// <summary>First three and last four digits of a telephone number, e.g. 139****0101.</summary>
    public static string Phone(string? number) => Mask(number, head: 3, tail: 4);

    /// <summary>First character of the mailbox and its domain, e.g. a****@example.com.</summary>
    public static string Email(string? address)
    {
        var at = address?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        return at <= 0 ? "" : string.Concat(address.AsSpan(0, 1), "****", address.AsSpan(at));
    }

    private static string Mask(string? text, int head, int tail)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (text.Length < 2 * tail + head)
            (head, tail) = (text.Length / 4, text.Length / 4);
        return string.Concat(text.AsSpan(0, head), new string('*', text.Length - head - tail), text.AsSpan(text.Length - tail));
    }
}
