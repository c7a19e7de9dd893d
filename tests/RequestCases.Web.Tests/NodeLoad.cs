using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using RequestCases.Application.Sample;

namespace RequestCases.Web.Tests;

/// <summary>People at work on all nodes of an office, who do again at another node what one of them did not answer, and press some buttons twice.</summary>
internal sealed partial class NodeLoad(IReadOnlyList<Uri> nodes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private int asked;

    /// <summary>How many forms were carried out.</summary>
    public int Done => done;

    /// <summary>How many requests a node that was gone did not answer.</summary>
    public int Unanswered => unanswered;

    /// <summary>The cases that were carried as far as the load carries them, and who did it: <see cref="TakeOn"/> or <see cref="AskToSupplement"/>.</summary>
    public ConcurrentDictionary<long, string> Cases { get; } = [];

    private int done;
    private int unanswered;

    /// <summary>Brings one case after another to a handler, who gets a mail, until it is told to end; the last one is finished.</summary>
    public async Task TakeOn(CancellationToken over)
    {
        var head = await SignedIn("mengfan");
        await Repeat(nameof(TakeOn), async clerk =>
        {
            var id = await Register(clerk);
            await Work(clerk, id, "triage", ("Input.Decision", "Accept"));
            await Work(clerk, id, "assign", ("Input.UnitId", "市容景观处"));
            await Work(head, id, "take-on", ("Input.Accept", "true"), ("Input.HandlerId", "周岚"));
            return id;
        }, over);
    }

    /// <summary>Asks one applicant after another to supplement, by a letter with a number, until it is told to end.</summary>
    public Task AskToSupplement(CancellationToken over) => Repeat(nameof(AskToSupplement), async clerk =>
    {
        var id = await Register(clerk);
        await Work(clerk, id, "triage", ("Input.Decision", "Supplement"));
        await Work(clerk, id, "supplement-notice", ("Input.Items", "请写明所需名单的年度"));
        return id;
    }, over);

    private async Task Repeat(string name, Func<Visitor, Task<long>> carry, CancellationToken over)
    {
        var clerk = await SignedIn("linxiao");
        do
            Cases[await carry(clerk)] = name;
        while (!over.IsCancellationRequested);
    }

    private async Task<Visitor> SignedIn(string userName)
    {
        var visitor = new Visitor(nodes[0]);
        await Asked(visitor, here => here.SignIn(userName, SampleOffice.Password));
        return visitor;
    }

    private async Task<long> Register(Visitor clerk)
    {
        var page = await Asked(clerk, here => here.Open("/cases/new"));
        var answer = await Sent(clerk, "/cases/new", Visitor.Fill(page.Form,
            ("Input.Channel", "InPerson"), ("Input.SubmittedOn", Day(page)), ("Input.ApplicantKind", "NaturalPerson"), ("Input.ApplicantName", "许䶮"),
            ("Input.IdType", "居民身份证"), ("Input.IdNumber", "370299199102141208"), ("Input.Phone", "13900000120"), ("Input.Address", "示例市示例路1号"),
            ("Input.Subject", "建筑垃圾运输企业名单"), ("Input.Description", "申请公开企业名单。"), ("Input.PreferredForm", "纸质"), ("Input.PreferredDelivery", "邮寄")));
        return long.Parse(CaseAddress().Match(answer.Location!).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    // The page of the case leads to its task.
    private async Task Work(Visitor clerk, long caseId, string task, params (string Name, string? Value)[] typed)
    {
        var shown = await Asked(clerk, here => here.Open($"/cases/{caseId}"));
        var path = shown.Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).First(href => href.EndsWith($"/{task}", StringComparison.Ordinal));
        var page = await Asked(clerk, here => here.Open(path));
        await Sent(clerk, path, Visitor.Fill(page.Form, [.. typed.Select(t => (t.Name, ValueOf(page, t.Name, t.Value)))]));
    }

    private async Task<Answer> Sent(Visitor clerk, string path, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, Interlocked.Increment(ref asked) % 3 == 0 ? 2 : 1).Select(_ => Asked(clerk, here => here.Post(path, fields))));
        Assert.That(answers.Select(a => a.Status), Is.All.EqualTo(HttpStatusCode.Redirect), () => $"{path}: {answers[0].Refusal} {answers[^1].Refusal}");
        Assert.That(answers[^1].Location, Is.EqualTo(answers[0].Location));
        Interlocked.Increment(ref done);
        return answers[0];
    }

    // By turns; whoever does not answer is passed over.
    private async Task<Answer> Asked(Visitor who, Func<Visitor, Task<Answer>> ask)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                var answer = await ask(who.At(nodes[Interlocked.Increment(ref asked) % nodes.Count]));
                if (answer.Status < HttpStatusCode.InternalServerError || patience.IsCancellationRequested)
                    return answer;
            }
            catch (HttpRequestException) when (!patience.IsCancellationRequested)
            {
                Interlocked.Increment(ref unanswered);
            }
        }
    }

    // A choice is told by its words.
    private static string? ValueOf(Answer page, string name, string? typed) => page.Form.QuerySelectorAll($"label:has([name='{name}'])")
        .FirstOrDefault(l => l.TextContent.Contains(typed!, StringComparison.Ordinal))?.QuerySelector("input")?.GetAttribute("value") ?? typed;

    // The day it is at the node, in Shanghai.
    private static string Day(Answer page) => DateTimeOffset.Parse(page.Headers.GetValues("Date").Single(), CultureInfo.InvariantCulture)
        .ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/cases/(\d+)")]
    private static partial Regex CaseAddress();
}
