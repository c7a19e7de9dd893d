namespace RequestCases.Core.Cases;

/// <summary>What an application asks for (条例第二十九条第二款第二、三项).</summary>
/// <param name="Subject">Short name of the information, for lists.</param>
/// <param name="Description">名称、文号 or other features, in the applicant's words.</param>
/// <param name="PreferredForm">形式要求, e.g. 纸质.</param>
/// <param name="PreferredDelivery">获取方式, e.g. 邮寄.</param>
public sealed record ApplicationContent(string Subject, string Description, string PreferredForm, string PreferredDelivery);
