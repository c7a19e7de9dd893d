namespace RequestCases.Core.Letters.Templates;

/// <summary>Placeholders that the case and the agency fill.</summary>
public static class CaseKeys
{
    /// <summary>办件编号.</summary>
    public const string Number = "case.number";

    /// <summary>申请获取的信息, one line.</summary>
    public const string Subject = "case.subject";

    /// <summary>收到申请之日.</summary>
    public const string ReceivedOn = "case.receivedOn";

    /// <summary>Whether the items say what is given and what not: then a table of them stands in the letter.</summary>
    public const string Items = "case.items";

    /// <summary>A sentence, where a date of the letter may still move.</summary>
    public const string Provisional = "provisional";

    /// <summary>All, with what people call them. The optional ones may be empty.</summary>
    public static IReadOnlyList<LetterField> All { get; } =
    [
        new(Number, "办件编号"), new(Subject, "申请获取的信息"), new(ReceivedOn, "收到申请之日"), new("case.channel", "收到申请的方式", Required: false),
        new("case.supplementedOn", "收到补正之日", Required: false), new("case.form", "形式要求", Required: false), new("case.delivery", "获取方式", Required: false),
        new(Items, "各项信息的处理结果", Required: false), new("applicant.name", "申请人"), new("applicant.you", "对申请人的称呼（您、贵单位）"),
        new("agency.name", "机关名称"), new("agency.office", "公开工作机构", Required: false), new("agency.address", "地址", Required: false),
        new("agency.postCode", "邮政编码", Required: false), new("agency.phone", "电话", Required: false), new("agency.email", "电子邮箱", Required: false),
        new("letter.date", "成文日期", Required: false), new(Provisional, "日期可能调整的说明", Required: false),
    ];
}
