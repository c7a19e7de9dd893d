namespace RequestCases.Core.Cases.Rules;

/// <summary>A fee notice states 依据、标准、数额、缴纳方式.</summary>
public sealed record FeeNoticeMustSayHowToPay : Rule
{
    private const string Article6 = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条";

    private FeeNoticeMustSayHowToPay()
        : base("PAYMENT_INSTRUCTIONS_MISSING", Article6, "收费通知要写明缴纳方式，本机关还没有设置。请系统管理员在“本机关信息”里填写信息处理费的缴纳方式（缴费窗口、缴款平台或者账号），再发收费通知。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(string? paymentInstructions) => string.IsNullOrWhiteSpace(paymentInstructions) ? new FeeNoticeMustSayHowToPay() : null;
}
