using System.Globalization;
using System.Text.Json;
using NodaTime;
using RequestCases.Application.Audit;
using RequestCases.Application.Documents;
using RequestCases.Application.Files;
using RequestCases.Core;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Archiving;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Archiving;

/// <summary>A paper that the office makes from its records when it closes a volume.</summary>
/// <param name="Section">Part of the volume.</param>
/// <param name="Title">Title with extension.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record VolumePaper(string Section, string Title, byte[] Content);

/// <summary>Everything a volume is made of.</summary>
internal sealed record VolumeRecords(
    RequestCase Case, OfficeDay Day, IReadOnlyList<CaseDocument> Documents, IReadOnlyList<IssuedLetter> Letters,
    IReadOnlyList<CommunicationEntry> Talks, IReadOnlyList<AuditEvent> Events, IReadOnlyList<ChecklistEntry> Checklist);

/// <summary>The papers of a volume that are made from the records: register, items, approvals, deliveries, ledger, talks and the whole course with its chain of hashes.</summary>
internal static class VolumePapers
{
    public static IReadOnlyList<VolumePaper> Of(VolumeRecords records)
    {
        var papers = new List<VolumePaper>
        {
            new(VolumeSections.Registration, "登记表.html", Registration(records.Case)),
            new(VolumeSections.Search, "信息事项和检索记录.html", Items(records.Case)),
            new(VolumeSections.Course, "期限台账（逐日）.html", Ledger(records.Case, records.Day)),
            new(VolumeSections.Course, "办理经过.html", Course(records)),
            new(VolumeSections.Course, "办理经过.json", CourseForMachines(records)),
            new(VolumeSections.Course, "归档检查.html", Checklist(records)),
        };
        if (records.Letters.Count > 0)
            papers.Add(new(VolumeSections.Registration, "发文登记.html", Letters(records)));
        if (records.Case.Reply is { } reply)
            papers.Add(new(VolumeSections.Review, "审核签发单.html", Reviews(records.Case, reply)));
        if (records.Case.Reply is { Deliveries.Count: > 0 } sent)
            papers.Add(new(VolumeSections.Delivery, "送达记录.html", Deliveries(records.Case, sent)));
        if (records.Case.Consultations.Count > 0)
            papers.Add(new(VolumeSections.Consultation, "征求意见情况.html", Consultations(records.Case)));
        if (records.Talks.Count > 0)
            papers.Add(new(VolumeSections.Talks, "沟通记录.html", Talks(records)));
        return papers;
    }

    private static byte[] Registration(RequestCase c) => Page("政府信息公开申请登记表", c).Table(["项目", "内容"],
    [
        ["申请人", $"{c.Applicant.Name}（{OfficeNames.ApplicantKinds[c.Applicant.Kind]}）"],
        ["共同申请人", c.Applicant.CoApplicants],
        ["证件", $"{c.Applicant.IdType} {c.Applicant.IdNumber}"],
        ["联系方式", $"{c.Applicant.Phone} {c.Applicant.Email} {c.Applicant.Address}"],
        ["代理人", $"{c.Applicant.AgentName} {c.Applicant.AgentAuthority}"],
        ["便民协助", c.Applicant.Assistance],
        ["收件渠道", OfficeNames.Channels[c.Channel]],
        ["收到日", Day(c.ReceivedOn)],
        ["登记时间", OfficeText.Moment(c.RegisteredAt)],
        ["申请事项", c.Content.Subject],
        ["申请内容", c.Content.Description],
        ["提供形式和获取方式", $"{c.Content.PreferredForm} {c.Content.PreferredDelivery}"],
        ["补正", c.Supplement is { } s ? $"{Day(s.SentOn)}告知：{s.Items}\n{(s.ReceivedOn is null ? "没有补正" : $"{Day(s.ReceivedOn)}收到：{s.Content}")}" : null],
        ["说明理由", c.Reasons is { } r ? $"{Day(r.SentOn)}要求：{r.Facts}\n{(r.ReceivedOn is null ? "没有说明" : $"{Day(r.ReceivedOn)}收到：{r.Reasons}")}" : null],
        ["延期", c.Extension is { } e ? $"{e.Workdays} 个工作日，{e.Reason}，{(e.Approved == true ? $"{e.DecidedBy} {Day(e.DecidedOn)} 同意，{Day(e.NotifiedOn)} 告知" : "没有延期")}" : null],
        ["收费", c.Fee is { } f ? $"{f.Amount.ToString("0.00", CultureInfo.InvariantCulture)} 元，{f.Calculation}，{(f.NoticeReceivedOn is { } told ? $"{Day(told)} 收到通知{(f.DeliveryProof is { } proof ? $"（{proof}）" : "")}，" : "")}{(f.WaivedReason is { } w ? $"减免：{w}" : f.PaidOn is null ? "没有缴费" : $"{Day(f.PaidOn)} 缴费")}" : null],
        ["答复期限", Day(c.ReplyDue)],
        ["结果", c.ClosedWithout is { } g ? ClosingGrounds.Of(g).Name : c.Reply is { IssuedOn: not null } reply ? $"{ReplyGrounds.Of(reply.Ground).Name}，{reply.Number}" : null],
        ["答复时间", c.ReplyEffectiveOn is { } on ? $"{Day(on)}，{(c.OnTime == true ? "按期" : "逾期")}" : null],
        ["重新打开", string.Join('\n', c.Reopenings.Select(o => $"{Day(o.RequestedOn)} {o.RequestedBy}申请：{o.Reason}；{(o.Approved switch { null => "未决定", true => $"{o.DecidedBy} {Day(o.DecidedOn)} 同意", false => $"{o.DecidedBy} {Day(o.DecidedOn)} 不同意" })}"))],
    ]).ToBytes();

    private static byte[] Items(RequestCase c) => Page("信息事项和检索记录", c).Table(
        ["序号", "事项", "公开属性", "理由", "遮盖部分", "涉及权益", "检索到的信息", "检索范围", "方法和关键词", "结果", "检索人和日期"],
        c.Items.Select(i => (IReadOnlyList<string?>)
        [
            i.Number.ToString(CultureInfo.InvariantCulture), i.Description, i.Ground is { } g ? ReplyGrounds.Of(g).Name : null, i.Reason,
            string.Join('\n', i.Masked.Select(m => $"{m.What}（{ReplyGrounds.Of(m.Ground).Name}）：{m.Reason}")), i.RightsOf, i.Found,
            i.Search?.Places, i.Search?.Keywords, i.Search?.Result,
            i.Search is { } s ? $"{s.SearchedBy} {Day(s.SearchedOn)}{(s.Hours is { } h ? $" {h.ToString("0.#", CultureInfo.InvariantCulture)} 小时" : "")}" : null,
        ])).ToBytes();

    private static byte[] Reviews(RequestCase c, Reply reply) => Page("审核签发单", c)
        .Line($"答复类型：{ReplyGrounds.Of(reply.Ground).Name}（{ReplyGrounds.Of(reply.Ground).Article}）。拟稿：{reply.DrafterName}。")
        .Table(["环节", "第几稿", "结论", "意见", "分项意见", "批注", "何人", "时间"], reply.Reviews.Select(r => (IReadOnlyList<string?>)
        [
            OfficeNames.Reviews[r.Kind], r.Revision.ToString(CultureInfo.InvariantCulture), r.Approved ? "同意" : "退回", r.Opinion,
            string.Join('\n', r.Items.Select(i => $"事项{i.Number}：{(i.Agreed ? "同意" : "不同意")}{(i.Opinion is null ? "" : $"，{i.Opinion}")}")),
            string.Join('\n', r.Comments.Select(m => $"第{m.Paragraph}段{(m.Quote is null ? "" : $"“{m.Quote}”")}：{m.Text}")), r.ReviewerName, OfficeText.Moment(r.At),
        ]))
        .Line($"发文字号：{reply.Number ?? "没有制发"}。成文日期：{Day(reply.IssuedOn)}。文书 SHA-256：{reply.DocumentSha256}")
        .Table(["正文"], [[reply.Draft.Body]]).ToBytes();

    private static byte[] Deliveries(RequestCase c, Reply reply) => Page("送达记录", c).Table(
        ["送达对象", "方式", "送出", "签收", "到达", "凭证", "结果"],
        reply.Deliveries.Select(d => (IReadOnlyList<string?>)
        [
            c.AddresseeOf(d), OfficeNames.Deliveries[d.Method], Day(d.SentOn), Day(d.SignedOn), Day(d.DeliveredOn), d.Proof,
            d switch
            {
                { Failed: { } failed } => $"未送达：{failed}",
                { Returned: { GivenUp: { } why } back } => $"{Day(back.On)} 退回：{back.Reason}；不再送达：{why}",
                { Returned: { } back } => $"{Day(back.On)} 退回：{back.Reason}",
                _ => "已送达",
            },
        ])).Line(c.ReplyEffectiveOn is { } on ? $"答复时间 {Day(on)}（国办公开办函〔2016〕235号第四条），答复期限 {Day(c.ReplyDue)}，{(c.OnTime == true ? "按期" : "逾期")}。" : "").ToBytes();

    private static byte[] Consultations(RequestCase c) => Page("征求意见情况", c).Table(
        ["征求对象", "性质", "事项", "发文字号", "发出", "送达", "意见", "收到意见", "理由", "证据", "决定公开", "告知第三方"],
        c.Consultations.Select(a => (IReadOnlyList<string?>)
        [
            a.Party, OfficeNames.Consultations[a.Kind], a.Matter, a.LetterNumber, Day(a.SentOn), Served(a.DeliveredOn, a.Method, a.Proof, a.Undeliverable),
            a.Opinion is { } opinion ? OfficeNames.Opinions[opinion] : "没有答复", Day(a.OpinionOn), a.Reasons, a.Evidence,
            a.Decision is { } d ? $"{d.DecidedBy} {Day(d.DecidedOn)} 决定公开：{d.Disclosed}\n理由：{d.Reasons}" : null,
            a.Decision is { } told ? $"{told.LetterNumber} {Served(told.ToldOn, told.Method, told.Proof, told.Undeliverable)}".Trim() : null,
        ])).ToBytes();

    private static string Served(LocalDate? on, DeliveryMethod? method, string? proof, UndeliverableLetter? undeliverable) => undeliverable is { } given
        ? $"{Day(given.On)} 无法送达：{given.Reason}"
        : on is null ? "没有登记送达" : string.Join(' ', new[] { $"{Day(on)} 收到", method is { } way ? OfficeNames.Deliveries[way] : null, proof }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static byte[] Letters(VolumeRecords records) => Page("发文登记", records.Case).Table(
        ["发文字号", "标题", "主送", "成文日期", "制发", "状态"],
        records.Letters.Select(l => (IReadOnlyList<string?>)
        [
            l.Number, l.Title, l.Addressee, Day(l.DatedOn), $"{l.IssuedBy} {OfficeText.Moment(l.IssuedAt)}",
            l.VoidedOn is { } on ? $"作废：{Day(on)} {l.VoidedBy}，{l.VoidReason}" : "有效",
        ])).ToBytes();

    private static byte[] Talks(VolumeRecords records) => Page("沟通记录", records.Case).Table(
        ["时间", "方式", "与谁", "内容", "经办"],
        records.Talks.Select(t => (IReadOnlyList<string?>)[OfficeText.Moment(t.TookPlaceAt), t.Means, t.With, t.Content, t.By])).ToBytes();

    private static byte[] Ledger(RequestCase c, OfficeDay day)
    {
        var parties = c.Consultations.ToDictionary(a => a.Id, a => a.Party);
        var days = ClockLedger.Build(c.ReadClock(day), c.CalendarOn(day), id => parties.GetValueOrDefault(id, id));
        return Page("期限台账（逐日）", c).Table(["日期", "第几段", "第几个工作日", "说明"], days.Select(d => (IReadOnlyList<string?>)
        [
            d.Date.WithWeekday(), d.Period.ToString(CultureInfo.InvariantCulture), d.Ordinal?.ToString(CultureInfo.InvariantCulture), d.Text,
        ])).ToBytes();
    }

    private static byte[] Course(VolumeRecords records) => Page("办理经过", records.Case)
        .Line("每条记录的校验值都含有前一条的校验值：改动、删去任何一条，以后各条都对不上。逐条核对用的原始数据见“办理经过.json”。")
        .Table(["时间", "何人", "事项", "理由", "校验值"], records.Events.Select(e => (IReadOnlyList<string?>)
        [
            OfficeText.Moment(e.At), e.ActorName, e.Summary, e.Reason, e.Hash,
        ])).ToBytes();

    private static byte[] CourseForMachines(VolumeRecords records) => JsonSerializer.SerializeToUtf8Bytes(
        records.Events.Select(e => new { At = OfficeTime.AsKept(e.At), e.ActorId, e.ActorName, e.Kind, e.Summary, e.Reason, e.OperationKey, e.Hash }), CoreJson.Indented);

    private static byte[] Checklist(VolumeRecords records) => Page("归档检查", records.Case).Table(
        ["应有材料", "依据", "结论", "说明"],
        records.Checklist.Select(e => (IReadOnlyList<string?>)[e.Name, e.Article, OfficeNames.ChecklistStates[e.State], e.Detail])).ToBytes();

    private static PaperPage Page(string title, RequestCase c) => new PaperPage(title, c.Number).Line($"{c.Number}　{c.Content.Subject}");

    private static string Day(LocalDate? date) => date is { } day ? day.WithWeekday() : "";
}
