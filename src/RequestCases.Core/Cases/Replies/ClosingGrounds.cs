namespace RequestCases.Core.Cases.Replies;

/// <summary>What is known of a closing without reply.</summary>
/// <param name="Ground">The ground.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Article">The provision; null where there is none (a withdrawal).</param>
/// <param name="ReportRow">Row of table three of the annual report, 21 to 23.</param>
public sealed record ClosingGroundInfo(ClosingGround Ground, string Name, string? Article, int ReportRow);

/// <summary>The closings without reply.</summary>
public static class ClosingGrounds
{
    /// <summary>All, in the order of the annual report.</summary>
    public static IReadOnlyList<ClosingGroundInfo> All { get; } =
    [
        new(ClosingGround.SupplementAbandoned, "申请人无正当理由逾期不补正，不再处理", Regulation.Article("第三十条"), 21),
        new(ClosingGround.FeeUnpaid, "申请人逾期未按收费通知要求缴纳费用，不再处理", "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条", 22),
        new(ClosingGround.Withdrawn, "申请人主动撤回申请", null, 23),
    ];

    /// <summary>What is known of a ground of closing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a ground of closing.</exception>
    public static ClosingGroundInfo Of(ClosingGround ground) =>
        All.FirstOrDefault(info => info.Ground == ground)
        ?? throw new ArgumentOutOfRangeException(nameof(ground), ground, "Not a ground of closing.");
}
