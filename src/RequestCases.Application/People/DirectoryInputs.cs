using System.ComponentModel.DataAnnotations;
using RequestCases.Application.Operations;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Letters;

namespace RequestCases.Application.People;

/// <summary>处室（单位）.</summary>
public sealed class UnitInput
{
    /// <summary>Null for a new one.</summary>
    public int? Id { get; set; }

    /// <summary>名称</summary>
    [Display(Name = "名称"), Text(60)]
    public string? Name { get; set; }

    /// <summary>政府信息公开工作机构</summary>
    [Display(Name = "政府信息公开工作机构")]
    public bool IsDisclosureOffice { get; set; }

    /// <summary>在用</summary>
    [Display(Name = "在用")]
    public bool IsActive { get; set; } = true;

    /// <summary>排序</summary>
    [Display(Name = "排序"), Range(0, 9999, ErrorMessage = "排序是 0 到 9999 的数。")]
    public int SortOrder { get; set; }
}

/// <summary>人员.</summary>
public sealed class PersonInput
{
    /// <summary>Null for a new one.</summary>
    public string? Id { get; set; }

    /// <summary>登录名</summary>
    [Display(Name = "登录名"), Text(40), RegularExpression("^[A-Za-z0-9._-]+$", ErrorMessage = "登录名用字母、数字、点、横线。")]
    public string? UserName { get; set; }

    /// <summary>姓名</summary>
    [Display(Name = "姓名"), Text(60)]
    public string? DisplayName { get; set; }

    /// <summary>电子邮箱</summary>
    [Display(Name = "电子邮箱"), Text(120, Optional = true), EmailAddress(ErrorMessage = "电子邮箱的写法不对，例如 name@example.com。")]
    public string? Email { get; set; }

    /// <summary>处室（单位）</summary>
    [Display(Name = "处室（单位）")]
    public int? UnitId { get; set; }

    /// <summary>职责</summary>
    [Display(Name = "职责")]
    public List<string> Roles { get; set; } = [];

    /// <summary>在职</summary>
    [Display(Name = "在职")]
    public bool IsActive { get; set; } = true;

    /// <summary>密码；空着表示不改</summary>
    [Display(Name = "密码"), DataType(DataType.Password)]
    public string? Password { get; set; }

    /// <summary>State of the record that the administrator saw; a save on an older one is refused.</summary>
    public string? Stamp { get; set; }
}

/// <summary>修改本人密码.</summary>
public sealed class PasswordInput
{
    /// <summary>现用密码</summary>
    [Display(Name = "现用密码"), Asked, DataType(DataType.Password)]
    public string? Current { get; set; }

    /// <summary>新密码</summary>
    [Display(Name = "新密码"), Asked, DataType(DataType.Password)]
    public string? New { get; set; }

    /// <summary>再输一遍新密码</summary>
    [Display(Name = "再输一遍新密码"), Asked, DataType(DataType.Password), Compare(nameof(New), ErrorMessage = "两次输入的新密码不一样，请重新输入。")]
    public string? Repeated { get; set; }
}

/// <summary>本机关信息.</summary>
public sealed class AgencyInput
{
    /// <summary>机关名称</summary>
    [Display(Name = "机关名称"), Text(80)]
    public string? Name { get; set; }

    /// <summary>机关代字</summary>
    [Display(Name = "机关代字"), Text(20)]
    public string? LetterCode { get; set; }

    /// <summary>政府信息公开工作机构</summary>
    [Display(Name = "政府信息公开工作机构"), Text(80)]
    public string? OfficeName { get; set; }

    /// <summary>地址</summary>
    [Display(Name = "地址"), Text(200)]
    public string? Address { get; set; }

    /// <summary>邮政编码</summary>
    [Display(Name = "邮政编码"), Text(10, Optional = true)]
    public string? PostCode { get; set; }

    /// <summary>联系电话</summary>
    [Display(Name = "联系电话"), Text(40)]
    public string? Phone { get; set; }

    /// <summary>电子邮箱</summary>
    [Display(Name = "电子邮箱"), Text(120, Optional = true), EmailAddress(ErrorMessage = "电子邮箱的写法不对，例如 name@example.com。")]
    public string? Email { get; set; }

    /// <summary>复议机关</summary>
    [Display(Name = "复议机关"), Text(80)]
    public string? ReconsiderationBody { get; set; }

    /// <summary>有管辖权的法院</summary>
    [Display(Name = "有管辖权的法院"), Text(80)]
    public string? Court { get; set; }

    /// <summary>网上复议地址</summary>
    [Display(Name = "网上复议地址"), Text(200, Optional = true), Url(ErrorMessage = "网上复议地址要以 http:// 或 https:// 开头。")]
    public string? OnlineReconsiderationUrl { get; set; }

    /// <summary>缴纳方式</summary>
    [Display(Name = "信息处理费缴纳方式"), Text(500, Optional = true)]
    public string? PaymentInstructions { get; set; }

    /// <summary>救济途径, by ground; null takes that of the law.</summary>
    [Display(Name = "救济途径")]
    public Dictionary<ReplyGround, RemedyKind?> RemedyKinds { get; set; } = [];

    /// <summary>办件流程</summary>
    [Display(Name = "新收办件的流程"), Asked]
    public string? ProcedureId { get; set; }

    /// <summary>Fills the form.</summary>
    public static AgencyInput From(AgencyProfile agency) => new()
    {
        ProcedureId = agency.ProcedureId,
        Name = agency.Name,
        LetterCode = agency.LetterCode,
        OfficeName = agency.OfficeName,
        Address = agency.Address,
        PostCode = agency.PostCode,
        Phone = agency.Phone,
        Email = agency.Email,
        ReconsiderationBody = agency.ReconsiderationBody,
        Court = agency.Court,
        OnlineReconsiderationUrl = agency.OnlineReconsiderationUrl,
        PaymentInstructions = agency.PaymentInstructions,
        RemedyKinds = agency.RemedyKinds.ToDictionary(kind => kind.Key, kind => (RemedyKind?)kind.Value),
    };

    internal void CopyTo(AgencyProfile agency)
    {
        agency.ProcedureId = ProcedureId!;
        agency.Name = Name!.Trim();
        agency.LetterCode = LetterCode!.Trim();
        agency.OfficeName = OfficeName!.Trim();
        agency.Address = Address!.Trim();
        agency.PostCode = PostCode?.Trim() ?? "";
        agency.Phone = Phone!.Trim();
        agency.Email = Email?.Trim() ?? "";
        agency.ReconsiderationBody = ReconsiderationBody!.Trim();
        agency.Court = Court!.Trim();
        agency.OnlineReconsiderationUrl = string.IsNullOrWhiteSpace(OnlineReconsiderationUrl) ? null : OnlineReconsiderationUrl.Trim();
        agency.PaymentInstructions = PaymentInstructions?.Trim() ?? "";
        agency.RemedyKinds = RemedyKinds.Where(kind => Enum.IsDefined(kind.Key) && kind.Value is { } value && Enum.IsDefined(value))
            .ToDictionary(kind => kind.Key, kind => kind.Value!.Value);
    }
}
