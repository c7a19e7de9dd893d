namespace RequestCases.Core.Deadlines;

/// <summary>How the reconsideration body handles a case; it decides how long the office has to answer.</summary>
public enum ReconsiderationProcedure
{
    /// <summary>普通程序（行政复议法第四十八条）.</summary>
    Ordinary,

    /// <summary>简易程序（行政复议法第五十四条）, possible for 政府信息公开 cases (第五十三条第一款第四项).</summary>
    Simple,
}
