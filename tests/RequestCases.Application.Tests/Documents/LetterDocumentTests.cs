using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using RequestCases.Application.Documents;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Tests.Documents;

[Category(TestDatabase.None)]
public class LetterDocumentTests
{
    [Test]
    public void A_letter_of_every_kind_is_a_valid_document([ValueSource(typeof(SampleOrders), nameof(SampleOrders.Kinds))] string kind, [Values] bool organisation, [Values] bool draft)
    {
        var letter = SampleOrders.Letter(kind, organisation) with { Draft = draft };
        using var document = Open(letter);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}");
        Assert.That(errors, Is.Empty);
    }

    [TestCaseSource(typeof(SampleOrders), nameof(SampleOrders.Kinds))]
    public void Tables_are_as_wide_as_the_text(string kind)
    {
        using var document = Open(SampleOrders.Letter(kind, organisation: true));
        foreach (var table in document.MainDocumentPart!.Document.Body!.Elements<Table>())
        {
            Assert.That(table.Descendants<GridColumn>().Sum(column => int.Parse(column.Width!, null)), Is.EqualTo(8844));
            foreach (var row in table.Elements<TableRow>())
                Assert.That(row.Descendants<TableCellWidth>().Sum(cell => int.Parse(cell.Width!, null)), Is.EqualTo(8844));
        }
    }

    [Test]
    public void The_return_slip_begins_on_a_page_of_its_own()
    {
        using var document = Open(SampleOrders.Letter(LetterKinds.ThirdPartyConsultation));
        var title = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Single(paragraph => paragraph.InnerText == "政府信息公开征求意见书回执");
        Assert.That(title.ParagraphProperties!.PageBreakBefore, Is.Not.Null);
    }

    private static WordprocessingDocument Open(OfficialLetter letter)
    {
        var content = new MemoryStream();
        OfficialLetterDocument.Write(letter, content);
        return WordprocessingDocument.Open(content, isEditable: false);
    }
}
