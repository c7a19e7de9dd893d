using NodaTime;
using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow;

public sealed class JourneyTests
{
    private static readonly ProcessDefinition Procedure =
        BpmnReader.Read(File.ReadAllText(Path.Combine(TestFiles.Workflows, "disclosure-request.bpmn")));

    private readonly List<TaskPassage> tasks = [Task("Register", 0, 0, "registered")];

    [Test]
    public void The_start_and_the_first_task_are_passed_at_once() => Assert.That(Way(Task("Triage", 0)), Is.EqualTo(
        "Received Received_to_Register Register; Register Register_registered Triage"));

    [Test]
    public void An_outcome_takes_its_own_flow_also_back_to_itself() => Assert.That(
        Way(Task("AwaitOpinions", 0, 1, "outstanding"), Task("AwaitOpinions", 1)),
        Does.EndWith("; AwaitOpinions AwaitOpinions_outstanding"));

    [Test]
    public void A_subprocess_is_entered_through_its_start_and_its_split() => Assert.That(
        Way(Task("UnitReview", 1, 2, "approve"), Task("SecrecyReview", 2), Task("LegalReview", 2)),
        Does.EndWith("UnitReview UnitReview_approve JointReview JointStart JointStart_to_JointSplit JointSplit JointSplit_to_SecrecyReview SecrecyReview JointSplit_to_LegalReview LegalReview"));

    [Test]
    public void Who_comes_first_to_a_join_waits_there_and_the_last_goes_on() => Assert.That(
        Way(Task("SecrecyReview", 1, 2, "approve"), Task("LegalReview", 1, 3, "approve"), Task("Approve", 3)),
        Does.EndWith("SecrecyReview SecrecyReview_approve JointJoin; LegalReview LegalReview_approve JointJoin JointJoin_to_JointPassed JointPassed JointReview_to_Approve Approve"));

    [Test]
    public void What_is_sent_back_leaves_the_subprocess_through_its_edge() => Assert.That(
        Way(Task("SecrecyReview", 1, 2, "sendBack"), Task("LegalReview", 1, 2, null), Task("Draft", 2)),
        Does.EndWith("SecrecyReview SecrecyReview_sendBack SecrecySendBack RedraftDemanded RedraftDemanded_to_Draft Draft"));

    [Test]
    public void A_message_at_the_edge_of_a_task_leads_on_through_what_the_system_does() => Assert.That(
        Way(Task("AwaitSupplement", 1, 2, null), Task("Archive", 2)),
        Does.EndWith("; SupplementExpired SupplementExpired_to_CloseAbandoned CloseAbandoned CloseAbandoned_to_Archive Archive"));

    [Test]
    public void A_withdrawal_begins_at_its_own_start() => Assert.That(
        Way(Task("Draft", 1, 2, null), Task("ArchiveWithdrawn", 2)),
        Does.EndWith("; Withdrawn Withdrawn_to_CloseWithdrawn CloseWithdrawn CloseWithdrawn_to_ArchiveWithdrawn ArchiveWithdrawn"));

    [Test]
    public void An_extension_opens_its_task_beside_the_work() => Assert.That(
        Way(Task("Draft", 1), Task("ApproveExtension", 2)),
        Does.EndWith("; ExtensionRequested ExtensionRequested_to_ApproveExtension ApproveExtension"));

    [Test]
    public void The_last_task_ends_the_journey_at_the_end() => Assert.That(
        Way(Task("Archive", 1, 2, "archived")), Does.EndWith("; Archive Archive_archived Archived"));

    [Test]
    public void A_task_that_the_procedure_no_longer_knows_is_passed_over() => Assert.That(
        Way(Task("OldReview", 0, 1, "approve"), Task("Triage", 0)), Is.EqualTo("Received Received_to_Register Register; Register Register_registered Triage"));

    private static TaskPassage Task(string id, int opened, int? closed = null, string? outcome = null) =>
        new(id, Hour(opened), closed is { } at ? Hour(at) : null, outcome);

    private static Instant Hour(int hour) => Instant.FromUtc(2026, 11, 2, hour, 0);

    private string Way(params TaskPassage[] more) =>
        string.Join("; ", Journey.Of(Procedure, [.. tasks, .. more]).Select(step => string.Join(' ', step.Passed)));
}
