using FsCheck;
using FsCheck.Fluent;
using RequestCases.Core.Fees;

namespace RequestCases.Core.Tests.Fees;

/// <summary>信息处理费 of 国办函〔2020〕109号.</summary>
public sealed class FeeCalculatorTests
{
    [TestCase(0, 0)]
    [TestCase(10, 0)]
    [TestCase(11, 100)]
    [TestCase(30, 2000)]
    [TestCase(31, 2200)]
    [TestCase(35, 3000)]
    [TestCase(40, 4000)]
    [TestCase(45, 5500)]
    public void The_fee_by_piece_is_that_of_article_four(int pieces, int yuan) =>
        Assert.That(FeeCalculator.ByPiece(0, pieces).Amount, Is.EqualTo((decimal)yuan));

    [TestCase(30, 0)]
    [TestCase(100, 700)]
    [TestCase(200, 2700)]
    [TestCase(250, 4700)]
    public void The_fee_by_page_is_that_of_article_five(int pages, int yuan) =>
        Assert.That(FeeCalculator.ByPage(pages).Amount, Is.EqualTo((decimal)yuan));

    [Test]
    public void Pieces_after_earlier_ones_are_charged_in_their_own_bands()
    {
        var fee = FeeCalculator.ByPiece(28, 5);
        Assert.That(fee.Amount, Is.EqualTo(800m), "29 and 30 at 100, 31 to 33 at 200");
        Assert.That(fee.Lines, Is.EqualTo(new[] { new FeeLine(29, 30, 100), new FeeLine(31, 33, 200) }));
        Assert.That(fee.Calculation, Is.EqualTo(
            "申请人本自然月内此前已有28件，本件计5件，为第29至33件\n第29至30件，2件×100元＝200元\n第31至33件，3件×200元＝600元\n合计800元"));
    }

    [Test]
    public void The_computation_by_page_says_also_what_is_free() => Assert.That(FeeCalculator.ByPage(120).Calculation, Is.EqualTo(
        "本件提供的信息共120页\n第1至30页，30页，不收费\n第31至100页，70页×10元＝700元\n第101至120页，20页×20元＝400元\n合计1100元"));

    [Test]
    public void The_amount_is_the_sum_over_the_bands_and_the_bands_hold_every_piece() => Prop.ForAll(Counts(), Counts(), (earlier, pieces) =>
    {
        var fee = FeeCalculator.ByPiece(earlier, pieces);
        return fee.Amount == fee.Lines.Sum(l => l.Amount) && fee.Lines.Sum(l => l.Quantity) == pieces
            && fee.Lines.Zip(fee.Lines.Skip(1)).All(p => p.Second.First == p.First.Last + 1 && p.Second.UnitPrice > p.First.UnitPrice);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void More_never_costs_less() => Prop.ForAll(Counts(), Counts(), (earlier, pieces) =>
        FeeCalculator.ByPiece(earlier, pieces + 1).Amount >= FeeCalculator.ByPiece(earlier, pieces).Amount
        && FeeCalculator.ByPiece(earlier + 1, pieces).Amount >= FeeCalculator.ByPiece(earlier, pieces).Amount
        && FeeCalculator.ByPage(pieces + 1).Amount >= FeeCalculator.ByPage(pieces).Amount).QuickCheckThrowOnFailure();

    [Test]
    public void Splitting_an_application_changes_nothing_by_piece() => Prop.ForAll(Counts(), Counts(), (first, second) =>
        FeeCalculator.ByPiece(0, first).Amount + FeeCalculator.ByPiece(first, second).Amount == FeeCalculator.ByPiece(0, first + second).Amount)
        .QuickCheckThrowOnFailure();

    [TestCase(-1, 1)]
    [TestCase(0, -1)]
    [TestCase(1, FeeCalculator.Most)]
    public void Impossible_numbers_are_not_computed(int earlier, int pieces) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FeeCalculator.ByPiece(earlier, pieces));

    private static Arbitrary<int> Counts() => Gen.Choose(0, 300).ToArbitrary();
}
