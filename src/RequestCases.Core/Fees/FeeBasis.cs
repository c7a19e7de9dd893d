namespace RequestCases.Core.Fees;

/// <summary>By what a processing fee is charged; one application is never charged by both (国办函〔2020〕109号第二条、第三条).</summary>
public enum FeeBasis
{
    /// <summary>按件计收 (第四条): pieces of one applicant in one calendar month.</summary>
    ByPiece,

    /// <summary>按量计收 (第五条): pages of one application.</summary>
    ByPage,
}
