namespace RequestCases.Core.Cases.Replies;

/// <summary>The five families of replies, as the annual report groups them (table three, part 三, （一） to （五）).</summary>
public enum ReplyKind
{
    /// <summary>予以公开.</summary>
    Disclosure = 1,

    /// <summary>部分公开.</summary>
    PartialDisclosure,

    /// <summary>不予公开; the report counts 行政查询事项 here too.</summary>
    Refusal,

    /// <summary>无法提供.</summary>
    CannotProvide,

    /// <summary>不予处理.</summary>
    NotProcessed,
}
