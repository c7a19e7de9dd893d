namespace RequestCases.Core.Cases.Replies;

/// <summary>Names of the texts that letters cite.</summary>
internal static class Regulation
{
    public const string Name = "《中华人民共和国政府信息公开条例》";
    public const string ReportFormat = "国办公开办函〔2021〕30号";

    public static string Article(string provision) => Name + provision;
}
