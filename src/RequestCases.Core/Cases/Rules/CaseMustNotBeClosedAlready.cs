using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A case that was closed without a reply only waits to be archived.</summary>
public sealed record CaseMustNotBeClosedAlready : Rule
{
    private CaseMustNotBeClosedAlready(ClosingGround ground)
        : base("CASE_CLOSED_WITHOUT_REPLY", "《政府信息公开条例》第四十五条", $"办件已因“{ClosingGrounds.Of(ground).Name}”结案，待归档，不能重复办理。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(RequestCase requestCase) =>
        requestCase.ClosedWithout is { } ground ? new CaseMustNotBeClosedAlready(ground) : null;
}
