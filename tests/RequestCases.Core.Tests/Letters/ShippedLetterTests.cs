using RequestCases.Core.Letters;

namespace RequestCases.Core.Tests.Letters;

public class ShippedLetterTests
{
    [Test]
    public void Every_kind_of_letter_has_a_good_template()
    {
        Assert.That(LetterSamples.Templates.Problems, Is.Empty);
        Assert.That(LetterSamples.Templates.All.Select(template => template.Kind), Is.EquivalentTo(LetterKinds.All));
    }
}
