using RequestCases.Core.Cases.Archiving;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A volume without proof of delivery cannot show that the reply was in time.</summary>
public sealed record DeliveryMustBeProvedBeforeArchiving : Rule
{
    private DeliveryMustBeProvedBeforeArchiving(string entry)
        : base("DELIVERY_UNPROVED", "国办公开办函〔2016〕235号第四条", $"{entry}没有送达凭证，不能归档。请添加送达回证、邮件回执或者发送记录（材料类别选“送达凭证”）。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(IReadOnlyList<ChecklistEntry> checklist) =>
        checklist.FirstOrDefault(e => e is { Blocks: true, State: ChecklistState.Missing }) is { } missing ? new DeliveryMustBeProvedBeforeArchiving(missing.Name) : null;
}
