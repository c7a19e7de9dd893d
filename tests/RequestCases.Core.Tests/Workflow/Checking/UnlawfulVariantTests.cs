using System.Xml.Linq;

namespace RequestCases.Core.Tests.Workflow.Checking;

/// <summary>Ways in which an office might break its procedure, and what the checker calls each.</summary>
public sealed class UnlawfulVariantTests
{
    private static IEnumerable<TestCaseData> Variants()
    {
        yield return Named("secrecy review skipped", "REPLY_WITHOUT_SECRECY_REVIEW Approve", Variant.Rewired("UnitReview_approve", "Approve"));
        yield return Named("a redraft goes straight to approval", "REPLY_WITHOUT_SECRECY_REVIEW Approve", Variant.Changed(d => SecondDraft(d)));
        yield return Named("approval skipped", "ISSUE_WITHOUT_APPROVAL Issue", Variant.Rewired("JointReview_to_Approve", "Issue"));
        yield return Named("the drafter approves", "APPROVER_IS_DRAFTER Approve", Variant.Changed(d => d.Input("Approve", "role").Value = "\"handler\""));
        yield return Named("the drafter clears secrecy", "SECRECY_REVIEWER_IS_DRAFTER SecrecyReview", Variant.Changed(d => d.Input("SecrecyReview", "role").Value = "\"handler\""));
        yield return Named("a third party is asked after approval", "WORK_AFTER_APPROVAL SendConsultation", Variant.Rewired("Approve_approve", "SendConsultation"));
        yield return Named("supplement asked for twice", "SUPPLEMENT_TWICE SendSupplementNotice", Variant.Rewired("ReviewSupplement_accept", "Triage"));
        yield return Named("supplement awaited without notice", "LETTER_MISSING AwaitSupplement", Variant.Rewired("Triage_supplement", "AwaitSupplement"));
        yield return Named("supplement notice never sent", "LETTER_MISSING Draft", Variant.Rewired("Triage_supplement", "Assign"));
        yield return Named("fee notice never sent", "LETTER_MISSING Draft", Variant.Rewired("Search_fee", "Draft"));
        yield return Named("third party never written to", "LETTER_MISSING Draft", Variant.Rewired("Search_consult", "Draft"));
        yield return Named("no archive after delivery", "NOT_ARCHIVED Archived", Variant.Rewired("Deliver_delivered", "Archived"));
        yield return Named("reply not delivered", "ARCHIVED_TOO_EARLY Archive", Variant.Rewired("Issue_issued", "Archive"));
        yield return Named("nothing happens after issue", "REPLY_NOT_DELIVERED Archived", Variant.Rewired("Issue_issued", "Archived"));
        yield return Named("a case ends without a word", "ENDS_WITHOUT_REPLY Archived", Variant.Rewired("TakeOn_handBack", "Archived"));
        yield return Named("closed for a fee nobody asked", "CLOSING_UNLAWFUL CloseUnpaid", Variant.Rewired("TakeOn_handBack", "CloseUnpaid"));
        yield return Named("closed as abandoned without notice", "CLOSING_UNLAWFUL CloseAbandoned", Variant.Rewired("Triage_answerDirectly", "CloseAbandoned"));
        yield return Named("extension without approval", "EXTENSION_WITHOUT_APPROVAL NotifyExtension", Variant.Rewired("ExtensionRequested_to_ApproveExtension", "NotifyExtension"));
        yield return Named("extension approved by a unit", "EXTENSION_APPROVER_WRONG ApproveExtension", Variant.Changed(d => d.Input("ApproveExtension", "unit").Value = "\"handling\""));
        yield return Named("no withdrawal", "WITHDRAWAL_IMPOSSIBLE Register", Variant.Without("Withdrawal"));
        yield return Named("supplement awaited for ever", "EXPIRY_NOT_AWAITED AwaitSupplement", Variant.Changed(d => Drop(d, "SupplementExpired", "SupplementExpired_to_CloseAbandoned")));
        yield return Named("registration skipped", "REGISTRATION_MISSING Triage", Variant.Rewired("Received_to_Register", "Triage"));
        yield return Named("examination skipped", "EXAMINATION_MISSING Assign", Variant.Rewired("Register_registered", "Assign"));
        yield return Named("review of a draft that was sent back", "REVIEW_WITHOUT_DRAFT JointReview", Variant.Rewired("UnitReview_sendBack", "JointReview"), "SecrecyReview");
        yield return Named("the other review stays open after sending back", "REVIEW_WITHOUT_DRAFT LegalReview", Variant.Changed(d => d.The("RedraftDemanded").SetAttributeValue("cancelActivity", "false")));
        yield return Named("issued twice", "ISSUED_TWICE Issue", Variant.Rewired("Deliver_undeliverable", "Issue"));
        yield return Named("redrafted after issue", "WORK_AFTER_REPLY Draft", Variant.Rewired("Deliver_undeliverable", "Draft"));
        yield return Named("delivered before issue", "DELIVERY_BEFORE_ISSUE Deliver", Variant.Rewired("Approve_approve", "Deliver"));
        yield return Named("handled on after closing", "WORK_AFTER_CLOSING Assign", Variant.Rewired("CloseUnpaid_to_Archive", "Assign"));
        yield return Named("dead end", "CANNOT_FINISH Deliver", Variant.Rewired("Deliver_delivered", "Deliver"));
        yield return Named("a join that waits for ever", "GATEWAY_DEADLOCK JointJoin", Variant.Without("JointSplit_to_LegalReview"));
        yield return Named("a split that is never joined", "TOKENS_MULTIPLY Draft", Variant.Changed(d => d.Flow("Triage>Draft:accept")));
        yield return Named("a review cut off by a terminate end", "FINISHES_WITH_WORK_LEFT JointPassed", Variant.Changed(TerminateReview));
        yield return Named("a task nobody comes to", "ELEMENT_DEAD TakeOn", Variant.Rewired("Assign_assigned", "Search"));
        yield return Named("an outcome without a flow", "OUTCOME_WITHOUT_FLOW Deliver", Variant.Without("Deliver_undeliverable"));
        yield return Named("no way back to those who are still asked", "OUTCOME_WITHOUT_FLOW SendConsultation", Variant.Without("SendConsultation_wait"));
        yield return Named("a flow no form takes", "FLOW_NEVER_TAKEN Deliver", Variant.Changed(d => d.Flow("Deliver>Archive:forgotten")));
        yield return Named("a message nobody sends", "MESSAGE_UNKNOWN SupplementExpired", Variant.Changed(d => d.The("SupplementExpiredMessage").SetAttributeValue("name", "tired")));
        yield return Named("registered twice", "REGISTERED_TWICE Register", Variant.Changed(d => d.The("Register").Add(Twice())));
        yield return Named("something else is open when a case is opened", "REGISTRATION_NOT_FIRST Register", Variant.Changed(d => d.Flow("Received>Register")));
        yield return Named("no work at all", "REGISTRATION_NOT_FIRST Received", Variant.Rewired("Received_to_Register", "Archived"));
        yield return Named("supplement awaited again after it came", "LETTER_MISSING AwaitSupplement", Variant.Rewired("AwaitSupplement_received", "AwaitSupplement"));
        yield return Named("the passing of the supplement period changes nothing", "LETTER_MISSING AwaitSupplement", Variant.Changed(d => Ignore(d)));
        yield return Named("fee awaited again after it was paid", "LETTER_MISSING AwaitPayment", Variant.Rewired("AwaitPayment_paid", "AwaitPayment"));
        yield return Named("withdrawal changes nothing", "WORK_AFTER_WITHDRAWAL Triage", Variant.Changed(IgnoreWithdrawal));
        yield return Named("an extension that nobody asked for", "CANNOT_FINISH ApproveExtension", Variant.Changed(ExtendAlways));
        yield return Named("handling that only a request for extension lets go on", "CANNOT_FINISH Wait", Variant.Changed(WaitForExtension));
        yield return Named("an unknown input", "INPUT_UNKNOWN Deliver", Variant.Changed(d => d.Input("Deliver", "stage").SetAttributeValue("name", "phase")));
    }

    [TestCaseSource(nameof(Variants))]
    public void Each_fault_is_named(string finding, string xml) => Assert.That(Variant.Codes(xml), Does.Contain(finding));

    private static TestCaseData Named(string name, string finding, string xml, string? element = null) =>
        new TestCaseData(element is null ? finding : $"{finding.Split(' ')[0]} {element}", xml).SetName($"{nameof(Each_fault_is_named)}: {name}");

    private static void SecondDraft(XElement document)
    {
        var second = new XElement(document.The("Draft"));
        second.SetAttributeValue("id", "Redraft");
        document.The("Draft").AddAfterSelf(second);
        document.The("Approve_sendBack").SetAttributeValue("targetRef", "Redraft");
        document.Flow("Redraft>Approve:submit").Flow("Redraft>Search:searchAgain");
    }

    private static void TerminateReview(XElement document)
    {
        document.The("LegalReview_approve").SetAttributeValue("targetRef", "JointPassed");
        document.The("JointPassed").Add(new XElement(Variant.Bpmn + "terminateEventDefinition"));
    }

    private static XElement Twice() => new(
        Variant.Bpmn + "multiInstanceLoopCharacteristics", new XAttribute("isSequential", "true"), new XElement(Variant.Bpmn + "loopCardinality", "2"));

    private static void Ignore(XElement document)
    {
        document.The("SupplementExpired").SetAttributeValue("cancelActivity", "false");
        document.The("SupplementExpired_to_CloseAbandoned").SetAttributeValue("targetRef", "Archived");
    }

    private static void IgnoreWithdrawal(XElement document)
    {
        document.The("Withdrawn").SetAttributeValue("isInterrupting", "false");
        document.The("Withdrawn_to_CloseWithdrawn").SetAttributeValue("targetRef", "WithdrawnArchived");
    }

    private static void ExtendAlways(XElement document)
    {
        var approve = new XElement(document.The("ApproveExtension"));
        document.The("Extension").ReplaceWith(approve);
        document.The("Search_draft").SetAttributeValue("targetRef", "ApproveExtension");
        document.Flow("ApproveExtension>Draft");
    }

    private static void WaitForExtension(XElement document)
    {
        document.The("Extension").Remove();
        document.The("Draft").AddBeforeSelf(new XElement(
            Variant.Bpmn + "intermediateCatchEvent",
            new XAttribute("id", "Wait"),
            new XElement(Variant.Bpmn + "messageEventDefinition", new XAttribute("messageRef", "ExtensionRequestedMessage"))));
        document.The("Register_registered").SetAttributeValue("targetRef", "Wait");
        document.Flow("Wait>Triage");
    }

    private static void Drop(XElement document, params string[] ids)
    {
        foreach (var id in ids)
        {
            document.The(id).Remove();
            document.Descendants(Variant.Bpmn + "flowNodeRef").Where(r => r.Value == id).Remove();
        }
    }
}
