using NodaTime;

namespace RequestCases.Core.Cases.Rules;

/// <summary>条例第三十条: a supplement is asked for once, within seven working days of receipt.</summary>
public sealed record SupplementNoticeMustStillBePossible : Rule
{
    private SupplementNoticeMustStillBePossible(LocalDate due)
        : base("SUPPLEMENT_NOTICE_LATE", "《政府信息公开条例》第三十条", $"告知补正的期限（收到后7个工作日，{due:uuuu-MM-dd}）已过，不能再要求补正。请受理办理，或者直接答复。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(RequestCase requestCase, LocalDate today) =>
        requestCase.SupplementNoticeDue is { } due && today > due ? new SupplementNoticeMustStillBePossible(due) : null;
}
