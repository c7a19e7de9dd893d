using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using RequestCases.Application.Documents;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Tests.Documents;

[Category(TestDatabase.None)]
public class OfficialLetterDocumentTests
{
    private const double TwipsInMillimetre = 1440 / 25.4;

    [TestCaseSource(nameof(Grounds))]
    public void The_letter_of_every_ground_is_a_valid_document(ReplyGround ground)
    {
        foreach (var letter in new[] { SampleLetters.Issued(ground), SampleLetters.Draft(ground) })
        {
            using var document = Open(Bytes(letter));
            var errors = new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document)
                .Select(error => $"{error.Path?.XPath}: {error.Description}");
            Assert.That(errors, Is.Empty);
        }
    }

    [TestCaseSource(nameof(Grounds))]
    public void The_letter_of_every_ground_holds_number_salutation_text_remedy_and_date(ReplyGround ground)
    {
        var letter = SampleLetters.Issued(ground);
        using var document = Open(Bytes(letter));
        var paragraphs = Paragraphs(document);
        Assert.Multiple(() =>
        {
            Assert.That(paragraphs, Does.Contain("示城管公开〔2026〕15号"));
            Assert.That(paragraphs, Does.Contain("张三："));
            Assert.That(paragraphs, Does.Contain(letter.Title));
            Assert.That(paragraphs, Is.SupersetOf(letter.BodyParagraphs));
            Assert.That(paragraphs, Does.Contain(letter.Remedy));
            Assert.That(paragraphs, Does.Contain("2026年11月23日"));
            Assert.That(paragraphs, Does.Contain("（联系人：局办公室；联系电话：010-00000000；地址：示例市人民路1号）"));
            Assert.That(string.Concat(paragraphs), Does.Not.Contain("草稿"));
        });
    }

    [Test]
    public void Page_margins_and_grid_are_those_of_the_standard()
    {
        using var document = Open(Bytes(SampleLetters.Issued(ReplyGround.Disclosed)));
        var section = document.MainDocumentPart!.Document.Body!.GetFirstChild<SectionProperties>()!;
        var size = section.GetFirstChild<PageSize>()!;
        var margin = section.GetFirstChild<PageMargin>()!;
        var grid = section.GetFirstChild<DocGrid>()!;
        Assert.Multiple(() =>
        {
            AssertMillimetres(size.Width!, 210);
            AssertMillimetres(size.Height!, 297);
            AssertMillimetres(margin.Top!, 37);
            AssertMillimetres(margin.Left!, 28);
            AssertMillimetres(size.Width! - margin.Left! - margin.Right!, 156);
            AssertMillimetres(size.Height! - (uint)margin.Top!.Value - (uint)margin.Bottom!.Value, 225);
            AssertMillimetres(margin.Header!, 30);
            AssertMillimetres(margin.Footer!, 20);
            Assert.That(grid.Type!.Value, Is.EqualTo(DocGridValues.LinesAndChars));
            Assert.That(22 * grid.LinePitch! / TwipsInMillimetre, Is.EqualTo(225).Within(0.5), "22 lines");
            Assert.That(28 * (16 + grid.CharacterSpace! / 4096.0) * 20 / TwipsInMillimetre, Is.EqualTo(156).Within(0.5), "28 characters");
        });
    }

    [Test]
    public void Text_is_size_three_FangSong_in_black_and_the_title_size_two_XiaoBiaoSong()
    {
        using var document = Open(Bytes(SampleLetters.Issued(ReplyGround.Disclosed)));
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(style => style.StyleId!.Value!);
        var text = styles["Normal"].StyleRunProperties!;
        var title = styles["LetterTitle"].StyleRunProperties!;
        Assert.Multiple(() =>
        {
            Assert.That(text.FontSize!.Val!.Value, Is.EqualTo("32"));
            Assert.That(text.RunFonts!.EastAsia!.Value, Is.EqualTo("仿宋_GB2312"));
            Assert.That(text.Color!.Val!.Value, Is.EqualTo("000000"));
            Assert.That(title.FontSize!.Val!.Value, Is.EqualTo("44"));
            Assert.That(title.RunFonts!.EastAsia!.Value, Is.EqualTo("方正小标宋简体"));
        });
    }

    [Test]
    public void Every_font_that_is_named_has_stand_ins()
    {
        using var document = Open(Bytes(SampleLetters.Draft(ReplyGround.Disclosed)));
        var main = document.MainDocumentPart!;
        var standIns = main.FontTablePart!.Fonts!.Elements<Font>().ToDictionary(font => font.Name!.Value!, font => font.AltName?.Val?.Value);
        var roots = new OpenXmlElement[] { main.Document, main.StyleDefinitionsPart!.Styles! }
            .Concat(main.HeaderParts.Select(part => part.Header)).Concat(main.FooterParts.Select(part => part.Footer));
        var used = roots.SelectMany(root => root.Descendants<RunFonts>()).Select(fonts => fonts.EastAsia!.Value!).Distinct();
        Assert.That(used.Where(name => string.IsNullOrEmpty(standIns.GetValueOrDefault(name))), Is.Empty);
    }

    [Test]
    public void Only_the_frame_is_red_and_the_first_page_has_the_agency_name_but_no_page_number()
    {
        using var document = Open(Bytes(SampleLetters.Issued(ReplyGround.Disclosed)));
        var main = document.MainDocumentPart!;
        var section = main.Document.Body!.GetFirstChild<SectionProperties>()!;
        var header = (HeaderPart)main.GetPartById(section.Elements<HeaderReference>().Single().Id!);
        var footers = section.Elements<FooterReference>().ToDictionary(
            reference => reference.Type!.Value, reference => ((FooterPart)main.GetPartById(reference.Id!)).Footer);
        Assert.Multiple(() =>
        {
            Assert.That(section.GetFirstChild<TitlePage>(), Is.Not.Null);
            Assert.That(header.Header.InnerText, Is.EqualTo("示例市城市管理局"));
            Assert.That(header.Header.InnerXml, Does.Contain("FF0000"));
            Assert.That(main.Document.InnerXml, Does.Not.Contain("FF0000"));
            Assert.That(footers[HeaderFooterValues.First].Descendants<SimpleField>(), Is.Empty);
            Assert.That(footers[HeaderFooterValues.Default].Descendants<SimpleField>().Single().Instruction!.Value, Does.Contain("PAGE"));
            Assert.That(footers[HeaderFooterValues.Even].Descendants<SimpleField>().Single().Instruction!.Value, Does.Contain("PAGE"));
        });
    }

    [Test]
    public void Text_paragraphs_are_indented_by_two_characters_and_the_salutation_is_flush_left()
    {
        var letter = SampleLetters.Issued(ReplyGround.NotExisting);
        using var document = Open(Bytes(letter));
        var paragraphs = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().ToList();
        var text = paragraphs.Single(paragraph => paragraph.InnerText == letter.BodyParagraphs[0]);
        var salutation = paragraphs.Single(paragraph => paragraph.InnerText == letter.Salutation);
        Assert.Multiple(() =>
        {
            Assert.That(text.ParagraphProperties!.Indentation!.FirstLineChars!.Value, Is.EqualTo(200));
            Assert.That(salutation.ParagraphProperties!.Indentation, Is.Null);
        });
    }

    [Test]
    public void Several_attachments_are_numbered_and_a_single_one_is_not()
    {
        var letter = SampleLetters.Issued(ReplyGround.Disclosed);
        using var several = Open(Bytes(letter));
        using var single = Open(Bytes(letter with { Attachments = ["批复"] }));
        Assert.Multiple(() =>
        {
            Assert.That(Paragraphs(several), Does.Contain("附件：1.关于人民路道路改造工程占道施工许可的批复"));
            Assert.That(Paragraphs(several).Where(text => text.StartsWith("2.人民路", StringComparison.Ordinal)), Has.Exactly(1).Items);
            Assert.That(Paragraphs(single), Does.Contain("附件：批复"));
        });
    }

    [Test]
    public void A_draft_says_so_on_every_page_and_leaves_number_and_date_open()
    {
        using var document = Open(Bytes(SampleLetters.Draft(ReplyGround.StateSecret)));
        var main = document.MainDocumentPart!;
        Assert.Multiple(() =>
        {
            Assert.That(Paragraphs(document)[0], Is.EqualTo("草稿，未制发示城管公开〔2026〕　　号"));
            Assert.That(Paragraphs(document), Does.Contain("　　　　年　　月　　日"));
            Assert.That(main.HeaderParts.Count(part => part.Header.InnerText == "草稿，未制发"), Is.EqualTo(2));
        });
    }

    [Test]
    public void The_same_letter_gives_the_same_bytes()
    {
        var first = Bytes(SampleLetters.Issued(ReplyGround.PartiallyDisclosed));
        var second = Bytes(SampleLetters.Issued(ReplyGround.PartiallyDisclosed));
        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void The_document_holds_no_macro_and_no_link_out()
    {
        using var document = Open(Bytes(SampleLetters.Issued(ReplyGround.AlreadyPublic)));
        var main = document.MainDocumentPart!;
        Assert.Multiple(() =>
        {
            Assert.That(main.VbaProjectPart, Is.Null);
            Assert.That(main.ExternalRelationships, Is.Empty);
            Assert.That(main.HyperlinkRelationships, Is.Empty);
        });
    }

    [Test]
    public void Rare_characters_of_names_survive()
    {
        var facts = SampleLetters.Facts(ReplyGround.Disclosed, applicant: "𠮷田䶮", subject: "䶮𠮷路");
        using var document = Open(Bytes(SampleLetters.Issued(ReplyGround.Disclosed, facts)));
        Assert.Multiple(() =>
        {
            Assert.That(Paragraphs(document), Does.Contain("𠮷田䶮："));
            Assert.That(string.Concat(Paragraphs(document)), Does.Contain("“䶮𠮷路”"));
        });
    }

    [Test]
    public void Characters_that_no_document_can_hold_are_left_out_and_markup_stays_text()
    {
        var subject = "甲\u0000\u0007\u000B乙\uD842\uFFFE丙\u202E丁<w:p>&{{机关名称}}";
        var facts = SampleLetters.Facts(ReplyGround.Disclosed, applicant: "李\u0001四", subject: subject);
        using var document = Open(Bytes(SampleLetters.Issued(ReplyGround.Disclosed, facts)));
        Assert.Multiple(() =>
        {
            Assert.That(Paragraphs(document), Does.Contain("李四："));
            Assert.That(string.Concat(Paragraphs(document)), Does.Contain("“甲乙丙丁<w:p>&{{机关名称}}”"));
            Assert.That(new OpenXmlValidator().Validate(document), Is.Empty);
        });
    }

    [Test]
    public void A_long_agency_name_is_set_smaller()
    {
        var letter = SampleLetters.Issued(ReplyGround.Disclosed);
        using var usual = Open(Bytes(letter));
        using var longer = Open(Bytes(letter with { AgencyName = "示例省示例自治州示例县城市管理综合行政执法局" }));
        Assert.That(NameSize(longer), Is.LessThan(NameSize(usual)));
        Assert.That(NameSize(longer) / 2.0 * 22, Is.LessThan(170 / 25.4 * 72), "22 characters fit the 170 mm of the red line");
    }

    private static ReplyGround[] Grounds() => Enum.GetValues<ReplyGround>();

    private static byte[] Bytes(OfficialLetter letter)
    {
        using var output = new MemoryStream();
        OfficialLetterDocument.Write(letter, output);
        return output.ToArray();
    }

    private static WordprocessingDocument Open(byte[] bytes) =>
        WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static List<string> Paragraphs(WordprocessingDocument document) =>
        document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).ToList();

    private static int NameSize(WordprocessingDocument document) => document.MainDocumentPart!.HeaderParts
        .SelectMany(part => part.Header.Descendants<FontSize>()).Max(size => int.Parse(size.Val!, null));

    private static void AssertMillimetres(double twips, double millimetres) =>
        Assert.That(twips / TwipsInMillimetre, Is.EqualTo(millimetres).Within(0.05));
}
