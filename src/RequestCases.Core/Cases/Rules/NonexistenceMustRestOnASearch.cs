using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>经检索: that information does not exist is said only after a recorded search.</summary>
public sealed record NonexistenceMustRestOnASearch : Rule
{
    private NonexistenceMustRestOnASearch()
        : base("SEARCH_RECORD_MISSING", "《政府信息公开条例》第三十六条第四项", "答复信息不存在，必须先有检索调查记录。请退回检索调查环节补记检索范围、方法和结果。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(ReplyGround ground, SearchRecord? search) =>
        ground == ReplyGround.NotExisting && search is null ? new NonexistenceMustRestOnASearch() : null;
}
