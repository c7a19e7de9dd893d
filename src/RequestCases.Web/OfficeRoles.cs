namespace RequestCases.Web;

/// <summary>The office's roles: their codes in claims and definitions, and the words people read.</summary>
public static class OfficeRoles
{
    /// <summary>登记员.</summary>
    public const string Clerk = "clerk";
    /// <summary>承办人.</summary>
    public const string Handler = "handler";
    /// <summary>处室负责人.</summary>
    public const string UnitHead = "unitHead";
    /// <summary>保密审查员.</summary>
    public const string SecrecyReviewer = "secrecyReviewer";
    /// <summary>法制审核员.</summary>
    public const string LegalReviewer = "legalReviewer";
    /// <summary>签发人.</summary>
    public const string Approver = "approver";
    /// <summary>档案员.</summary>
    public const string Archivist = "archivist";
    /// <summary>督办员.</summary>
    public const string Supervisor = "supervisor";
    /// <summary>系统管理员.</summary>
    public const string Administrator = "administrator";

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        [Clerk] = "登记员",
        [Handler] = "承办人",
        [UnitHead] = "处室负责人",
        [SecrecyReviewer] = "保密审查员",
        [LegalReviewer] = "法制审核员",
        [Approver] = "签发人",
        [Archivist] = "档案员",
        [Supervisor] = "督办员",
        [Administrator] = "系统管理员",
    };

    /// <summary>The Chinese word for a role; the code itself when it is not one of the office's.</summary>
    public static string Word(string role) => Words.GetValueOrDefault(role, role);
}
