using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Application.Procedures;
using R = RequestCases.Application.People.OfficeRoles;

namespace RequestCases.Application.Sample;

/// <summary>The sample bureau for development and tests: its units, its people and what the agency says of itself.</summary>
public sealed class SampleOffice(OfficeDb db, OfficeDirectory directory)
{
    /// <summary>Password of everybody in the sample office; shown on the sign-in page in Development only.</summary>
    public const string Password = "Demo-2026";

    private static readonly string[] Units =
        ["办公室", "政策法规处", "执法监督处", "市容景观处", "环境卫生处", "财务处", "供热发展中心", "燃气发展中心"];

    /// <summary>Everybody who works there.</summary>
    public static IReadOnlyList<SamplePerson> People { get; } =
    [
        new("linxiao", "林晓", "办公室", R.Clerk),
        new("heping", "何平", "办公室", R.Clerk, R.Handler),
        new("zhengguo", "郑国栋", "办公室", R.UnitHead),
        new("zhoulan", "周岚", "市容景观处", R.Handler),
        new("mengfan", "孟凡", "市容景观处", R.UnitHead),
        new("fangyuan", "方远", "执法监督处", R.Handler),
        new("liangjing", "梁静", "执法监督处", R.UnitHead),
        new("tangwei", "唐薇", "环境卫生处", R.Handler),
        new("luhai", "陆海", "环境卫生处", R.UnitHead),
        new("dongqi", "董琦", "供热发展中心", R.Handler),
        new("songlei", "宋磊", "供热发展中心", R.UnitHead),
        new("jiangnan", "江楠", "燃气发展中心", R.Handler),
        new("panyue", "潘越", "燃气发展中心", R.UnitHead),
        new("xubo", "徐博", "办公室", R.SecrecyReviewer),
        new("qiaomin", "乔敏", "政策法规处", R.LegalReviewer),
        new("gaojian", "高健", null, R.Approver),
        new("yanhui", "严慧", "办公室", R.Archivist),
        new("shenzong", "沈总", null, R.Supervisor),
        new("admin", "管理员", "办公室", R.Administrator),
    ];

    /// <summary>Makes the bureau in an empty office, or what is missing of it when an earlier start was broken off.</summary>
    /// <returns>When the sample was begun, if it is not complete yet; null when it is, or when the office is somebody's own: that is never touched.</returns>
    public async Task<Instant?> BuildAsync(Instant at, CancellationToken cancellation = default)
    {
        var ledger = new SampleLedger(db);
        if (await ledger.BegunAsync(at, cancellation) is not { } begun)
            return null;
        var done = await ledger.DoneAsync(cancellation);
        var units = await BuildUnitsAsync(done, begun, cancellation);
        foreach (var person in People)
        {
            var context = Context($"person:{person.UserName}", begun);
            if (!done.Contains(context.OperationKey))
                await directory.SavePersonAsync(Form(person, units), context, cancellation);
        }
        var agency = Context("agency", begun);
        if (!done.Contains(agency.OperationKey))
            await directory.SaveAgencyAsync(Agency(), agency, cancellation);
        return begun;
    }

    private async Task<Dictionary<string, int>> BuildUnitsAsync(HashSet<string> done, Instant at, CancellationToken cancellation)
    {
        for (var i = 0; i < Units.Length; i++)
        {
            var context = Context($"unit:{i}", at);
            var input = new UnitInput { Name = Units[i], IsDisclosureOffice = i == 0, SortOrder = (i + 1) * 10 };
            if (!done.Contains(context.OperationKey))
                await directory.SaveUnitAsync(input, context, cancellation);
        }
        return await db.Units.ToDictionaryAsync(u => u.Name, u => u.Id, cancellation);
    }

    private static PersonInput Form(SamplePerson person, Dictionary<string, int> units) => new()
    {
        UserName = person.UserName,
        DisplayName = person.Name,
        Email = $"{person.UserName}@example.com",
        UnitId = person.Unit is { } unit ? units[unit] : null,
        Roles = [.. person.Roles],
        Password = Password,
    };

    private static OperationContext Context(string step, Instant at) => new(Actor.System, at, SampleLedger.Key(step));

    private static AgencyInput Agency() => new()
    {
        ProcedureId = ProcedureLibrary.Standard,
        Name = "示例市城市管理局",
        LetterCode = "示城管公开",
        OfficeName = "示例市城市管理局办公室",
        Address = "示例市示例区示例路100号",
        PostCode = "000000",
        Phone = "0000-00000000",
        Email = "gk@example.com",
        ReconsiderationBody = "示例市人民政府",
        Court = "示例市示例区人民法院",
        OnlineReconsiderationUrl = "https://fuyi.example.com",
        PaymentInstructions = "凭收费通知书所附的缴款码，通过银行柜台、网上银行或者非税收入缴款平台缴纳，款项缴入国库",
    };
}

/// <summary>Somebody of the sample office.</summary>
/// <param name="UserName">登录名.</param>
/// <param name="Name">姓名.</param>
/// <param name="Unit">处室, null for the leaders.</param>
/// <param name="Roles">职责.</param>
public sealed record SamplePerson(string UserName, string Name, string? Unit, params IReadOnlyList<string> Roles);
