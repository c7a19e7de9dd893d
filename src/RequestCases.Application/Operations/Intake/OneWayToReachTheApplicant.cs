namespace RequestCases.Application.Operations.Intake;

/// <summary>条例第二十九条第二款第一项: an application names a way to reach the applicant.</summary>
public static class OneWayToReachTheApplicant
{
    /// <summary>What is wrong with the form; null when one way is named.</summary>
    public static FieldError? Check(RegisterApplication.Input input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return string.IsNullOrWhiteSpace(input.Phone) && string.IsNullOrWhiteSpace(input.Email) && string.IsNullOrWhiteSpace(input.Address)
            ? new FieldError(nameof(input.Phone), "请至少填写一种联系方式（电话、电子邮箱或者通信地址）。依据：《政府信息公开条例》第二十九条。")
            : null;
    }

    internal static void Demand(RegisterApplication.Input input)
    {
        if (Check(input) is { } error)
            throw new InputRefusedException([error]);
    }
}
