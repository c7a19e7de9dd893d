using System.Collections.Immutable;

namespace RequestCases.Application.Queries;

/// <summary>The stages of the procedure in their order.</summary>
public static class Stages
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "登记", "受理审核", "等待补正", "等待说明理由", "分办", "检索调查", "征求意见", "等待缴费", "拟制答复", "审核", "签发", "制发", "送达", "归档",
    ];

    /// <summary>Place of a stage; unknown ones come last.</summary>
    public static int Order(string stage) => All.IndexOf(stage) is >= 0 and var index ? index : All.Length;
}
