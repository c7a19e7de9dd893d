namespace RequestCases.Core.Letters;

/// <summary>Which remedy clause a letter ends with.</summary>
public enum RemedyBlock
{
    /// <summary>无: a procedural letter.</summary>
    None,

    /// <summary>按答复类型: by the ground of the reply, its items and the agency's settings.</summary>
    ByGround,

    /// <summary>选择: reconsideration or the court.</summary>
    Choice,

    /// <summary>复议前置: reconsideration first.</summary>
    ReconsiderationFirst,
}
