using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Archiving;

/// <summary>归档检查: what the law and the procedure required of this very case, and whether the volume holds it.</summary>
internal sealed class ClosingChecklist
{
    private const string Service = "国办公开办函〔2016〕235号第四条";
    private const string Fees = "国办函〔2020〕109号第六条";

    private static readonly ReplyKind[] RestOnASearch = [ReplyKind.Disclosure, ReplyKind.PartialDisclosure, ReplyKind.Refusal];

    private readonly RequestCase requestCase;
    private readonly ClockReading reading;
    private readonly VolumeHoldings holdings;
    private readonly LocalDate today;

    private ClosingChecklist(RequestCase requestCase, ClockReading reading, VolumeHoldings holdings, LocalDate today) =>
        (this.requestCase, this.reading, this.holdings, this.today) = (requestCase, reading, holdings, today);

    public static IReadOnlyList<ChecklistEntry> Of(RequestCase requestCase, ClockReading reading, VolumeHoldings holdings, LocalDate today)
    {
        var list = new ClosingChecklist(requestCase, reading, holdings, today);
        return [.. list.Application(), .. list.AnswersAwaited(), .. list.Searches(), .. list.Consultations(), .. list.ExtensionAndFee(), .. list.Reply(), .. list.Deliveries(), .. list.Closing()];
    }

    private IEnumerable<ChecklistEntry> Application()
    {
        yield return File("申请材料", Article("第二十九条"), "申请材料");
        yield return File("身份证明", Article("第二十九条第二款第一项"), "身份证明");
        yield return requestCase.Applicant.AgentName is null
            ? None("授权委托书", Article("第二十九条"), "没有代理人")
            : File("授权委托书", Article("第二十九条"), "授权委托书");
        yield return requestCase.ReceivedOn is { } received
            ? There("登记和收到日", Article("第三十一条"), $"收到日 {received.WithWeekday()}")
            : Gap("登记和收到日", Article("第三十一条"), "收到日没有与申请人确认");
    }

    private IEnumerable<ChecklistEntry> AnswersAwaited()
    {
        var article30 = Article("第三十条");
        if (requestCase.Supplement is not { } supplement)
        {
            yield return None("补正告知", article30, "没有要求补正");
        }
        else
        {
            yield return Letter("补正告知书", article30, "supplement-notice", $"{supplement.SentOn.WithWeekday()}发出");
            yield return supplement.ReceivedOn is { } came
                ? There("补正材料", article30, $"{came.WithWeekday()}收到")
                : None("补正材料", article30, "申请人没有补正");
        }
        if (requestCase.Reasons is { } reasons)
            yield return Letter("说明理由告知书", Article("第三十五条"), "reasons-notice", $"{reasons.SentOn.WithWeekday()}发出");
    }

    private IEnumerable<ChecklistEntry> Searches()
    {
        var isNeeded = requestCase.Reply is { } reply && (reply.Ground == ReplyGround.NotExisting || RestOnASearch.Contains(ReplyGrounds.Of(reply.Ground).Kind));
        return requestCase.Items.Select(item =>
        {
            var name = requestCase.Items.Count == 1 ? "检索记录" : $"检索记录（事项{item.Number}）";
            return item.Search is { } search
                ? There(name, Article("第三十六条"), $"{search.SearchedBy} {search.SearchedOn.WithWeekday()}")
                : isNeeded ? Gap(name, Article("第三十六条"), "没有检索记录") : None(name, Article("第三十六条"), "处理结果不以检索为前提");
        });
    }

    private IEnumerable<ChecklistEntry> Consultations()
    {
        if (requestCase.Consultations.Count == 0)
            yield return None("征求意见", Article("第三十二条"), "没有征求意见");
        foreach (var asked in requestCase.Consultations)
        {
            var article = Article(asked.Kind switch { ConsultationKind.ThirdParty => "第三十二条", ConsultationKind.JointAgency => "第三十四条", _ => "第十一条" });
            yield return asked.LetterNumber is { } number
                ? There($"征求意见书（{asked.Party}）", article, $"{number}，{asked.SentOn.WithWeekday()}发出")
                : Gap($"征求意见书（{asked.Party}）", article, $"{asked.SentOn.WithWeekday()}发出，文书没有在系统里制发");
            yield return Served($"征求意见书送达（{asked.Party}）", article, asked.DeliveredOn, asked.Proof, asked.Undeliverable, "没有登记对方收到的日期");
            yield return Opinion(asked, article);
            if (asked.Decision is not { } decision)
                continue;
            yield return decision.LetterNumber is { } told
                ? There($"告知第三方决定书（{asked.Party}）", article, $"{decision.DecidedBy} {decision.DecidedOn.WithWeekday()}决定公开，{told}")
                : Gap($"告知第三方决定书（{asked.Party}）", article, $"{decision.DecidedBy} {decision.DecidedOn.WithWeekday()}决定公开，没有书面告知第三方");
            yield return Served($"决定书送达（{asked.Party}）", article, decision.ToldOn, decision.Proof, decision.Undeliverable, "没有登记第三方收到的日期");
        }
    }

    private static ChecklistEntry Served(string name, string article, LocalDate? on, string? proof, UndeliverableLetter? undeliverable, string missing) => undeliverable is { } given
        ? There(name, article, $"{given.On.WithWeekday()}无法送达：{given.Reason}")
        : on is { } day ? There(name, article, proof is { Length: > 0 } ? $"{day.WithWeekday()}收到，{proof}" : $"{day.WithWeekday()}收到") : Gap(name, article, missing);

    private ChecklistEntry Opinion(Consultation asked, string article)
    {
        var name = $"意见（{asked.Party}）";
        if (asked.OpinionOn is { } came)
            return There(name, article, $"{came.WithWeekday()}收到");
        if (asked.Undeliverable is { } given)
            return There(name, article, $"没有意见：无法送达，{given.Reason}");
        return reading.OpinionDue.TryGetValue(asked.Id, out var due) && due < today
            ? There(name, article, $"至{due.WithWeekday()}期满没有答复")
            : Gap(name, article, "没有意见，期限也没有届满");
    }

    private IEnumerable<ChecklistEntry> ExtensionAndFee()
    {
        var article = Article("第三十三条第二款");
        if (requestCase.Extension is { Approved: true, NotifiedOn: { } told } extension)
        {
            yield return There("延期审批", article, $"{extension.DecidedBy}同意，{extension.Workdays} 个工作日");
            yield return Letter("延期告知书", article, "extension-notice", $"{told.WithWeekday()}告知");
        }
        else
        {
            yield return None("延期", article, "没有延期");
        }
        if (requestCase.Fee is not { } fee)
        {
            yield return None("收费", Fees, "没有收费");
            yield break;
        }
        yield return Letter("收费通知书", Fees, "fee-notice", fee.NoticeReceivedOn is { } received ? $"{received.WithWeekday()}申请人收到" : "收到日期没有登记");
        yield return fee switch
        {
            { WaivedReason: { } waived } => There("缴费或者减免", Fees, $"减免：{waived}"),
            { PaidOn: { } paid } => There("缴费或者减免", Fees, $"{paid.WithWeekday()}缴费"),
            _ => None("缴费或者减免", Fees, "逾期没有缴费"),
        };
    }

    private IEnumerable<ChecklistEntry> Reply()
    {
        if (requestCase.ClosedWithout is not null || requestCase.Reply is not { IssuedOn: { } issued } reply)
        {
            yield return None("答复", Article("第三十三条"), "没有作出答复");
            yield break;
        }
        yield return Signed(reply, ReviewKind.Secrecy, "保密审查", Article("第十七条"));
        // The short procedure has no legal review.
        yield return reply.Reviews.Any(r => r.Kind == ReviewKind.Legal)
            ? Signed(reply, ReviewKind.Legal, "法制审核", "本机关规定")
            : None("法制审核", "本机关规定", "所用流程不经法制审核");
        yield return Signed(reply, ReviewKind.Approval, "签发", "本机关规定");
        yield return There("答复", Article("第三十六条"), $"{reply.Number}，{issued.WithWeekday()}，SHA-256 {reply.DocumentSha256}");
    }

    private static ChecklistEntry Signed(Reply reply, ReviewKind kind, string name, string article) =>
        reply.Reviews.LastOrDefault(r => r.Kind == kind && r.Approved) is { } review
            ? There(name, article, $"{review.ReviewerName} {review.On.WithWeekday()}")
            : Gap(name, article, "没有记录");

    private IEnumerable<ChecklistEntry> Deliveries()
    {
        if (requestCase.ClosedWithout is not null || requestCase.Reply?.IssuedOn is null)
            return [];
        return requestCase.Addressees.Select(addressee =>
        {
            var name = $"送达凭证（{addressee}）";
            var last = requestCase.Reply.Deliveries.LastOrDefault(d => d.Failed is null && requestCase.AddresseeOf(d) == addressee);
            if (last is null)
                return Gap(name, Service, "没有送达") with { Blocks = true };
            if (last.Returned is { GivenUp: { } why })
                return There(name, Service, $"退回，不再送达：{why}");
            return last.Proof is { Length: > 0 } proof ? There(name, Service, $"{last.EffectiveOn.WithWeekday()}，{proof}")
                : holdings.HasFile("送达凭证") ? There(name, Service, $"{last.EffectiveOn.WithWeekday()}，见材料")
                : Gap(name, Service, "没有凭证") with { Blocks = true };
        });
    }

    private IEnumerable<ChecklistEntry> Closing()
    {
        if (requestCase.ClosedWithout is { } ground)
            yield return There("不再处理的依据", ClosingGrounds.Of(ground).Article ?? "申请人意愿", ClosingGrounds.Of(ground).Name);
    }

    private ChecklistEntry File(string name, string article, string kind) =>
        holdings.HasFile(kind) ? There(name, article, $"{holdings.DocumentKinds.Count(k => k == kind)} 份") : Gap(name, article, "没有上传");

    private ChecklistEntry Letter(string name, string article, string kind, string detail) =>
        holdings.HasLetter(kind) ? There(name, article, detail) : Gap(name, article, $"{detail}，文书没有在系统里制发");

    private static ChecklistEntry There(string name, string article, string detail) => new(name, article, ChecklistState.Present, detail);

    private static ChecklistEntry Gap(string name, string article, string detail) => new(name, article, ChecklistState.Missing, detail);

    private static ChecklistEntry None(string name, string article, string detail) => new(name, article, ChecklistState.NotApplicable, detail);

    private static string Article(string number) => Regulation.Article(number);
}
