using RequestCases.Core.Cases.Rules;

namespace RequestCases.Core.Letters;

/// <summary>A reply names the reconsideration body and the court.</summary>
public sealed record ReplyMustNameReconsiderationBodyAndCourt : Rule
{
    private ReplyMustNameReconsiderationBodyAndCourt(string missing)
        : base("REMEDY_BODY_MISSING", "《中华人民共和国行政复议法》第二十条、第二十三条", $"机关信息里还没有设置{missing}，无法告知救济途径。请管理员先在机关信息中填写。")
    {
    }

    /// <summary>Null when both are set.</summary>
    public static ReplyMustNameReconsiderationBodyAndCourt? Check(AgencyProfile agency)
    {
        ArgumentNullException.ThrowIfNull(agency);
        var missing = new List<string>();
        if (string.IsNullOrWhiteSpace(agency.ReconsiderationBody))
            missing.Add("行政复议机关");
        if (string.IsNullOrWhiteSpace(agency.Court))
            missing.Add("管辖法院");
        return missing.Count == 0 ? null : new ReplyMustNameReconsiderationBodyAndCourt(string.Join("和", missing));
    }
}
