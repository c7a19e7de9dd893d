using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Files;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Operations.Office;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Tests.Delivering;

public sealed class DeliveryTests
{
    [Test]
    public async Task Each_addressee_is_served_for_itself_and_the_latest_day_counts()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.IssuedForTwo();
        var first = await office.Post(id, "许䶮", office.Today);
        Assert.That(first.Message, Does.Contain("还要送达马小川"));
        Assert.That((await office.Case(id)).OnTime, Is.Null);
        office.Today = office.Today.PlusDays(1);
        var second = await office.Post(id, "马小川", office.Today);

        var found = await office.Case(id);
        Assert.That(second.Message, Does.Contain("按期"));
        Assert.That((found.Reply!.Status, found.ReplyEffectiveOn, found.OnTime), Is.EqualTo((ReplyStatus.Delivered, (LocalDate?)office.Today, (bool?)true)));
        Assert.That((await office.OpenWork(id)).Single().ElementId, Is.EqualTo("Archive"));
    }

    [Test]
    public async Task A_delivery_to_somebody_else_or_twice_to_the_same_is_refused()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.IssuedForTwo();
        await Refused.With("ADDRESSEE_UNKNOWN", () => office.Post(id, "路人", office.Today));
        await office.Post(id, "许䶮", office.Today);
        await Refused.With("ADDRESSEE_SERVED_ALREADY", () => office.Post(id, "许䶮", office.Today));
    }

    [Test]
    public async Task Proof_files_belong_to_the_delivery_and_a_bad_one_saves_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.IssuedForTwo();
        await Refused.With("FILE_CONTENT_MISMATCH", () => office.Post(id, "许䶮", office.Today, Scan("回执.pdf"), new UploadedFile("照片.pdf", new MemoryStream("PK"u8.ToArray()))));
        Assert.That((await office.Case(id)).Reply!.Deliveries, Is.Empty);

        await office.Post(id, "许䶮", office.Today, Scan("../../回执.pdf"));
        var proof = await office.Read(db => db.Documents.SingleAsync(d => d.CaseId == id && d.Kind == AddDocument.DeliveryProof));
        Assert.That(proof.Title, Is.EqualTo("回执.pdf"));
    }

    [Test]
    public async Task Mail_that_comes_back_keeps_the_day_of_posting_and_must_be_settled_before_archiving()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.IssuedForTwo();
        var posted = office.Today;
        await office.Post(id, "许䶮", posted);
        await office.Post(id, "马小川", posted);
        office.Today = posted.PlusDays(7);
        var returned = await office.Return(id, 1);
        Assert.That(returned.Message, Does.Contain("仍按首次交邮计算"));
        Assert.That((await office.Case(id)).ReplyEffectiveOn, Is.EqualTo(posted));
        await Refused.With("RETURNED_MAIL_OPEN", () => office.Archive(id));
        await Refused.With("RETURN_IMPOSSIBLE", () => office.Return(id, 1));
        await Refused.With("REDELIVERY_WITHOUT_RETURN", () => office.Again(id, new DeliverAgain.Input
        {
            Addressee = "许䶮",
            GiveUp = false,
            Delivered = true,
            Method = DeliveryMethod.Post,
            SentOn = office.Today,
            Proof = "EMS EA000000205CN",
        }));

        await office.Again(id, new DeliverAgain.Input
        {
            Addressee = "马小川",
            GiveUp = false,
            Delivered = true,
            Method = DeliveryMethod.InPerson,
            SentOn = office.Today,
            SignedOn = office.Today,
            Proof = "送达回证",
        });
        var found = await office.Case(id);
        Assert.That((found.ReplyEffectiveOn, found.OnTime), Is.EqualTo(((LocalDate?)posted, (bool?)true)));
        Assert.That(found.Facts.OfType<ReplyServed>().Single().Date, Is.EqualTo(office.Today));
        await office.Archive(id);
    }

    [Test]
    public async Task Returned_mail_may_be_given_up_with_a_reason()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.IssuedForTwo();
        await office.Post(id, "许䶮", office.Today);
        await office.Post(id, "马小川", office.Today);
        await office.Return(id, 0);
        await Assert.CatchAsync<InputRefusedException>(() => office.Again(id, new DeliverAgain.Input
        {
            Addressee = "许䶮",
            GiveUp = true,
            Delivered = true,
            Method = DeliveryMethod.Post,
            SentOn = office.Today,
        }));
        await office.Again(id, new DeliverAgain.Input
        {
            Addressee = "许䶮",
            GiveUp = true,
            GiveUpReason = "电话停机，地址查无此人",
            Delivered = true,
            Method = DeliveryMethod.Post,
            SentOn = office.Today,
        });
        await office.Archive(id);
        Assert.That((await office.Case(id)).Status, Is.EqualTo(CaseStatus.Archived));
    }

    [Test]
    public async Task A_corrected_posting_day_of_one_addressee_moves_the_day_that_counts()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.IssuedForTwo();
        var issued = office.Today;
        office.Today = issued.PlusDays(3);
        await office.Post(id, "许䶮", issued.PlusDays(1));
        await office.Post(id, "马小川", issued.PlusDays(1));
        var context = await office.As("linxiao");
        var key = (await office.Case(id)).RecordedDates.Single(d => d.Label == "答复交邮日（马小川）").Key;
        await office.With((CorrectDates op) => op.ExecuteAsync(id, new CorrectDates.Input { Reason = "以邮戳为准", Dates = [new() { Key = key, Date = issued.PlusDays(2) }] }, context));
        Assert.That((await office.Case(id)).ReplyEffectiveOn, Is.EqualTo(issued.PlusDays(2)));
    }

    [Test]
    public async Task A_signed_scan_waits_for_the_issue_and_leaves_the_issued_letter_as_it_was()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await Assert.CatchAsync<InputRefusedException>(() => office.Add(id, AddDocument.SignedScan, Scan("签章件.pdf")));
        await office.Draft(id);
        await office.PassReviews(id);
        await office.Issue(id);
        var before = (await office.Case(id)).Reply!.DocumentSha256;
        await office.Add(id, AddDocument.SignedScan, Scan("签章件.pdf"));
        Assert.That((await office.Case(id)).Reply!.DocumentSha256, Is.EqualTo(before));
        Assert.That(await office.Read(db => db.Documents.CountAsync(d => d.CaseId == id && d.Kind == AddDocument.SignedScan)), Is.EqualTo(1));
    }

    internal static UploadedFile Scan(string name) => new(name, new MemoryStream(Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n")));
}

/// <summary>What the clerks do with a reply that has two addressees.</summary>
internal static class DeliveryVerbs
{
    public static async Task<long> IssuedForTwo(this TestOffice office)
    {
        var input = Clerks.Application(office.Today);
        input.CoApplicants = "马小川";
        var id = await office.Register(input);
        await office.Triage(id, Operations.Intake.TriageDecision.Accept);
        await office.AssignTo(id, "市容景观处", "mengfan", "zhoulan");
        await office.Search(id, Operations.Handling.SearchDecision.Draft);
        await office.Draft(id);
        await office.PassReviews(id);
        await office.Issue(id);
        return id;
    }

    public static async Task<CaseResult> Post(this TestOffice office, long id, string addressee, LocalDate on, params UploadedFile[] proofs)
    {
        var input = new DeliverReply.Input { Addressee = addressee, Delivered = true, Method = DeliveryMethod.Post, SentOn = on, Proof = "EMS EA000000205CN" };
        var (work, who) = (await office.Work(id, "Deliver"), await office.As("linxiao"));
        return await office.With((DeliverReply op) => op.ExecuteAsync(work, input, who, proofs));
    }

    public static async Task<CaseResult> Return(this TestOffice office, long id, int delivery)
    {
        var who = await office.As("linxiao");
        var input = new RecordReturn.Input { Delivery = delivery, ReturnedOn = office.Today, Reason = "收件人迁移新址" };
        return await office.With((RecordReturn op) => op.ExecuteAsync(id, input, who));
    }

    public static async Task<CaseResult> Again(this TestOffice office, long id, DeliverAgain.Input input)
    {
        var who = await office.As("linxiao");
        return await office.With((DeliverAgain op) => op.ExecuteAsync(id, input, who));
    }

    public static async Task<CaseResult> Add(this TestOffice office, long id, string kind, UploadedFile file)
    {
        var who = await office.As("linxiao");
        return await office.With((AddDocument op) => op.ExecuteAsync(id, new AddDocument.Input { Kind = kind }, file.Name, file.Content, who));
    }

    public static async Task<CaseResult> Void(this TestOffice office, long id, long letter)
    {
        var who = await office.As("linxiao");
        return await office.With((VoidLetter op) => op.ExecuteAsync(id, new VoidLetter.Input { LetterId = letter, Reason = "成文日期印错" }, who));
    }
}
