namespace RequestCases.Application.Import;

/// <summary>An agent as one text, e.g. 尤某（委托代理人，附授权委托书）: the name, and the proof of authority in brackets.</summary>
internal static class AgentText
{
    private static readonly char[] Opening = ['（', '('];
    private static readonly char[] Closing = ['）', ')'];

    public static (string? Name, string? Authority) Split(string? text)
    {
        var bracket = text?.IndexOfAny(Opening) ?? -1;
        if (bracket < 0)
            return (text, null);
        var remark = text![(bracket + 1)..].Trim().TrimEnd(Closing).Trim();
        return (text[..bracket].Trim(), remark.Length == 0 ? null : Proof(remark));
    }

    private static string Proof(string remark) =>
        remark.Split('，', ',', '；').Select(part => part.Trim()).FirstOrDefault(part => part.Length > 1 && part[0] == '附') is { } proof
            ? proof[1..].TrimStart('有')
            : remark;
}
