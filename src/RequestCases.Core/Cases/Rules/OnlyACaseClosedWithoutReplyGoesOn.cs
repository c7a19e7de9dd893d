namespace RequestCases.Core.Cases.Rules;

/// <summary>Only a case that was closed without a reply is handled anew; an issued reply stands.</summary>
public sealed record OnlyACaseClosedWithoutReplyGoesOn : Rule
{
    private OnlyACaseClosedWithoutReplyGoesOn()
        : base("RESUME_AFTER_REPLY", "《政府信息公开条例》第三十三条", "本件已经作出答复，重新打开后只能补正卷宗，不能重新办理。答复有错的，依法撤销后另行作出。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(RequestCase requestCase, bool resume) =>
        resume && requestCase.ClosedWithout is null ? new OnlyACaseClosedWithoutReplyGoesOn() : null;
}
