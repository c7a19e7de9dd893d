using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Alerts;
using RequestCases.Application.Data;
using RequestCases.Application.Queries;
using RequestCases.Web.SignIn;

namespace RequestCases.Web;

/// <summary>Reads the frame of a page for the person signed in.</summary>
public sealed class OfficeFrameSource(OfficeDb db, InboxQuery inbox, Notifications notifications, IHttpContextAccessor accessor) : IOfficeFrameSource
{
    /// <inheritdoc />
    public async Task<OfficeFrame> ReadAsync(CancellationToken cancellationToken)
    {
        var actor = OfficeClaims.ActorOf(accessor.HttpContext!.User);
        var agency = await db.Agency.Select(a => a.Name).SingleOrDefaultAsync(cancellationToken) ?? "";
        var unit = await db.Units.Where(u => u.Id == actor.UnitId).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken);
        var count = await inbox.CountAsync(InboxTab.Mine, actor, cancellationToken);
        return new OfficeFrame(agency, actor.Name, [.. actor.Roles], unit, count, await notifications.UnreadAsync(actor.Id, cancellationToken));
    }
}
