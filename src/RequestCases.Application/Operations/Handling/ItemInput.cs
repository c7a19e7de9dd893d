using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Application.Operations.Handling;

/// <summary>A form that holds the items of a case.</summary>
public abstract class ItemsInput
{
    /// <summary>信息事项; none leaves those of the case as they are.</summary>
    [Display(Name = "信息事项")]
    public List<ItemInput> Items { get; set; } = [];
}

/// <summary>One item as search and draft forms ask for it.</summary>
public sealed class ItemInput
{
    /// <summary>事项号; null for a new item.</summary>
    public int? Number { get; set; }

    /// <summary>信息事项</summary>
    [Display(Name = "信息事项"), Text(1000)]
    public string? Description { get; set; }

    /// <summary>检索范围</summary>
    [Display(Name = "检索范围"), Text(2000, Optional = true)]
    public string? Places { get; set; }

    /// <summary>检索方法和关键词</summary>
    [Display(Name = "检索方法和关键词"), Text(1000, Optional = true)]
    public string? Keywords { get; set; }

    /// <summary>检索结果</summary>
    [Display(Name = "检索结果"), Text(4000, Optional = true)]
    public string? Result { get; set; }

    /// <summary>检索结论</summary>
    [Display(Name = "检索结论")]
    public bool? WasFound { get; set; }

    /// <summary>检索人</summary>
    [Display(Name = "检索人"), Text(50, Optional = true)]
    public string? SearchedBy { get; set; }

    /// <summary>检索日期</summary>
    [Display(Name = "检索日期")]
    public LocalDate? SearchedOn { get; set; }

    /// <summary>用时（小时）</summary>
    [Display(Name = "用时（小时）"), Range(0, 1000, ErrorMessage = "用时应当在 0 到 1000 小时之间。")]
    public decimal? Hours { get; set; }

    /// <summary>查到的信息</summary>
    [Display(Name = "查到的信息（名称、文号）"), Text(1000, Optional = true)]
    public string? Found { get; set; }

    /// <summary>公开属性</summary>
    [Display(Name = "公开属性"), EnumDataType(typeof(ReplyGround), ErrorMessage = "公开属性不在可选范围内，请重新选择。")]
    public ReplyGround? Ground { get; set; }

    /// <summary>理由</summary>
    [Display(Name = "不公开、不能提供的理由"), Text(4000, Optional = true)]
    public string? Reason { get; set; }

    /// <summary>隐去的部分</summary>
    [Display(Name = "隐去的部分")]
    public List<MaskedInput> Masked { get; set; } = [];

    /// <summary>涉及谁的权益</summary>
    [Display(Name = "涉及谁的权益（一行一个）"), Text(1000, Optional = true)]
    public string? RightsOf { get; set; }

    /// <summary>The item as a form shows it.</summary>
    public static ItemInput From(InformationItem item) => new()
    {
        Number = item.Number,
        Description = item.Description,
        Places = item.Search?.Places,
        Keywords = item.Search?.Keywords,
        Result = item.Search?.Result,
        WasFound = item.Search?.WasFound,
        SearchedBy = item.Search?.SearchedBy,
        SearchedOn = item.Search?.SearchedOn,
        Hours = item.Search?.Hours,
        Found = item.Found,
        Ground = item.Ground,
        Reason = item.Reason,
        Masked = [.. item.Masked.Select(part => new MaskedInput { What = part.What, Ground = part.Ground, Reason = part.Reason })],
        RightsOf = item.RightsOf,
    };
}

/// <summary>A part that is masked, as forms ask for it; a row left blank is none.</summary>
public sealed class MaskedInput
{
    /// <summary>隐去什么</summary>
    [Display(Name = "隐去什么（不写内容本身）"), Text(500, Optional = true)]
    public string? What { get; set; }

    /// <summary>依据</summary>
    [Display(Name = "依据"), EnumDataType(typeof(ReplyGround), ErrorMessage = "依据不在可选范围内，请重新选择。")]
    public ReplyGround? Ground { get; set; }

    /// <summary>理由</summary>
    [Display(Name = "理由"), Text(1000, Optional = true)]
    public string? Reason { get; set; }

    /// <summary>Whether nothing was written. A ground alone was only preselected.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(What) && string.IsNullOrWhiteSpace(Reason);
}
