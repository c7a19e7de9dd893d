using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Letters;
using static RequestCases.Core.Cases.Replies.ReplyGround;

namespace RequestCases.Core.Tests.Letters;

/// <summary>复议前置 stands for the part refused under Articles 14, 15 and 16 and for nothing else (行政复议法 Article 23(1)(4)).</summary>
public class RemedyPartsTests
{
    private const string First = "如不服本决定，应当";
    private const string Choice = "如不服本决定，可以";
    private const string Both = "如不服本决定中不予公开的部分，应当";

    [TestCase(Both, Disclosed, StateSecret)]
    [TestCase(Both, Disclosed, ThirdPartyRights)]
    [TestCase(Both, Disclosed, InternalAffairs, NotExisting)]
    [TestCase(Choice, Disclosed, NotExisting)]
    [TestCase(Choice, Disclosed, NotThisAgency, NeedsCreation)]
    [TestCase(Choice, Disclosed, AdministrativeQuery)]
    [TestCase("如不服本决定中依据《中华人民共和国政府信息公开条例》第十五条、第十六条第二款不予公开的部分，应当", Disclosed, ProcessInformation, ThirdPartyRights, AdministrativeQuery)]
    public void A_partial_disclosure_has_the_remedy_of_each_part(string begins, params ReplyGround[] items) =>
        AssertClause(PartiallyDisclosed, begins, [.. items.Select(Item)]);

    [Test]
    public void A_masked_part_counts_as_refused() => AssertClause(
        PartiallyDisclosed, Both, Item(Disclosed) with { Masked = [new MaskedPart("住址", ThirdPartyRights, "属于个人隐私")] });

    [Test]
    public void Items_refused_and_not_existing_have_both_remedies() => AssertClause(ThirdPartyRights, Both, Item(ThirdPartyRights), Item(NotExisting));

    [Test]
    public void Items_all_refused_have_reconsideration_first() => AssertClause(ThirdPartyRights, First, Item(ThirdPartyRights), Item(StateSecret));

    [Test]
    public void While_an_item_is_undecided_only_the_ground_counts()
    {
        AssertClause(StateSecret, First, new InformationItem(1, "甲"), Item(NotExisting));
        AssertClause(PartiallyDisclosed, Both, new InformationItem(1, "甲"), Item(NotExisting));
    }

    [Test]
    public void The_agency_may_set_the_remedy_of_a_part()
    {
        var agency = LetterSamples.Agency();
        agency.RemedyKinds = new Dictionary<ReplyGround, RemedyKind> { [NotExisting] = RemedyKind.ReconsiderationFirst };
        Assert.That(RemedyClause.For(PartiallyDisclosed, agency, items: [Item(Disclosed), Item(NotExisting)]), Does.StartWith(Both));
    }

    [Test]
    public void Reconsideration_goes_first_where_the_clause_says_so()
    {
        var agency = LetterSamples.Agency();
        agency.RemedyKinds = new Dictionary<ReplyGround, RemedyKind> { [NotExisting] = RemedyKind.ReconsiderationFirst, [StateSecret] = RemedyKind.Choice };
        foreach (var (ground, items) in new (ReplyGround, InformationItem[])[]
        {
            (NotExisting, []), (StateSecret, []), (NotExisting, [Item(NotExisting), Item(ThirdPartyRights)]), (StateSecret, [Item(StateSecret), Item(ThirdPartyRights)]),
            (PartiallyDisclosed, []), (PartiallyDisclosed, [Item(Disclosed), Item(StateSecret)]), (PartiallyDisclosed, [Item(Disclosed), Item(ThirdPartyRights)]),
        })
        {
            var clause = RemedyClause.For(ground, agency, items: items);
            Assert.That(RemedyClause.HasReconsiderationFirst(ground, agency, items), Is.EqualTo(clause.Contains("60日内先向", StringComparison.Ordinal)), clause);
        }
    }

    private static void AssertClause(ReplyGround ground, string begins, params InformationItem[] items)
    {
        var clause = RemedyClause.For(ground, LetterSamples.Agency(), items: items);
        Assert.That(clause, Does.StartWith(begins));
        Assert.That(clause.Contains("如不服本决定的其他部分，可以", StringComparison.Ordinal), Is.EqualTo(begins != First && begins != Choice));
    }

    private static InformationItem Item(ReplyGround ground) => new(1, "甲") { Ground = ground };
}
