using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow;

public sealed class ShippedProcedureTests
{
    internal static readonly ProcessDefinition Procedure =
        BpmnReader.Read(File.ReadAllText(Path.Combine(TestFiles.Workflows, "disclosure-request.bpmn")));

    internal static Run Registered() => new Run(Procedure).Do("Register", "registered");

    internal static Run Searching() => Registered().Do("Triage", "accept").Do("Assign", "assigned").Do("TakeOn", "accept");

    internal static Run InJointReview() => Searching().Do("Search", "draft").Do("Draft", "submit").Do("UnitReview", "approve");

    [Test]
    public void A_case_goes_from_receipt_to_the_archive()
    {
        var run = InJointReview();
        Assert.That(run.Open, Is.EqualTo("LegalReview SecrecyReview"));
        run.Do("LegalReview", "approve").Do("SecrecyReview", "approve").Do("Approve", "approve").Do("Issue", "issued").Do("Deliver", "delivered");
        Assert.That(run.Open, Is.EqualTo("Archive"));
        run.Do("Archive", "archived");
        Assert.That(run.State.Completed);
        Assert.That(run.Commands, Is.EqualTo(new[] { new CompleteProcess() }));
    }

    [Test]
    public void A_supplement_that_comes_is_reviewed_and_asked_for_only_once()
    {
        var run = Registered().Do("Triage", "supplement").Do("SendSupplementNotice", "sent").Do("AwaitSupplement", "received");
        Assert.That(run.Open, Is.EqualTo("ReviewSupplement"));
        Assert.That(Procedure["ReviewSupplement"].Outcomes, Is.EqualTo(new[] { "accept", "answerDirectly" }));
        Assert.That(run.Do("ReviewSupplement", "accept").Open, Is.EqualTo("Assign"));
    }

    [Test]
    public void A_supplement_that_does_not_come_closes_the_case()
    {
        var run = Registered().Do("Triage", "supplement").Do("SendSupplementNotice", "sent");
        Assert.That(Interpreter.Awaits(Procedure, run.State, "supplement-expired"));
        run.Message("supplement-expired");
        Assert.That((run.Open, run.Cancelled), Is.EqualTo(("CloseAbandoned", "AwaitSupplement")));
        Assert.That(Procedure["CloseAbandoned"].Binding!.Input("ground"), Is.EqualTo("supplementAbandoned"));
        Assert.That(run.Do("CloseAbandoned").Open, Is.EqualTo("Archive"));
        Assert.That(run.Do("Archive", "archived").State.Completed);
    }

    [TestCase("reasonable", "Assign")]
    [TestCase("unreasonable", "Draft")]
    public void Reasons_are_weighed(string outcome, string next)
    {
        var run = Registered().Do("Triage", "reasons").Do("RequestReasons", "sent").Do("AwaitReasons", "received");
        Assert.That(run.Do("ReviewReasons", outcome).Open, Is.EqualTo(next));
    }

    [Test]
    public void Reasons_that_do_not_come_lead_to_a_reply()
    {
        var run = Registered().Do("Triage", "reasons").Do("RequestReasons", "sent").Message("reasons-expired");
        Assert.That((run.Open, run.Cancelled), Is.EqualTo(("Draft", "AwaitReasons")));
    }

    [Test]
    public void Opinions_are_collected_until_settled_or_expired()
    {
        var run = Searching().Do("Search", "consult").Do("SendConsultation", "sent").Do("AwaitOpinions", "outstanding");
        Assert.That(run.Open, Is.EqualTo("AwaitOpinions"));
        run.Do("AwaitOpinions", "consultMore").Do("SendConsultation", "sent").Do("AwaitOpinions", "settled");
        Assert.That(run.Open, Is.EqualTo("Search"));
        run.Do("Search", "consult").Do("SendConsultation", "sent").Message("opinions-expired");
        Assert.That((run.Open, run.Cancelled), Is.EqualTo(("Search", "AwaitOpinions")));
    }

    [Test]
    public void Who_leaves_a_further_letter_unsent_waits_on_for_the_others()
    {
        var run = Searching().Do("Search", "consult").Do("SendConsultation", "sent").Do("AwaitOpinions", "consultMore").Do("SendConsultation", "wait");
        Assert.That(run.Open, Is.EqualTo("AwaitOpinions"));
    }

    [TestCase("paid")]
    [TestCase("waived")]
    public void After_the_fee_the_reply_is_drafted(string outcome)
    {
        var run = Searching().Do("Search", "fee").Do("SendFeeNotice", "sent").Do("AwaitPayment", outcome);
        Assert.That(run.Open, Is.EqualTo("Draft"));
    }

    [Test]
    public void An_unpaid_fee_closes_the_case()
    {
        var run = Searching().Do("Search", "fee").Do("SendFeeNotice", "sent").Message("fee-expired");
        Assert.That((run.Open, run.Cancelled), Is.EqualTo(("CloseUnpaid", "AwaitPayment")));
        Assert.That(run.Do("CloseUnpaid").Open, Is.EqualTo("Archive"));
    }

    [Test]
    public void A_unit_that_is_not_the_right_one_hands_the_case_back()
    {
        Assert.That(Registered().Do("Triage", "accept").Do("Assign", "assigned").Do("TakeOn", "handBack").Open, Is.EqualTo("Assign"));
        Assert.That(Searching().Do("Search", "handBack").Open, Is.EqualTo("Assign"));
    }

    [Test]
    public void The_unit_and_the_approver_can_send_a_draft_back()
    {
        var run = Searching().Do("Search", "draft").Do("Draft", "submit").Do("UnitReview", "sendBack");
        Assert.That(run.Open, Is.EqualTo("Draft"));
        run.Do("Draft", "submit").Do("UnitReview", "approve").Do("SecrecyReview", "approve").Do("LegalReview", "approve").Do("Approve", "sendBack");
        Assert.That(run.Open, Is.EqualTo("Draft"));
        Assert.That(run.Do("Draft", "searchAgain").Open, Is.EqualTo("Search"));
    }

    [Test]
    public void An_approved_reply_can_be_sent_back_before_it_is_issued_and_passes_all_reviews_again()
    {
        var run = InJointReview().Do("LegalReview", "approve").Do("SecrecyReview", "approve").Do("Approve", "approve").Do("Issue", "sendBack");
        Assert.That(run.Open, Is.EqualTo("Draft"));
        Assert.That(run.Do("Draft", "submit").Open, Is.EqualTo("UnitReview"));
    }

    [TestCase("SecrecyReview", "LegalReview")]
    [TestCase("LegalReview", "SecrecyReview")]
    public void A_reviewer_who_sends_back_takes_the_other_review_back_too(string reviewer, string other)
    {
        var run = InJointReview().Do(reviewer, "sendBack");
        Assert.That((run.Open, run.Cancelled), Is.EqualTo(("Draft", other)));
    }

    [Test]
    public void After_a_redraft_both_reviews_start_afresh()
    {
        var run = InJointReview().Do("SecrecyReview", "approve").Do("LegalReview", "sendBack");
        Assert.That((run.Open, run.Cancelled), Is.EqualTo(("Draft", "")));
        run.Do("Draft", "submit").Do("UnitReview", "approve");
        Assert.That(run.Open, Is.EqualTo("LegalReview SecrecyReview"));
        Assert.That(run.Do("LegalReview", "approve").Open, Is.EqualTo("SecrecyReview"));
        Assert.That(run.Do("SecrecyReview", "approve").Open, Is.EqualTo("Approve"));
    }

    [Test]
    public void A_reply_that_cannot_be_delivered_is_delivered_again()
    {
        var run = InJointReview().Do("LegalReview", "approve").Do("SecrecyReview", "approve").Do("Approve", "approve").Do("Issue", "issued");
        Assert.That(run.Do("Deliver", "undeliverable").Open, Is.EqualTo("Deliver"));
    }

    [Test]
    public void An_extension_runs_beside_the_work_and_does_not_stop_it()
    {
        var run = Searching().Message("extension-requested");
        Assert.That((run.Open, run.Cancelled), Is.EqualTo(("ApproveExtension Search", "")));
        run.Do("ApproveExtension", "approve").Do("Search", "draft");
        Assert.That(run.Open, Is.EqualTo("Draft NotifyExtension"));
        Assert.That(run.Do("NotifyExtension", "sent").Open, Is.EqualTo("Draft"));
        Assert.That(run.Message("extension-requested").Do("ApproveExtension", "reject").Open, Is.EqualTo("Draft"));
    }

    [Test]
    public void Withdrawal_at_any_time_takes_all_open_work_back()
    {
        var positions = new[]
        {
            new Run(Procedure), Registered(), Registered().Do("Triage", "supplement").Do("SendSupplementNotice", "sent"), Searching(),
            Searching().Do("Search", "consult").Do("SendConsultation", "sent"), InJointReview(), InJointReview().Message("extension-requested"),
        };
        foreach (var run in positions)
        {
            var open = run.Open;
            run.Message("withdrawn");
            Assert.That((run.Open, run.Cancelled), Is.EqualTo(("CloseWithdrawn", open)));
            Assert.That(Interpreter.Awaits(Procedure, run.State, "extension-requested"), Is.False);
            Assert.That(run.Do("CloseWithdrawn").Do("ArchiveWithdrawn", "archived").State.Completed);
        }
    }

    [Test]
    public void Every_person_s_task_says_role_unit_and_stage()
    {
        foreach (var task in Procedure.Elements.Values.Where(e => e.Kind == ElementKind.UserTask))
        {
            Assert.That(KnownActivities.Roles, Does.Contain(task.Binding!.Input("role")), task.Id);
            Assert.That(KnownActivities.Units, Does.Contain(task.Binding.Input("unit")), task.Id);
            Assert.That(KnownActivities.Stages, Does.Contain(task.Binding.Input("stage")), task.Id);
        }
    }

    [Test]
    public void The_checker_finds_nothing() => Assert.That(DefinitionChecker.Check(Procedure), Is.Empty);

    [Test]
    public void Lanes_are_the_roles()
    {
        Assert.That(Procedure["Register"].Lane, Is.EqualTo("登记员"));
        Assert.That(Procedure["LegalReview"].Lane, Is.EqualTo("法制审核员"));
        Assert.That(Procedure["CloseUnpaid"].Lane, Is.EqualTo("系统"));
    }

    [Test]
    public void Every_element_and_flow_is_drawn()
    {
        foreach (var element in Procedure.Elements.Values)
        {
            Assert.That(Procedure.Xml, Does.Contain($"bpmnElement=\"{element.Id}\""));
            foreach (var flow in element.Outgoing)
                Assert.That(Procedure.Xml, Does.Contain($"bpmnElement=\"{flow.Id}\""));
        }
    }
}
