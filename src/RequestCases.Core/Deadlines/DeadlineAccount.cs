using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Deadlines;

/// <summary>One line of the account of a deadline.</summary>
/// <param name="What">What it is: 收到申请, 征求意见, 延期.</param>
/// <param name="Text">What it does to the period, as a Chinese sentence without full stop.</param>
/// <param name="Article">Where it stands.</param>
public sealed record AccountLine(string What, string Text, string Article);

/// <summary>How a due day came about, in a few lines: receipt, the statutory period, what stopped, added or excluded, and the day itself.</summary>
public sealed class DeadlineAccount
{
    /// <summary>What is said of the days to pay while it is not known when the fee notice arrived (国办函〔2020〕109号第六条).</summary>
    public const string DaysToPayNotBegun = "自申请人收到通知次日起20个工作日内缴费；收到日期还没有登记";

    private const string Consulting = "《政府信息公开条例》第三十三条第三款";
    private const string Extending = "《政府信息公开条例》第三十三条第二款";
    private const string Fees = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条";

    private readonly ClockReading reading;
    private readonly IReadOnlyList<ClockFact> inEffect;
    private readonly WorkingCalendar calendar;
    private readonly Func<string, string> partyOf;

    private DeadlineAccount(ClockReading reading, IReadOnlyList<ClockFact> facts, WorkingCalendar calendar, Func<string, string>? partyOf)
    {
        (this.reading, this.calendar, this.partyOf) = (reading, calendar, partyOf ?? (id => id));
        var refused = reading.Refused.Select(r => r.Fact).ToHashSet(ReferenceEqualityComparer.Instance);
        inEffect = [.. facts.Where(fact => !refused.Contains(fact)).OrderBy(fact => fact.Date)];
    }

    private ClockPeriod Current => reading.Periods[^1];

    /// <summary>The lines, in the order of the reckoning; empty before receipt.</summary>
    /// <param name="reading">The reading of the facts.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="calendar">The calendar it was read by.</param>
    /// <param name="receiptArticle">Where the rule for the day of receipt stands.</param>
    /// <param name="partyOf">What a consultation is called; its id when left out.</param>
    public static IReadOnlyList<AccountLine> Of(
        ClockReading reading, IReadOnlyList<ClockFact> facts, WorkingCalendar calendar, string receiptArticle, Func<string, string>? partyOf = null)
    {
        if (reading.ReceivedOn is not { } receivedOn)
            return [];
        var account = new DeadlineAccount(reading, facts, calendar, partyOf);
        return [account.Receipt(receivedOn, receiptArticle), account.BasePeriod(receivedOn), .. account.Stops(), .. account.CurrentPeriod(), account.Due(), .. account.Reply()];
    }

    private AccountLine Receipt(LocalDate receivedOn, string article)
    {
        var arrivedOn = inEffect.OfType<ApplicationReceived>().First().Date;
        var rolled = arrivedOn == receivedOn ? "" : $"{arrivedOn.WithWeekday()}到达，遇休息日顺延，";
        return new("收到申请", $"{rolled}{receivedOn.WithWeekday()}为收到申请之日，当日不计", article);
    }

    private AccountLine BasePeriod(LocalDate receivedOn) =>
        new("法定期限", $"自收到之日的次日起 {reading.BaseWorkdays} 个工作日内答复", StatutoryPeriods.ForReceiptOn(receivedOn).ReplyArticle);

    private IEnumerable<AccountLine> Stops()
    {
        foreach (var (period, index) in reading.Periods.Select((p, i) => (p, i)))
        {
            if (period.StoppedOn is not { } stoppedOn)
                continue;
            var isFee = period.WaitingFor == ClockState.AwaitingPayment;
            var restart = index + 1 < reading.Periods.Count ? reading.Periods[index + 1].StartedOn : (LocalDate?)null;
            yield return isFee
                ? new("信息处理费", $"{Charged(stoppedOn)}，期限停止；{Restarted(restart, period, "缴费")}", Fees)
                : new("补正", $"{stoppedOn.WithWeekday()}告知补正，期限停止；{Restarted(restart, period, "收到补正")}", "《政府信息公开条例》第三十条");
        }
    }

    private string Charged(LocalDate on)
    {
        var delivered = inEffect.OfType<FeeNoticeSent>().Single().Delivered;
        return delivered == on
            ? $"{on.WithWeekday()}申请人收到收费通知"
            : $"{on.WithWeekday()}发出收费通知{(delivered is { } day ? $"，{day.WithWeekday()}申请人收到" : "")}";
    }

    private static string Restarted(LocalDate? restart, ClockPeriod period, string by) => restart is { } on
        ? $"{on.WithWeekday()}{by}，自次日起重新计算"
        : period.WaitThrough is { } through
            ? $"等待至{through.WithWeekday()}，逾期的视为放弃申请"
            : DaysToPayNotBegun;

    private IEnumerable<AccountLine> CurrentPeriod()
    {
        if (Current.StandStills.Count > 0)
            yield return StandStill();
        foreach (var extension in inEffect.OfType<ExtensionApproved>().Where(e => e.Date >= Current.StartedOn))
            yield return new("延期", $"{extension.Date.WithWeekday()}经批准并告知申请人，延长 {extension.Workdays} 个工作日", Extending);
        if (Current.DelayedUntil is { } until)
            yield return new("延迟答复", $"申请的数量、频次明显超过合理范围，确定并告知延迟至{until.WithWeekday()}", "《政府信息公开条例》第三十五条");
    }

    private AccountLine StandStill()
    {
        var each = Current.StandStills.Select(s => $"{s.Reason(partyOf)} {s.After.PlusDays(1).WithWeekday()}至{s.Through.WithWeekday()}");
        var union = Current.StandStills.Count > 1 ? "（重叠的日子只扣一次）" : "";
        var beyond = reading.ExcludedWorkdays - reading.SkippedWorkdays;
        var idle = beyond > 0 ? $"，其中 {beyond} 个在期限届满之后，不影响期限" : "";
        var article = Current.StandStills.Any(s => s.ConsultationId is not null) ? Consulting : "《政府信息公开条例》第三十五条（条例未规定，按本机关口径 D5）";
        return new("不计入期限", $"{string.Join("；", each)}；共 {reading.ExcludedWorkdays} 个工作日不计{union}{idle}", article);
    }

    private AccountLine Due() => reading.ReplyDue is not { } due
        ? new("届满", reading.AbandonedFrom is { } from ? $"期限停止，没有届满之日；{from.WithWeekday()}起视为放弃申请" : "期限停止，没有届满之日", "《政府信息公开条例》第三十条")
        : Current.DelayedUntil is not null
            ? new("届满", $"{due.WithWeekday()}，以确定并告知申请人的日期为准", "《政府信息公开条例》第三十五条")
            : new("届满", $"{Sum()}，{due.WithWeekday()}届满{(calendar.IsProvisional(due) ? "（暂定）" : "")}", "《民法典》第二百零一条第一款，开始的当日不计入");

    private string Sum() => reading.ExtensionWorkdays == 0
        ? $"次日起第 {Current.Workdays} 个工作日"
        : $"{reading.BaseWorkdays} + {reading.ExtensionWorkdays}，次日起第 {Current.Workdays} 个工作日";

    private IEnumerable<AccountLine> Reply()
    {
        if (reading.ReplyEffective is { } effective)
            yield return new("答复", $"{effective.WithWeekday()}{(reading.OnTime == false ? "，逾期" : "，按期")}", "国办公开办函〔2016〕235号第四条");
    }
}
