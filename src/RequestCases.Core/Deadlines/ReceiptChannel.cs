namespace RequestCases.Core.Deadlines;

/// <summary>How an application reached the office; it decides which day is the day of receipt (条例第三十一条).</summary>
public enum ReceiptChannel
{
    /// <summary>当面提交.</summary>
    InPerson,

    /// <summary>口头提出，由工作机构代为填写（第二十九条）.</summary>
    Oral,

    /// <summary>挂号信或 EMS：有签收手续的邮寄.</summary>
    RegisteredMail,

    /// <summary>平信：无需签收的邮寄.</summary>
    OrdinaryMail,

    /// <summary>传真.</summary>
    Fax,

    /// <summary>电子邮件.</summary>
    Email,

    /// <summary>网站或平台在线提交.</summary>
    Online,
}
