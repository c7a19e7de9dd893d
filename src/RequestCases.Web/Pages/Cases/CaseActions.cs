using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.People;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Letters;

namespace RequestCases.Web.Pages.Cases;

/// <summary>An act beside the procedure.</summary>
/// <param name="Text">What people read.</param>
/// <param name="Path">Its page.</param>
/// <param name="HoldsUp">What waits for it, shown with the open tasks; null when nothing does.</param>
public sealed record CaseAction(string Text, string Path, string? HoldsUp = null);

/// <summary>更多操作: what may be done with a case beside its tasks. The operations guard themselves; this only leaves out what is sure to be refused.</summary>
public static class CaseActions
{
    /// <summary>Those the person may carry out now.</summary>
    public static IReadOnlyList<CaseAction> For(CaseView view, Actor actor)
    {
        var actions = new List<CaseAction>();
        if (view.Case.Status != CaseStatus.Open)
        {
            if (RequestReopening.MayAsk(actor) && view.Case.PendingReopening is null)
                Add("申请重新打开", "reopen");
            AddReconsideration();
            return actions;
        }
        var handles = CaseAccess.HandlesOrOffice(view.Case, actor);
        if (MayExtend(view.Case, actor))
            Add("申请延期", "extension");
        if (handles && view.Case.Consultations.Any(c => c is { OpinionOn: null, DeliveredOn: null }))
        {
            var isAwaited = view.Case is { ClosedWithout: null, Reply: null or { IssuedOn: null } } && view.Case.Consultations.Any(c => c is { OpinionOn: null, DeliveredOn: null, Undeliverable: null });
            Add("登记征求意见书送达", "consultation-delivery", isAwaited ? "意见期限自对方收到之日起算" : null);
        }
        if (handles && view.Case.Fee is { NoticeReceivedOn: null } fee)
            Add("登记收费通知送达", "fee-notice-delivery", fee.PaidOn is null && view.Case.ClosedWithout is null ? "缴费期限自申请人收到的次日起算" : null);
        if (MayRecordLateOpinion(view, actor))
            Add("登记迟到的意见", "late-opinion");
        if (handles && IssueLetter.KindsFor(view.Case, view.LetterKinds).Count > 0)
            Add(IssueLetter.KindFor(view.Case, view.LetterKinds) is { } kind ? $"出具{LetterKinds.Of(kind).Name}" : "出具其他文书", "letter");
        if (MayDecideOnThirdParty(view, actor))
            Add("决定公开第三方信息", "public-interest");
        if (handles && view.Case.Consultations.Any(c => c.Decision is { ToldOn: null }))
            Add("登记告知第三方", "third-party-told", "告知书送达后答复才能制发");
        if (handles)
            Add("更正日期", "correct-dates");
        if (actor.Has(OfficeRoles.Clerk) && view.Case.Reply is { } reply && reply.Deliveries.Any(d => d is { Failed: null, Returned: null, SignedOn: null }))
            Add("登记退件", "returned-mail");
        if (actor.Has(OfficeRoles.Clerk) && view.Case.OpenReturns.Count > 0)
            Add("重新送达", "redelivery", "有退件，处理后才能归档");
        if (actor.Has(OfficeRoles.Clerk) && (view.Documents.Any(d => d.Kind == "文书") || view.Case.Reply is { Status: ReplyStatus.Issued }))
            Add("文书作废", "void-letter");
        if (MayWithdraw(view.Case, actor))
            Add("撤回申请", "withdraw");
        AddReconsideration();
        Add("登记沟通", "communication");
        Add("添加材料", "documents/add");
        if (view.Open.Any(task => AssignWork.MayAssign(task.Item, actor)))
            Add("转办", "reassign");
        return actions;

        // 复议 is about what the office did, or about its silence: it may come at any time after the receipt, mostly after archiving.
        void AddReconsideration()
        {
            if (view.Case.ReceivedOn is null || !RecordReconsiderationNotice.MayRecord(view.Case, actor))
                return;
            if (view.OpenReconsiderations.Any())
                Add("登记已提交复议答复", "reconsideration-answer");
            Add("登记复议答复通知", "reconsideration");
        }

        void Add(string text, string page, string? holdsUp = null) => actions.Add(new CaseAction(text, $"/cases/{view.Case.Id}/{page}", holdsUp));
    }

    private static bool MayRecordLateOpinion(CaseView view, Actor actor) =>
        CaseAccess.HandlesOrOffice(view.Case, actor) && !AwaitsOpinions(view) && view.Case is { ClosedWithout: null, Reply: null or { IssuedOn: null } }
        && view.Case.Consultations.Any(c => c.OpinionOn is null);

    private static bool MayDecideOnThirdParty(CaseView view, Actor actor) =>
        CaseAccess.MayDecide(view.Case, actor) && view.Case is { ClosedWithout: null, Reply: null or { IssuedOn: null } }
        && view.Case.Consultations.Any(c => c is { Kind: ConsultationKind.ThirdParty, Decision: null }
            && (c.Opinion is ConsultationOpinion.Refuses or ConsultationOpinion.AgreesInPart || (c.OpinionOn is null && !AwaitsOpinions(view))));

    private static bool AwaitsOpinions(CaseView view) => view.Open.Any(task => task.Item.Activity == RecordOpinion.Activity);

    private static bool MayExtend(RequestCase requestCase, Actor actor) =>
        CaseAccess.HandlesOrOffice(requestCase, actor) && requestCase.Clock == ClockState.Running
        && requestCase is { ClosedWithout: null, Reply: null or { IssuedOn: null }, Extension: not { IsOpen: true } };

    private static bool MayWithdraw(RequestCase requestCase, Actor actor) =>
        actor.Has(OfficeRoles.Clerk) && requestCase is { ClosedWithout: null, Reply: null or { IssuedOn: null } };
}
