using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Queries;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Fees;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Tests;

/// <summary>收费通知: the amount is worked out from the cases of the month, and the notice says all that it must.</summary>
public sealed class FeeNoticeTests
{
    private static readonly LocalDate Monday = new(2026, 11, 2);

    [Test]
    public async Task Pieces_are_counted_over_the_cases_of_one_applicant_in_the_calendar_month()
    {
        await using var office = await TestOffice.OpenAsync();
        office.Today = new LocalDate(2026, 10, 30);
        await office.Register();
        office.Today = Monday;
        for (var i = 0; i < 10; i++)
            await office.Register();
        await office.Register(Other("钱某", "370299199202141209"));
        var withdrawn = await office.Register();
        var clerk = await office.As("linxiao");
        await office.With((Withdraw op) => op.ExecuteAsync(withdrawn, new Withdraw.Input { WithdrawnOn = office.Today, Reason = "当面撤回" }, clerk));

        var id = await AtFee(office, await office.Register());
        await office.Register();
        await Send(office, id, FeeBasis.ByPiece, 2);

        var fee = (await office.Case(id)).Fee!;
        Assert.That((fee.Earlier, fee.Quantity, fee.Amount), Is.EqualTo(((int?)10, (int?)2, 200m)), "the tenth is free; October, others, the withdrawn and the later one do not count");
        Assert.That(fee.Calculation, Does.Contain("为第11至12件"));
        Assert.That(fee.LetterNumber, Is.Not.Null);
        Assert.That(await office.Read(db => db.Letters.Where(l => l.CaseId == id).Select(l => l.Kind).SingleAsync()), Is.EqualTo(LetterKinds.FeeNotice));
    }

    [Test]
    public async Task What_was_received_later_is_not_earlier_though_it_was_registered_first()
    {
        await using var office = await TestOffice.OpenAsync();
        office.Today = Monday.PlusDays(1);
        var later = await office.Case(await office.Register());
        var earlier = await office.Case(await office.Register(Clerks.Application(Monday)));
        Assert.That(await office.Read(db => FeePieces.EarlierAsync(db, earlier, default)), Is.Empty);
        Assert.That((await office.Read(db => FeePieces.EarlierAsync(db, later, default))).Select(e => e.Id), Is.EqualTo(new[] { earlier.Id }));
    }

    [Test]
    public async Task Who_has_no_identity_number_is_known_by_name_and_telephone()
    {
        await using var office = await TestOffice.OpenAsync();
        for (var i = 0; i < 11; i++)
            await office.Register(Other("孙某", null, i < 10 ? "13900000777" : "13900000778"));
        var id = await AtFee(office, await office.Register(Other("孙某", null, "13900000777")));
        await Send(office, id, FeeBasis.ByPiece, 1);
        Assert.That((await office.Case(id)).Fee!.Earlier, Is.EqualTo(10));
    }

    [Test]
    public async Task What_costs_nothing_is_not_charged_and_takes_no_number()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await AtFee(office, await office.Register());
        await Refused.With("FEE_IS_ZERO", () => Send(office, id, FeeBasis.ByPage, 30));
        await Refused.With("FEE_IS_ZERO", () => Send(office, id, FeeBasis.ByPiece, 1));
        Assert.That(await office.Read(db => db.Letters.AnyAsync(l => l.CaseId == id)), Is.False);
        await Send(office, id, FeeBasis.ByPage, 31);
        Assert.That((await office.Case(id)).Fee!.Amount, Is.EqualTo(10m));
    }

    [Test]
    public async Task A_notice_that_cannot_say_how_to_pay_is_not_sent()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.Read(db => db.Agency.ExecuteUpdateAsync(a => a.SetProperty(x => x.PaymentInstructions, "")));
        var id = await AtFee(office, await office.Register());
        await Refused.With("PAYMENT_INSTRUCTIONS_MISSING", () => Send(office, id, FeeBasis.ByPage, 100));
        Assert.That((await office.Case(id)).Fee, Is.Null);
    }

    [Test]
    public async Task The_days_to_pay_run_from_the_receipt_of_the_notice_which_is_recorded_later()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await AtFee(office, await office.Register());
        await Send(office, id, FeeBasis.ByPage, 100);
        var sent = await office.Case(id);
        Assert.That((sent.Clock, sent.WaitsUntil, sent.ReplyDue), Is.EqualTo((ClockState.AwaitingPayment, (LocalDate?)null, (LocalDate?)null)));
        Assert.That((await office.OpenWork(id)).Single().DueOn, Is.EqualTo(new LocalDate(2026, 11, 30)));

        office.Today = new LocalDate(2026, 12, 21);
        await office.With((ExpirySweep sweep) => sweep.RunAsync(office.Now, default));
        Assert.That((await office.Case(id)).ClosedWithout, Is.Null, "nobody knows yet when the notice arrived");
        office.Today = Monday.PlusDays(4);
        await office.ReceiveFeeNotice(id);
        var received = await office.Case(id);
        Assert.That((received.WaitsUntil, received.Fee!.DeliveryProof), Is.EqualTo(((LocalDate?)new LocalDate(2026, 12, 4), "EMS EA000000401CN")));
        Assert.That((await office.OpenWork(id)).Single().DueOn, Is.EqualTo(new LocalDate(2026, 12, 4)));
        await Refused.With("FEE_NOTICE_DELIVERED_TWICE", () => office.ReceiveFeeNotice(id));
    }

    [Test]
    public async Task Who_pays_before_the_receipt_of_the_notice_is_recorded_has_paid_in_time()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await AtFee(office, await office.Register());
        await Send(office, id, FeeBasis.ByPage, 100);
        office.Today = new LocalDate(2026, 12, 21);
        await Pay(office, id, "非税票据 0001");
        Assert.That((await office.Case(id)).ReplyDue, Is.EqualTo(new LocalDate(2027, 1, 19)));
        await office.ReceiveFeeNotice(id);
        var received = await office.Case(id);
        Assert.That((received.Fee!.NoticeReceivedOn, received.ReplyDue), Is.EqualTo(((LocalDate?)office.Today, (LocalDate?)new LocalDate(2027, 1, 19))));
        await Refused.With("FEE_NOTICE_DELIVERED_TWICE", () => office.ReceiveFeeNotice(id));
    }

    [Test]
    public async Task A_receipt_stored_earlier_reads_as_part_of_the_sending()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await AtFee(office, await office.Register());
        await Send(office, id, FeeBasis.ByPage, 100);
        await office.Read(db => db.Database.ExecuteSqlAsync(
            $$"""UPDATE "Cases" SET "Facts" = replace("Facts", '{"type":"feeNoticeSent","date":"2026-11-02"}', '{"type":"feeNoticeReceived","sentOn":"2026-11-02","date":"2026-11-05"}') WHERE "Id" = {{id}}"""));
        Assert.That((await office.Case(id)).Facts, Has.Member(new FeeNoticeSent(Monday, Monday.PlusDays(3))));
    }

    [Test]
    public async Task What_arrives_after_the_withdrawal_starts_no_clock_and_alerts_nobody()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await AtFee(office, await office.Register());
        await Send(office, id, FeeBasis.ByPage, 100);
        var clerk = await office.As("linxiao");
        await office.With((Withdraw op) => op.ExecuteAsync(id, new Withdraw.Input { WithdrawnOn = office.Today, Reason = "当面撤回" }, clerk));
        await office.ReceiveFeeNotice(id);
        var closed = await office.Case(id);
        Assert.That((closed.Clock, closed.WaitsUntil, closed.Fee!.NoticeReceivedOn), Is.EqualTo((ClockState.Abandoned, (LocalDate?)null, (LocalDate?)office.Today)));
    }

    [Test]
    public async Task A_payment_needs_its_proof()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await AtFee(office, await office.Register());
        await Send(office, id, FeeBasis.ByPage, 100);
        await Refused.With("INPUT_REFUSED", () => Pay(office, id, null));
        await Pay(office, id, "非税票据 0001");
        Assert.That((await office.Case(id)).Fee!.Proof, Is.EqualTo("非税票据 0001"));
    }

    private static RegisterApplication.Input Other(string name, string? idNumber, string phone = "13900000777")
    {
        var input = Clerks.Application(Monday);
        (input.ApplicantName, input.IdNumber, input.IdType, input.Phone) = (name, idNumber, idNumber is null ? null : "居民身份证", phone);
        if (idNumber is null)
            input.Assistance = "没有携带身份证，当场核验";
        return input;
    }

    private static async Task<long> AtFee(TestOffice office, long id)
    {
        await office.Triage(id, TriageDecision.Accept);
        await office.AssignTo(id, "市容景观处", "mengfan", "zhoulan");
        await office.Search(id, SearchDecision.Fee);
        return id;
    }

    private static Task<CaseResult> Send(TestOffice office, long id, FeeBasis basis, int quantity) => office.Do(id, (SendFeeNotice op, long work, OperationContext who) =>
        op.ExecuteAsync(work, new SendFeeNotice.Input { Basis = basis, Quantity = quantity, SentOn = office.Today }, who), "SendFeeNotice", "zhoulan");

    private static Task<CaseResult> Pay(TestOffice office, long id, string? proof) => office.Do(id, (RecordPayment op, long work, OperationContext who) =>
        op.ExecuteAsync(work, new RecordPayment.Input { PaidOn = office.Today, Proof = proof }, who), "AwaitPayment", "linxiao");
}
