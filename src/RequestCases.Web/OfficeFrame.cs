using RequestCases.Application.People;

namespace RequestCases.Web;

/// <summary>What the frame around every page shows.</summary>
/// <param name="AgencyName">本机关名称.</param>
/// <param name="PersonName">Name of the signed-in person.</param>
/// <param name="Roles">Codes of the person's roles.</param>
/// <param name="UnitName">The person's 处室, if there is one.</param>
/// <param name="InboxCount">Work items waiting for the person; null when not known.</param>
/// <param name="Unread">Alerts that the person has not read.</param>
public sealed record OfficeFrame(string AgencyName, string PersonName, IReadOnlyList<string> Roles, string? UnitName, int? InboxCount, int Unread = 0)
{
    /// <summary>One line: 周岚 · 承办人、登记员（市容景观处）.</summary>
    public string PersonLine
    {
        get
        {
            var roles = string.Join('、', Roles.Select(role => OfficeRoles.Names.GetValueOrDefault(role, role)));
            var line = roles.Length == 0 ? PersonName : $"{PersonName} · {roles}";
            return string.IsNullOrEmpty(UnitName) ? line : $"{line}（{UnitName}）";
        }
    }
}

/// <summary>Tells the layout whose page it is.</summary>
public interface IOfficeFrameSource
{
    /// <summary>Reads the frame for the person signed in on this request.</summary>
    Task<OfficeFrame> ReadAsync(CancellationToken cancellationToken);
}
