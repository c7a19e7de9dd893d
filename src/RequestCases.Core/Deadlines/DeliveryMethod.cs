namespace RequestCases.Core.Deadlines;

/// <summary>How a reply was served; it decides which day counts against the reply period (国办公开办函〔2016〕235号).</summary>
public enum DeliveryMethod
{
    /// <summary>直接送达: the day the applicant signs.</summary>
    InPerson,

    /// <summary>委托其他行政机关代为送达: the day the applicant signs.</summary>
    Entrusted,

    /// <summary>邮寄送达（邮政企业）: the day of posting.</summary>
    Post,

    /// <summary>电子邮件: the day it reaches the applicant's mailbox.</summary>
    ElectronicMail,

    /// <summary>网上平台账户: the day it reaches the applicant's account.</summary>
    OnlineAccount,
}
