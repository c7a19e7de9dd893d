namespace RequestCases.Core.Deadlines;

/// <summary>Who is asked, and so what silence means.</summary>
public enum ConsultationKind
{
    /// <summary>第三方（第三十二条）: silence neither consents nor refuses, the office decides.</summary>
    ThirdParty,

    /// <summary>共同制作机关（第三十四条）: silence counts as consent.</summary>
    JointAgency,

    /// <summary>其他机关（第十一条）: silence means nothing.</summary>
    OtherAgency,
}
