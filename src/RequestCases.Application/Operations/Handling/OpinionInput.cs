using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Application.Files;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Operations.Handling;

/// <summary>What is asked of an opinion, in whichever form it is recorded.</summary>
public class OpinionInput
{
    /// <summary>征求对象</summary>
    [Display(Name = "征求对象")]
    public string? ConsultationId { get; set; }

    /// <summary>收到意见日期</summary>
    [Display(Name = "收到意见日期")]
    public LocalDate? ReceivedOn { get; set; }

    /// <summary>意见</summary>
    [Display(Name = "意见")]
    public ConsultationOpinion? Opinion { get; set; }

    /// <summary>理由和依据</summary>
    [Display(Name = "理由和依据"), Text(4000, Optional = true)]
    public string? Reasons { get; set; }

    /// <summary>Notes the opinion on the case, with its evidence if some came with it.</summary>
    /// <returns>The party that answered.</returns>
    /// <exception cref="InputRefusedException">Something is missing.</exception>
    internal string Record(CaseStep step, IReadOnlyList<KeptFile> evidence)
    {
        Demand(step.Case);
        step.Case.ReceiveOpinion(ConsultationId!, ReceivedOn!.Value, Opinion!.Value, Reasons, step.Day, Names(evidence));
        foreach (var file in evidence)
            CaseFiles.Add(step, "征求意见材料", file);
        return step.Case.Consultations.Single(c => c.Id == ConsultationId).Party;
    }

    private static string? Names(IReadOnlyList<KeptFile> files) => files.Count == 0 ? null : string.Join('、', files.Select(file => file.Label));

    private void Demand(RequestCase requestCase)
    {
        var missing = new List<FieldError>();
        if (requestCase.Consultations.All(c => c.Id != ConsultationId))
            missing.Add(new FieldError(nameof(ConsultationId), ConsultationWords.ChooseParty));
        if (ReceivedOn is null)
            missing.Add(new FieldError(nameof(ReceivedOn), "请填写收到意见日期。"));
        if (Opinion is null || !Enum.IsDefined(Opinion.Value))
            missing.Add(new FieldError(nameof(Opinion), "请选择对方的意见。"));
        else if (Opinion == ConsultationOpinion.Refuses && string.IsNullOrWhiteSpace(Reasons))
            missing.Add(new FieldError(nameof(Reasons), "对方不同意公开的，请记明理由；没有合理理由的，由本机关依法决定（《政府信息公开条例》第三十二条）。"));
        else if (Opinion == ConsultationOpinion.AgreesInPart && string.IsNullOrWhiteSpace(Reasons))
            missing.Add(new FieldError(nameof(Reasons), "对方只同意部分公开的，请写明同意公开哪些、不同意公开哪些和理由。"));
        if (missing.Count > 0)
            throw new InputRefusedException(missing);
    }
}
