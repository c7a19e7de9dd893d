namespace RequestCases.Application.Operations.Intake;

/// <summary>The three things an application states (条例第二十九条第二款); what is missing may have to be supplemented.</summary>
public static class ApplicationContents
{
    /// <summary>What the form does not state yet, in the article's order and words; empty when all three are complete.</summary>
    public static IReadOnlyList<string> Missing(RegisterApplication.Input input)
    {
        ArgumentNullException.ThrowIfNull(input);
        (string What, bool IsStated)[] asked =
        [
            ("姓名或者名称", IsFilled(input.ApplicantName)),
            ("身份证明", IsFilled(input.IdNumber)),
            ("联系方式", IsFilled(input.Phone) || IsFilled(input.Email) || IsFilled(input.Address)),
            ("政府信息的名称、文号或者其他特征性描述", IsFilled(input.Subject) && IsFilled(input.Description)),
            ("形式要求", IsFilled(input.PreferredForm)),
            ("获取信息的方式", IsFilled(input.PreferredDelivery)),
        ];
        return [.. asked.Where(a => !a.IsStated).Select(a => a.What)];
    }

    private static bool IsFilled(string? text) => !string.IsNullOrWhiteSpace(text);
}
