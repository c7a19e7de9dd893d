using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Outbox;
using RequestCases.Application.People;
using RequestCases.Application.Sample;
using RequestCases.Core;

namespace RequestCases.Application.Tests.People;

public sealed class OfficeDirectoryTests
{
    [Test]
    public async Task A_person_saved_twice_with_one_key_is_saved_once()
    {
        await using var office = await TestOffice.OpenAsync();
        var first = await Save(office, NewPerson(), key: "the-same-key");
        var second = await Save(office, NewPerson(), key: "the-same-key");

        Assert.That(second.Id, Is.EqualTo(first.Id));
        Assert.That(await office.Read(db => db.Users.CountAsync(p => p.UserName == "newcomer")), Is.EqualTo(1));
    }

    [Test]
    public async Task A_repeated_save_does_not_undo_what_came_after_it()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.UnitId("财务处");
        await SaveUnit(office, new UnitInput { Id = id, Name = "财务一处" }, "first");
        await SaveUnit(office, new UnitInput { Id = id, Name = "财务二处" }, "second");
        await SaveUnit(office, new UnitInput { Id = id, Name = "财务一处" }, "first");

        Assert.That(await office.Read(db => db.Units.Where(u => u.Id == id).Select(u => u.Name).SingleAsync()), Is.EqualTo("财务二处"));
    }

    [Test]
    public async Task Agency_saved_twice_with_one_key_leaves_one_audit_event()
    {
        await using var office = await TestOffice.OpenAsync();
        var input = AgencyInput.From(await office.Read(db => db.Agency.SingleAsync()));
        input.Phone = "0000-11111111";
        for (var i = 0; i < 2; i++)
        {
            var context = await office.As("admin", key: "agency");
            await office.With((OfficeDirectory d) => d.SaveAgencyAsync(input, context));
        }
        Assert.That(await office.Read(db => db.AuditEvents.CountAsync(e => e.OperationKey == "agency")), Is.EqualTo(1));
    }

    [Test]
    public async Task An_administrator_cannot_deactivate_themself()
    {
        await using var office = await TestOffice.OpenAsync();
        await Save(office, NewPerson(OfficeRoles.Administrator));
        var admin = await Existing(office, "admin", OfficeRoles.Administrator);
        admin.IsActive = false;

        Assert.That(await Refusal(office, admin), Does.Contain("不能停用自己的账号"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task The_last_administrator_stays(bool isActive)
    {
        await using var office = await TestOffice.OpenAsync();
        var admin = await Existing(office, "admin", OfficeRoles.Clerk);
        admin.IsActive = isActive;

        Assert.That(await Refusal(office, admin, by: "zhoulan"), Does.Contain("唯一在职的系统管理员"));
    }

    [Test]
    public async Task One_of_two_administrators_may_give_the_role_up()
    {
        await using var office = await TestOffice.OpenAsync();
        await Save(office, NewPerson(OfficeRoles.Administrator));
        await Save(office, await Existing(office, "admin", OfficeRoles.Clerk));

        var holders = await office.With((PeopleDirectory d) => d.HoldersAsync(OfficeRoles.Administrator, null));
        Assert.That(holders.Select(h => h.Name), Is.EqualTo(new[] { "新来的" }));
    }

    [Test]
    public async Task A_save_on_an_old_page_is_refused()
    {
        await using var office = await TestOffice.OpenAsync();
        var stale = await Existing(office, "tangwei", OfficeRoles.Handler);
        await Save(office, await Existing(office, "tangwei", OfficeRoles.Handler));

        Assert.That(await Refusal(office, stale), Does.Contain("已有变动"));
    }

    [Test]
    public async Task A_login_name_in_use_is_refused_beside_its_field()
    {
        await using var office = await TestOffice.OpenAsync();
        var input = NewPerson();
        input.UserName = "linxiao";
        var context = await office.As("admin");
        var refused = await Assert.ThrowsAsync<InputRefusedException>(() => office.With((OfficeDirectory d) => d.SavePersonAsync(input, context)));
        Assert.That(refused!.Errors.Single().Field, Is.EqualTo(nameof(PersonInput.UserName)));
    }

    [Test]
    public async Task A_unit_with_open_cases_or_people_is_not_dissolved()
    {
        await using var office = await TestOffice.OpenAsync();
        Assert.That(await UnitRefusal(office, "环境卫生处"), Does.Contain("唐薇").And.Contain("陆海"));

        var id = await office.Register();
        await office.Triage(id, TriageDecision.Accept);
        await office.AssignTo(id, "市容景观处", "mengfan", "zhoulan");
        Assert.That(await UnitRefusal(office, "市容景观处"), Does.Contain("〔2026〕001"));
    }

    [Test]
    public async Task An_empty_unit_is_dissolved_and_takes_nobody_in()
    {
        await using var office = await TestOffice.OpenAsync();
        var unitId = await office.UnitId("财务处");
        await SaveUnit(office, new UnitInput { Id = unitId, Name = "财务处", IsActive = false }, "dissolve");
        var input = NewPerson();
        input.UnitId = unitId;

        Assert.That(await Refusal(office, input), Does.Contain("已经撤销"));
    }

    [Test]
    public async Task Exactly_one_unit_is_the_disclosure_office()
    {
        await using var office = await TestOffice.OpenAsync();
        Assert.That(await UnitRefusal(office, "办公室", isActive: true), Does.Contain("必须有一个"));

        var id = await office.UnitId("政策法规处");
        await SaveUnit(office, new UnitInput { Id = id, Name = "政策法规处", IsDisclosureOffice = true }, "move");
        Assert.That(await office.Read(db => db.Units.Where(u => u.IsDisclosureOffice).Select(u => u.Name).ToListAsync()), Is.EqualTo(new[] { "政策法规处" }));
    }

    [Test]
    public async Task Of_two_administrators_who_deactivate_each_other_at_once_one_stays()
    {
        await using var office = await TestOffice.OpenAsync();
        var newcomer = await Save(office, NewPerson(OfficeRoles.Administrator));
        var admin = await office.As("admin");
        var other = admin with { Actor = admin.Actor with { Id = newcomer.Id }, OperationKey = "the-other-way" };
        var (one, two) = (await Existing(office, "admin", OfficeRoles.Administrator), await Existing(office, "newcomer", OfficeRoles.Administrator));
        one.IsActive = two.IsActive = false;

        await Task.WhenAll(Task.Run(() => Deactivate(one, other)), Task.Run(() => Deactivate(two, admin)));

        Assert.That(await office.Read(db => db.Users.CountAsync(p => p.IsActive && (p.UserName == "admin" || p.UserName == "newcomer"))), Is.EqualTo(1));

        async Task Deactivate(PersonInput input, OperationContext context)
        {
            try
            {
                await office.With((OfficeDirectory d) => d.SavePersonAsync(input, context));
            }
            catch (RefusedException)
            {
                // The other one was first.
            }
        }
    }

    [Test]
    public async Task A_mail_that_came_back_follows_the_person_to_the_new_address_unless_a_colleague_shares_the_old_one()
    {
        await using var office = await TestOffice.OpenAsync();
        var moves = await Existing(office, "zhoulan", OfficeRoles.Handler);
        await Save(office, NewPerson());
        await office.Read(async db =>
        {
            db.Outbox.Add(Mail("dead", null, office.Now));
            db.Outbox.Add(Mail("sent", office.Now, null));
            return await db.SaveChangesAsync();
        });

        moves.Email = "zhoulan@new.example.com";
        var moved = await Save(office, moves);
        Assert.That(await Addresses(office), Is.EquivalentTo(["dead zhoulan@new.example.com", "sent zhoulan@example.com"]));

        var shares = await Existing(office, "newcomer", OfficeRoles.Approver);
        shares.Email = moves.Email;
        await Save(office, shares);
        (moves.Email, moves.Stamp) = ("zhoulan@third.example.com", moved.ConcurrencyStamp);
        await Save(office, moves);
        Assert.That(await Addresses(office), Does.Contain("dead zhoulan@new.example.com"));

        OutboxMessage Mail(string key, Instant? sent, Instant? dead) =>
            new() { Key = key, To = "zhoulan@example.com", Subject = "待办", Body = "请办理。", CreatedAt = office.Now, SentAt = sent, DeadAt = dead };
    }

    [Test]
    public async Task A_person_changes_their_own_password()
    {
        await using var office = await TestOffice.OpenAsync();
        var context = await office.As("zhoulan");
        var input = new PasswordInput { Current = SampleOffice.Password, New = "Spring-2027", Repeated = "Spring-2027" };
        await office.With((OfficeDirectory d) => d.ChangePasswordAsync(input, context));

        Assert.That(await HasPassword(office, "zhoulan", "Spring-2027"), Is.True);
    }

    [Test]
    public async Task A_wrong_current_password_changes_nothing_and_locks_after_five()
    {
        await using var office = await TestOffice.OpenAsync();
        var input = new PasswordInput { Current = "Wrong-0000", New = "Spring-2027", Repeated = "Spring-2027" };
        var messages = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            var context = await office.As("zhoulan");
            var refused = await Assert.ThrowsAsync<InputRefusedException>(() => office.With((OfficeDirectory d) => d.ChangePasswordAsync(input, context)));
            messages.Add(refused!.Message);
        }

        Assert.That((messages[0], messages[4]), Is.EqualTo(("现用密码不对，请重新输入。", "连续输错密码，账号已暂时锁定，请稍后再试，或者联系系统管理员。")));
        Assert.That(await HasPassword(office, "zhoulan", SampleOffice.Password), Is.True);
    }

    private static Task<List<string>> Addresses(TestOffice office) =>
        office.Read(db => db.Outbox.Where(m => m.Key == "dead" || m.Key == "sent").Select(m => m.Key + " " + m.To).ToListAsync());

    private static PersonInput NewPerson(string role = OfficeRoles.Approver) =>
        new() { UserName = "newcomer", DisplayName = "新来的", Roles = [role], Password = "First-2026" };

    private static async Task<PersonInput> Existing(TestOffice office, string userName, string role)
    {
        var person = await office.Read(db => db.Users.AsNoTracking().SingleAsync(p => p.UserName == userName));
        return new PersonInput { Id = person.Id, UserName = userName, DisplayName = person.DisplayName, UnitId = person.UnitId, Roles = [role], Stamp = person.ConcurrencyStamp };
    }

    private static async Task<Person> Save(TestOffice office, PersonInput input, string by = "admin", string? key = null)
    {
        var context = await office.As(by, key: key);
        return await office.With((OfficeDirectory d) => d.SavePersonAsync(input, context));
    }

    private static async Task SaveUnit(TestOffice office, UnitInput input, string key)
    {
        var context = await office.As("admin", key: key);
        await office.With((OfficeDirectory d) => d.SaveUnitAsync(input, context));
    }

    private static async Task<string> Refusal(TestOffice office, PersonInput input, string by = "admin") =>
        (await Assert.CatchAsync<RefusedException>(() => Save(office, input, by)))!.Message;

    private static async Task<string> UnitRefusal(TestOffice office, string name, bool isActive = false)
    {
        var input = new UnitInput { Id = await office.UnitId(name), Name = name, IsActive = isActive };
        return (await Assert.CatchAsync<RefusedException>(() => SaveUnit(office, input, Guid.NewGuid().ToString())))!.Message;
    }

    private static Task<bool> HasPassword(TestOffice office, string userName, string password) =>
        office.With(async (UserManager<Person> users) => await users.CheckPasswordAsync((await users.FindByNameAsync(userName))!, password));
}
