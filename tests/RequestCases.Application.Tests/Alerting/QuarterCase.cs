using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Tests.Alerting;

/// <summary>The people of a unit that handles cases.</summary>
internal sealed record QuarterUnit(int Id, string HandlerId, string Handler, string Head);

/// <summary>One case on its way through a quarter: each day it may take a step, by the aggregate itself, with real tasks; the model is told the same.</summary>
internal sealed class QuarterCase
{
    private const int Over = 99;

    private static readonly string[] Clerks = ["linxiao", "heping"];

    private readonly Random random;
    private readonly QuarterUnit unit;
    private readonly int officeId;
    private readonly List<(WorkItem Work, Matter Matter)> open = [];
    private readonly Matter reply;
    private readonly bool isSlow;
    private int step;
    private int works;
    private LocalDate nextOn;

    public QuarterCase(int number, LocalDate receivedOn, QuarterUnit unit, int officeId, Random random)
    {
        (this.random, this.unit, this.officeId) = (random, unit, officeId);
        isSlow = random.Next(100) < 1;
        var day = Day(receivedOn);
        Case = RequestCase.Register(
            $"〔2026〕Q{number:0000}", "disclosure-request@quarter", new ReceiptDates(ReceiptChannel.InPerson, SubmittedOn: receivedOn),
            new Applicant { Kind = ApplicantKind.NaturalPerson, Name = "许䶮", IdNumber = $"37029919910214{number:0000}" },
            new ApplicationContent($"示例事项{number}", "示例", "纸质", "邮寄"), OfficeTime.At(receivedOn, new LocalTime(9, 0)), day);
        reply = new Matter { Number = Case.Number, What = "答复期限", Rule = "reply", Due = Case.ReplyDue!.Value, Owners = Clerks, Head = "zhengguo" };
        Matters.Add(reply);
        Open(receivedOn, "Triage", "受理审核", "triage", "clerk", officeId, null, Clerks, "zhengguo", Case.SupplementNoticeDue!.Value);
        Wait(receivedOn, 1, 4);
    }

    public RequestCase Case { get; }

    /// <summary>What it owes and owed.</summary>
    public List<Matter> Matters { get; } = [];

    /// <summary>The open tasks, all of them new to the database: a step ends the ones before.</summary>
    public IEnumerable<WorkItem> Tasks => open.Select(o => o.Work);

    /// <summary>Lets a day pass; says whether something happened.</summary>
    public bool Pass(LocalDate today)
    {
        if (today < nextOn || step == Over)
            return false;
        step = Go(today);
        var most = step switch { 21 => 9, 31 => 17, 10 => 11, _ => random.Next(2, 4) };
        Wait(today, isSlow ? 8 : 1, isSlow ? 25 : most);
        return true;
    }

    private int Go(LocalDate today)
    {
        switch (step)
        {
            case 0 when random.Next(10) == 0 && today <= Case.SupplementNoticeDue:
                Finish();
                Open(today, "SendSupplementNotice", "告知补正", "supplement notice", "clerk", officeId, null, Clerks, "zhengguo", Case.SupplementNoticeDue!.Value);
                return 20;
            case 20 when today <= Case.SupplementNoticeDue:
                Case.SendSupplementNotice("请写明年份", today, today.PlusDays(10), Day(today));
                Finish();
                Open(today, "RecordSupplement", "登记补正材料", "supplement", "clerk", officeId, null, Clerks, "zhengguo", today.PlusDays(10));
                reply.IsOpen = false;
                return 21;
            case 20:
                return Assigning(today);
            case 21:
                Case.ReceiveSupplement(new SupplementReceived(today, GoodReason: "路途遥远"), "2025 年", Day(today));
                (reply.IsOpen, reply.Due) = (true, Case.ReplyDue!.Value);
                return Assigning(today);
            case 0:
                return Assigning(today);
            case 1:
                Finish();
                Case.Assign(unit.Id, unit.HandlerId);
                // From here on the reply is the handler's.
                Matters.Remove(reply);
                Matters.Add(Handed());
                Work(today, "Search", "检索调查", "investigation");
                return 2;
            case 2 when random.Next(8) == 0:
                Finish();
                return Consult(today);
            case 30:
                Finish();
                Receive(today);
                return 31;
            case 31:
                Finish();
                Settle(today);
                Work(today, "Draft", "拟制答复", "drafting");
                return 3;
            case 2:
                Finish();
                Work(today, "Draft", "拟制答复", "drafting");
                return 3;
            case 3:
                Finish();
                Work(today, "UnitReview", "处室审核", "unit review", "unitHead", unit.Id, null, [unit.Head], unit.Head);
                return 4;
            case 4 when random.Next(6) == 0:
                Finish();
                Work(today, "Draft", "拟制答复", "drafting");
                return 3;
            case 4:
                Finish();
                Work(today, "SecrecyReview", "保密审查", "other review", "secrecyReviewer", null, null, ["xubo"], unit.Head);
                Work(today, "LegalReview", "法制审核", "other review", "legalReviewer", null, null, ["qiaomin"], unit.Head);
                return 5;
            case 5:
                Finish();
                Work(today, "Approve", "签发", "approval", "approver", null, null, ["gaojian"], unit.Head);
                return 6;
            case 6:
                Finish();
                Work(today, "Deliver", "送达", "delivery", "clerk", officeId, null, Clerks, "zhengguo");
                return 7;
            case 7:
                Finish();
                // The reply is posted: as the office records it, by its fact.
                Answer(today);
                Open(today, "Archive", "归档", "archiving", "archivist", null, null, ["yanhui"], unit.Head, WorkingCalendar.BuiltIn.AddWorkingDays(today, 10));
                return 10;
            default:
                Finish();
                return Over;
        }
    }

    private int Assigning(LocalDate today)
    {
        Finish();
        Work(today, "Assign", "分办", "assignment", "clerk", officeId, null, Clerks, "zhengguo");
        return 1;
    }

    private Matter Handed()
    {
        var handed = new Matter { Number = Case.Number, What = "答复期限", Rule = "reply", Due = reply.Due, Owners = [unit.Handler], Head = unit.Head };
        foreach (var (due, given) in reply.Given)
            handed.Given[due] = given;
        return handed;
    }

    private Matter Reply => Matters.Single(m => m.Rule == "reply");

    private int Consult(LocalDate today)
    {
        for (var party = 1; party <= 1 + random.Next(2); party++)
        {
            // A letter may be on its way for days.
            var received = random.Next(3) == 0 ? (LocalDate?)null : today;
            var sent = Case.SendConsultation(new Consultation("", ConsultationKind.ThirdParty, $"示例公司{party}", "车辆数", today, received), Day(today));
            if (received is not null)
                Ask(sent.Party, today);
        }
        Await(today);
        return Case.Consultations.Any(c => c.DeliveredOn is null) ? 30 : 31;
    }

    private void Receive(LocalDate today)
    {
        foreach (var sent in Case.Consultations.Where(c => c.DeliveredOn is null))
        {
            Case.ConfirmConsultationDelivery(sent.Id, today, DeliveryMethod.Post, "EMS", Day(today));
            Ask(sent.Party, today);
        }
        Await(today);
    }

    // Articles 32 and 34: the party has fifteen working days from its receipt of the letter, and no period before.
    private void Ask(string party, LocalDate receivedOn) => Matters.Add(new Matter
    {
        Number = Case.Number,
        What = $"征求意见：{party}",
        Rule = "consultation",
        Due = WorkingCalendar.BuiltIn.AddWorkingDays(receivedOn, 15),
        Owners = [unit.Handler],
        Head = unit.Head,
    });

    private void Await(LocalDate today)
    {
        (Reply.Due, Reply.SilentThrough) = (Case.ReplyDue!.Value, Case.WaitsUntil);
        Open(today, "RecordOpinion", "登记意见", null, "handler", unit.Id, unit.HandlerId, [unit.Handler], unit.Head, Case.WaitsUntil ?? Case.ReplyDue.Value);
    }

    private void Settle(LocalDate today)
    {
        foreach (var asked in Case.Consultations)
            Case.ReceiveOpinion(asked.Id, today, ConsultationOpinion.Agrees, null, Day(today));
        Matters.FindAll(m => m.Rule == "consultation").ForEach(m => m.IsOpen = false);
        (Reply.Due, Reply.SilentThrough) = (Case.ReplyDue!.Value, Case.WaitsUntil);
    }

    private void Answer(LocalDate today)
    {
        // The way through draft and reviews is not this test's: the fact is what stops the clock.
        typeof(RequestCase).GetMethod("Record", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!
            .Invoke(Case, [new ReplySent(today, DeliveryMethod.Post), Day(today)]);
        Reply.IsOpen = false;
    }

    private void Work(LocalDate today, string activity, string name, string rule) =>
        Work(today, activity, name, rule, "handler", unit.Id, unit.HandlerId, [unit.Handler], unit.Head);

    private void Work(LocalDate today, string activity, string name, string rule, string role, int? unitId, string? assignee, IReadOnlyList<string> owners, string head) =>
        Open(today, activity, name, rule, role, unitId, assignee, owners, head, Case.ReplyDue!.Value);

    private void Open(
        LocalDate today, string activity, string name, string? rule, string role, int? unitId, string? assignee, IReadOnlyList<string> owners, string head, LocalDate due)
    {
        var route = new WorkItemRoute(activity, name, $"RequestCases.{activity}", name, role, unitId, assignee);
        var work = WorkItem.Open(Case, ++works, route, due, OfficeTime.At(today, new LocalTime(8, 0)));
        var matter = new Matter { Number = Case.Number, What = name, Rule = rule ?? "", Due = due, Owners = owners, Head = head, IsOpen = rule is not null };
        open.Add((work, matter));
        if (rule is not null)
            Matters.Add(matter);
    }

    private void Finish()
    {
        open.ForEach(o => o.Matter.IsOpen = false);
        open.Clear();
    }

    private void Wait(LocalDate today, int least, int most) => nextOn = WorkingCalendar.BuiltIn.AddWorkingDays(today, random.Next(least, most + 1));

    private static OfficeDay Day(LocalDate today) => new(today, WorkingCalendars.BuiltIn, DeadlinePolicy.Default);
}
