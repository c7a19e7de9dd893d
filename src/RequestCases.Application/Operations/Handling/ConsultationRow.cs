using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Operations.Handling;

/// <summary>One party of 发征求意见书; a row in which nothing is written is passed over.</summary>
public sealed class ConsultationRow
{
    /// <summary>征求对象类别</summary>
    [Display(Name = "征求对象类别"), EnumDataType(typeof(ConsultationKind), ErrorMessage = "征求对象类别不在可选范围内，请重新选择。")]
    public ConsultationKind? Kind { get; set; }

    /// <summary>对方是</summary>
    [Display(Name = "对方是"), EnumDataType(typeof(PartyKind), ErrorMessage = "对方的类别不在可选范围内，请重新选择。")]
    public PartyKind? PartyKind { get; set; }

    /// <summary>征求对象</summary>
    [Display(Name = "征求对象"), Text(200, Optional = true)]
    public string? Party { get; set; }

    /// <summary>送达地址</summary>
    [Display(Name = "送达地址"), Text(300, Optional = true)]
    public string? Address { get; set; }

    /// <summary>涉及的信息</summary>
    [Display(Name = "涉及的信息"), Text(2000, Optional = true)]
    public string? Matter { get; set; }

    /// <summary>涉及的事项</summary>
    [Display(Name = "涉及的事项")]
    public List<int> Items { get; set; } = [];

    /// <summary>对方收到日期</summary>
    [Display(Name = "对方收到日期")]
    public LocalDate? DeliveredOn { get; set; }

    /// <summary>送达方式</summary>
    [Display(Name = "送达方式"), EnumDataType(typeof(DeliveryMethod), ErrorMessage = "送达方式不在可选范围内，请重新选择。")]
    public DeliveryMethod? Method { get; set; }

    /// <summary>送达凭证</summary>
    [Display(Name = "送达凭证"), Text(200, Optional = true)]
    public string? Proof { get; set; }

    /// <summary>Whether nothing is written that names a party.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Party) && string.IsNullOrWhiteSpace(Address) && DeliveredOn is null && string.IsNullOrWhiteSpace(Proof);

    /// <summary>The consultation that the row asks for.</summary>
    public Consultation ToConsultation(LocalDate sentOn) => new("", Kind!.Value, Party!.Trim(), Matter!.Trim(), sentOn, DeliveredOn)
    {
        PartyKind = Kind == ConsultationKind.ThirdParty ? PartyKind : Core.Cases.PartyKind.Agency,
        Address = string.IsNullOrWhiteSpace(Address) ? null : Address.Trim(),
        Items = [.. Items.Distinct().Order()],
        Method = Method,
        Proof = string.IsNullOrWhiteSpace(Proof) ? null : Proof.Trim(),
    };

    /// <summary>What is missing or impossible in the row.</summary>
    /// <param name="field">Name of a property as the form knows it.</param>
    /// <param name="requestCase">The case, for its items.</param>
    internal IEnumerable<FieldError> Errors(Func<string, string> field, RequestCase requestCase)
    {
        if (Kind is null)
            yield return new FieldError(field(nameof(Kind)), "请选择征求对象类别，它决定不答复怎样处理。");
        if (string.IsNullOrWhiteSpace(Party))
            yield return new FieldError(field(nameof(Party)), "请填写征求对象的全称（姓名）。");
        if (string.IsNullOrWhiteSpace(Matter))
            yield return new FieldError(field(nameof(Matter)), "请写明涉及的信息，对方看到才能表态。");
        if (Items.Except(requestCase.Items.Select(item => item.Number)).Any())
            yield return new FieldError(field(nameof(Items)), "所选事项不在本办件之内，请重新选择。");
        if (DeliveredOn is not null && string.IsNullOrWhiteSpace(Proof))
            yield return new FieldError(field(nameof(Proof)), ConsultationWords.ProofMissing);
    }
}
