using NodaTime;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Queries;

/// <summary>One consultation as people read it: where it stands on a day, and what follows from silence.</summary>
/// <param name="Asked">The consultation.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="OpinionDue">Last day for the opinion, inclusive.</param>
public sealed record CaseConsultation(Consultation Asked, ConsultationStanding Standing, LocalDate OpinionDue)
{
    /// <summary>The consultations of a case, in the order sent.</summary>
    public static IReadOnlyList<CaseConsultation> Of(RequestCase requestCase, OfficeDay day) =>
        [.. requestCase.Consultations.Select(c => new CaseConsultation(c, requestCase.StandingOf(c, day), requestCase.OpinionDueOf(c, day)))];

    /// <summary>Whether something may still come.</summary>
    public bool IsAwaited => Standing is ConsultationStanding.AwaitingDelivery or ConsultationStanding.AwaitingOpinion;

    /// <summary>Whether the opinion came after its time.</summary>
    public bool IsLate => Asked.OpinionOn > OpinionDue;

    /// <summary>What came of it, in words.</summary>
    public string Words => Standing switch
    {
        ConsultationStanding.AwaitingDelivery => "还不知道是否收到，等送达凭证",
        ConsultationStanding.AwaitingOpinion => "等待答复",
        ConsultationStanding.Answered => OfficeNames.Opinions[Asked.Opinion!.Value] + (IsLate ? "（期满后收到）" : ""),
        ConsultationStanding.Silent => Silence,
        _ => Asked.Kind == ConsultationKind.JointAgency ? "无法送达，不能视为同意公开" : "无法送达，由本机关自行决定",
    };

    private string Silence => Asked.Kind switch
    {
        ConsultationKind.ThirdParty => "期满未答复，由本机关自行决定（第三十二条）",
        ConsultationKind.JointAgency => "期满未答复，视为同意公开（第三十四条）",
        _ => "未答复，不视为同意，也不视为不同意（第十一条）",
    };

    /// <summary>What was decided against the third party, in words; null when nothing was.</summary>
    public string? DecisionWords => Asked.Decision switch
    {
        null => null,
        { ToldOn: { } told } => $"决定公开，已于 {OfficeText.Date(told)} 告知",
        { Undeliverable: { } given } => $"决定公开，告知书无法送达（{given.Reason}）",
        _ => "决定公开，等告知书送达后才能制发",
    };
}
