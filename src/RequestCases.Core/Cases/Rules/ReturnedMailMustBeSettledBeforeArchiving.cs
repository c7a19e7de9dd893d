namespace RequestCases.Core.Cases.Rules;

/// <summary>A volume is closed only when mail that came back was delivered again or given up with a reason.</summary>
public sealed record ReturnedMailMustBeSettledBeforeArchiving : Rule
{
    private ReturnedMailMustBeSettledBeforeArchiving(string party)
        : base("RETURNED_MAIL_OPEN", "国办公开办函〔2016〕235号第四条", $"寄给{party}的答复被退回，还没有重新送达，也没有写明不再送达的理由，不能归档。请在“更多操作”的“重新送达”里办理。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(RequestCase requestCase) =>
        requestCase.OpenReturns is [var open, ..] ? new ReturnedMailMustBeSettledBeforeArchiving(requestCase.AddresseeOf(open)) : null;
}
