using RequestCases.Core.Workflow;

namespace RequestCases.Application.People;

/// <summary>Roles of the office, as the procedure's definitions and the sign-in name them.</summary>
public static class OfficeRoles
{
    /// <summary>登记员</summary>
    public const string Clerk = "clerk";

    /// <summary>承办人</summary>
    public const string Handler = "handler";

    /// <summary>处室负责人</summary>
    public const string UnitHead = "unitHead";

    /// <summary>保密审查员</summary>
    public const string SecrecyReviewer = "secrecyReviewer";

    /// <summary>法制审核员</summary>
    public const string LegalReviewer = "legalReviewer";

    /// <summary>签发人</summary>
    public const string Approver = "approver";

    /// <summary>档案员</summary>
    public const string Archivist = "archivist";

    /// <summary>督办领导</summary>
    public const string Supervisor = "supervisor";

    /// <summary>系统管理员</summary>
    public const string Administrator = "administrator";

    /// <summary>Every role with its Chinese name, in the order of the procedure.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>(ProcedureWords.Roles)
    {
        [Supervisor] = "督办领导",
        [Administrator] = "系统管理员",
    };
}
