using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Letters;
using RequestCases.Core.Tests.Workflow;

namespace RequestCases.Core.Tests.Letters;

public class ShippedLetterTests
{
    private static readonly LocalDate Date = new(2026, 11, 24);

    [Test]
    public void Every_kind_of_letter_has_a_good_template()
    {
        Assert.That(LetterSamples.Templates.Problems, Is.Empty);
        Assert.That(LetterSamples.Templates.All.Select(template => template.Kind), Is.EquivalentTo(LetterKinds.All));
    }

    [TestCaseSource(nameof(Kinds))]
    public void A_letter_states_what_the_law_wants_of_its_kind(string kind)
    {
        var values = Values(kind);
        var letter = Letter(kind, values);
        var text = Text(letter);
        Assert.Multiple(() =>
        {
            Assert.That(values.Values.Where(value => !text.Contains(value, StringComparison.Ordinal)), Is.Empty);
            Assert.That(LetterKinds.Of(kind).MustSay.Where(say => !text.Contains(say, StringComparison.Ordinal)), Is.Empty);
            Assert.That(text, Does.Not.Contain("{{").And.Not.Contain("[["));
            Assert.That(letter.NumberLine, Does.StartWith("示城管公开"));
            Assert.That(letter.Draft, Is.True);
        });
    }

    [TestCaseSource(nameof(Kinds))]
    public void Each_fact_that_is_missing_is_named(string kind)
    {
        foreach (var field in LetterKinds.Of(kind).Fields.Where(field => field.Required))
        {
            var values = Values(kind);
            values.Remove(field.Key);
            var refused = Assert.Throws<RefusedException>(() => Letter(kind, values))!;
            Assert.That(refused.Code, Is.EqualTo("LETTER_FACTS_MISSING"));
            Assert.That(refused.Message, Does.Contain(field.Label));
        }
    }

    [TestCase(LetterKinds.RegistrationReceipt, null)]
    [TestCase(LetterKinds.SupplementNotice, null)]
    [TestCase(LetterKinds.ReasonsNotice, null)]
    [TestCase(LetterKinds.ExtensionNotice, null)]
    [TestCase(LetterKinds.ThirdPartyConsultation, null)]
    [TestCase(LetterKinds.ConsultationTold, null)]
    [TestCase(LetterKinds.JointAgencyConsultation, null)]
    [TestCase(LetterKinds.OtherAgencyConsultation, null)]
    [TestCase(LetterKinds.FeeNotice, null)]
    [TestCase(LetterKinds.DeliveryReceipt, null)]
    [TestCase(LetterKinds.ClosingNote, null)]
    [TestCase(LetterKinds.ThirdPartyDecision, "如不服本决定，可以自收到本决定书之日起60日内")]
    [TestCase(LetterKinds.AbandonmentNotice, "如不服本决定，可以自收到本告知书之日起60日内")]
    [TestCase(LetterKinds.FeeUnpaidNotice, "如不服本决定，可以自收到本告知书之日起60日内")]
    public void A_procedural_letter_has_no_remedy_and_a_decision_has_the_choice(string kind, string? remedy) =>
        Assert.That(Letter(kind, Values(kind)).Remedy, remedy is null ? Is.Null : Does.StartWith(remedy));

    [TestCase(LetterKinds.RegistrationReceipt, "replyDue")]
    [TestCase(LetterKinds.ExtensionNotice, "newDue")]
    public void A_day_counted_into_an_unpublished_year_is_said_to_be_provisional(string kind, string key)
    {
        var values = Values(kind);
        Assert.That(Text(Letter(kind, values)), Does.Not.Contain("如遇国务院办公厅"));
        values[key] = "2027-01-06";
        Assert.That(Text(Letter(kind, values)), Does.Contain("2027年1月6日").And.Contain("如遇国务院办公厅公布或者调整节假日安排"));
    }

    [Test]
    public void A_placeholder_that_is_typed_stays_text_wherever_it_stands()
    {
        const string typed = "{{agency.name}}[[{{case.number}}]]\n{{table:items}}\n|甲|乙|";
        var values = Values(LetterKinds.ThirdPartyConsultation);
        values["matter"] = typed;
        var letter = Letter(LetterKinds.ThirdPartyConsultation, values);
        Assert.Multiple(() =>
        {
            Assert.That(letter.BodyParagraphs, Does.Contain("{{agency.name}}[[{{case.number}}]]。").And.Contain("{{table:items}}。").And.Contain("|甲|乙|。"));
            Assert.That(letter.Slip!.Blocks.OfType<LetterTable>().Single().Rows.SelectMany(row => row.Cells), Does.Contain(typed));
        });
    }

    [Test]
    public void The_calculation_of_a_fee_is_a_table()
    {
        var values = Values(LetterKinds.FeeNotice);
        values["calculation"] = "档次\t件数\t标准\t金额\n第11件至第30件\t20\t100元/件\t2000元\n合计\t\t\t2000元";
        var table = Letter(LetterKinds.FeeNotice, values).Body.OfType<LetterTable>().Single();
        Assert.Multiple(() =>
        {
            Assert.That(table.Header, Is.EqualTo(new[] { "档次", "件数", "标准", "金额" }));
            Assert.That(table.Rows[1].Cells, Is.EqualTo(new[] { "合计", "", "", "2000元" }));
        });
    }

    [Test]
    public void A_partial_disclosure_shows_item_by_item_what_is_given_and_why_the_rest_is_not()
    {
        var facts = LetterSamples.Facts(ReplyGround.PartiallyDisclosed) with
        {
            Items =
            [
                new InformationItem(1, "移交协议") { Ground = ReplyGround.Disclosed, Masked = [new MaskedPart("收款账户", ReplyGround.ThirdPartyRights, "属于商业秘密")] },
                new InformationItem(2, "会议纪要") { Ground = ReplyGround.ProcessInformation, Reason = "属于讨论记录" },
                new InformationItem(3, "验收报告") { Ground = ReplyGround.NotExisting, Reason = "经检索没有" },
            ],
        };
        var template = LetterSamples.Template(ReplyGround.PartiallyDisclosed);
        var body = ReplyLetter.Compose(template, facts, LetterSamples.Agency());
        var letter = OfficialLetter.ForReply(template, facts, body, LetterSamples.Agency(), null, null);
        var table = letter.Body.OfType<LetterTable>().Single();
        Assert.Multiple(() =>
        {
            Assert.That(body.Split('\n'), Does.Contain("{{table:items}}").And.None.StartsWith("不予公开的理由"));
            Assert.That(table.Header, Is.EqualTo(new[] { "序号", "申请内容", "处理结果", "隐去的部分及理由", "依据" }));
            Assert.That(table.Rows[0].Cells, Is.EqualTo(new[] { "1", "移交协议", "部分公开", "收款账户：属于商业秘密", "条例第三十六条第（二）项\n条例第十五条" }));
            Assert.That(table.Rows[1].Cells.Skip(2), Is.EqualTo(new[] { "不予公开：属于四类过程性信息", "属于讨论记录", "条例第十六条第二款" }));
            Assert.That(letter.Remedy, Does.StartWith("如不服本决定中不予公开的部分，应当").And.Contain("如不服本决定的其他部分，可以"));
        });
        var refused = Assert.Throws<RefusedException>(
            () => OfficialLetter.ForReply(template, facts with { Items = [new InformationItem(1, "移交协议")] }, body, LetterSamples.Agency(), null, null))!;
        Assert.That(refused.Code, Is.EqualTo("LETTER_ITEMS_UNDECIDED"));
    }

    [TestCase(ReplyGround.ProcessInformation, ReplyGround.NotExisting)]
    [TestCase(ReplyGround.Disclosed, ReplyGround.AlreadyPublic)]
    public void Items_on_different_grounds_are_answered_one_by_one_in_every_reply(ReplyGround ground, ReplyGround other)
    {
        var facts = LetterSamples.Facts(ground) with
        {
            Items = [new InformationItem(1, "会议纪要") { Ground = ground, Reason = "讨论记录" }, new InformationItem(2, "验收报告") { Ground = other, Reason = "另有说明" }],
        };
        var template = LetterSamples.Template(ground);
        var body = ReplyLetter.Compose(template, facts, LetterSamples.Agency());
        var letter = OfficialLetter.ForReply(template, facts, body, LetterSamples.Agency(), null, null);
        Assert.Multiple(() =>
        {
            Assert.That(body.Split('\n')[^2..], Is.EqualTo(new[] { "{{table:items}}", "特此告知。" }));
            Assert.That(letter.Body.OfType<LetterTable>().Single().Rows, Has.Count.EqualTo(2));
            Assert.That(ReplyLetter.Compose(template, facts with { Items = [facts.Items[0]] }, LetterSamples.Agency()), Does.Not.Contain("{{table:items}}"));
        });
    }

    [Test]
    public void The_readme_lists_every_kind_with_its_file_and_article_and_every_placeholder()
    {
        var readme = File.ReadAllText(Path.Combine(TestFiles.Workflows, "letters", "README.md"));
        Assert.Multiple(() =>
        {
            foreach (var kind in LetterKinds.All)
            {
                var fields = string.Join("、", kind.Fields.Select(field => field.Required ? field.Key : $"{field.Key}（选填）"));
                Assert.That(readme, Does.Contain($"| {kind.Key}.txt | {kind.Name} | {kind.Article.Replace("《中华人民共和国政府信息公开条例》", "条例", StringComparison.Ordinal)} | {fields} |"));
            }
            foreach (var field in Core.Letters.Templates.CaseKeys.All)
                Assert.That(readme, Does.Contain($"| {field.Key} | {field.Label}{(field.Required ? "" : "（可能为空）")} |"));
        });
    }

    private static IEnumerable<string> Kinds() => LetterKinds.All.Where(kind => !kind.IsReply).Select(kind => kind.Key);

    private static Dictionary<string, string> Values(string kind) => LetterKinds.Of(kind).Fields.ToDictionary(field => field.Key, field => $"<{field.Key}>");

    private static OfficialLetter Letter(string kind, Dictionary<string, string> values) => OfficialLetter.Of(
        LetterSamples.Templates.Of(kind), LetterSamples.Facts(ReplyGround.Disclosed) with { Values = values }, "张三", LetterSamples.Agency(), null, Date,
        WorkingCalendars.BuiltIn.Current);

    private static string Text(OfficialLetter letter) => string.Join('\n', Texts(letter.Body).Concat(Texts(letter.Slip?.Blocks ?? [])));

    private static IEnumerable<string> Texts(IReadOnlyList<LetterBlock> blocks) => blocks.SelectMany(block => block switch
    {
        LetterParagraph paragraph => [paragraph.Text],
        LetterTable table => table.Header.Concat(table.Rows.SelectMany(row => row.Cells)),
        _ => Enumerable.Empty<string>(),
    });
}
