using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Core;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Operations;

/// <summary>本机关信息, which letters cannot do without.</summary>
public static class AgencyInUse
{
    /// <summary>Reads it.</summary>
    /// <exception cref="RefusedException">AGENCY_MISSING: an administrator has not filled it in yet.</exception>
    public static async Task<AgencyProfile> ReadAsync(OfficeDb db, CancellationToken cancellation) =>
        await db.Agency.SingleOrDefaultAsync(cancellation)
        ?? throw new RefusedException("AGENCY_MISSING", "还没有填写本机关信息（机关代字、复议机关、法院），不能拟制、制发答复。请系统管理员在“本机关信息”中填写。");
}
