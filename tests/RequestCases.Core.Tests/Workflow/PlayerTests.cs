using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow;

public sealed class PlayerTests
{
    [TestCase("")]
    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("[null]")]
    [TestCase("[{}]")]
    [TestCase("[{\"outcome\":\"a\"}]")]
    [TestCase("[{\"complete\":\"a\",\"message\":\"b\"}]")]
    [TestCase("[{\"signal\":\"a\"}]")]
    public void Steps_that_cannot_be_read_are_refused(string steps) =>
        Assert.That(Assert.Throws<ProcessRefusedException>(() => Player.Play(ShippedProcedureTests.Procedure, steps))!.Code, Is.EqualTo("STEPS_UNREADABLE"));

    [Test]
    public void A_transcript_is_one_readable_line_a_step()
    {
        var transcript = Player.Play(ShippedProcedureTests.Procedure, """[{"complete":"Register","outcome":"registered"},{"complete":"Draft"}]""");
        Assert.That(transcript.Split('\n'), Has.Length.EqualTo(6));
        Assert.That(transcript, Does.Contain("\"refused\":\"“Draft”没有待办。\""));
    }
}
