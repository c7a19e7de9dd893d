using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases;

public sealed partial class RequestCase
{
    /// <summary>The number for a new item: higher than any the case has given.</summary>
    public int NextItemNumber() => HighestItemNumber() + 1;

    /// <summary>Keeps the items as the handler sees them now: what was asked for, searched, found and decided.</summary>
    /// <exception cref="RuleBrokenException">They are in review, or one of them cannot be as it is.</exception>
    public void RecordItems(IReadOnlyList<InformationItem> items, OfficeDay day)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        Rule.Enforce(ItemsMayChangeOnlyBeforeReview.Check(Reply?.Status));
        Rule.Enforce(CaseMustHaveAnItem.Check(items));
        Rule.Enforce(ItemNumberIsUsedOnlyOnce.Check(items, Items, HighestItemNumber()));
        foreach (var search in items.Select(item => item.Search).OfType<SearchRecord>())
            Rule.Enforce(DateMustNotBeInTheFuture.Check(search.SearchedOn, day.Today));
        CheckItems(items);
        var highest = Math.Max(HighestItemNumber(), items.Max(item => item.Number));
        Items = [.. items.Select((item, index) => item with { HighestNumber = index == 0 && highest > items.Max(i => i.Number) ? highest : null })];
    }

    /// <summary>Links a released file with the items it answers, or takes it from them.</summary>
    public void RecordReleasedFile(string sha256, IReadOnlyCollection<int> itemNumbers)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        Rule.Enforce(ItemsMayChangeOnlyBeforeReview.Check(Reply?.Status));
        Items = [.. Items.Select(item => item with
        {
            Files = [.. item.Files.Where(file => file != sha256), .. itemNumbers.Contains(item.Number) ? new[] { sha256 } : []],
        })];
    }

    // A reply to one item decides it; a reply to several of which none was decided by itself decides them all.
    private void DecideItemsBy(ReplyGround ground)
    {
        if (Items.Count > 1 && (ground == ReplyGround.PartiallyDisclosed || Items.Any(item => item.Ground is not null || item.Masked.Count > 0)))
            return;
        Items = [.. Items.Select(item => WithRightsNamed(item with { Ground = GroundOf(item, ground) }))];
    }

    private static ReplyGround GroundOf(InformationItem item, ReplyGround reply) =>
        reply != ReplyGround.PartiallyDisclosed ? reply
        : ItemGrounds.IsOpen(item.Ground) ? item.Ground!.Value
        : ReplyGround.Disclosed;

    private InformationItem WithRightsNamed(InformationItem item) =>
        item is { Ground: ReplyGround.ThirdPartyRights, RightsOf: null }
            ? item with { RightsOf = string.Join('\n', Consultations.Where(c => c.Kind == ConsultationKind.ThirdParty).Select(c => c.Party)) }
            : item;

    private void CheckItemsFor(ReplyGround ground)
    {
        Rule.Enforce(EveryItemMustBeDecided.Check(Items));
        Rule.Enforce(FoundInformationCannotBeNonexistent.Check(Items));
        Rule.Enforce(NonexistenceMustRestOnASearch.Check(Items));
        Rule.Enforce(ThirdPartyMustBeHeardBeforeItsRightsDecide.Check(Items, Consultations));
        CheckItems(Items);
        Rule.Enforce(ReplyGroundMustFollowFromItsItems.Check(ground, Items));
        Rule.Enforce(UnopenItemMustSayWhy.Check(Items));
    }

    private static void CheckItems(IReadOnlyList<InformationItem> items)
    {
        Rule.Enforce(ItemCannotBeInPartOpen.Check(items));
        Rule.Enforce(OnlyWhatIsOpenCanBeMaskedInPart.Check(items));
        Rule.Enforce(MaskedPartMustSayWhy.Check(items));
        Rule.Enforce(ThirdPartyRightsMustSayWhose.Check(items));
    }

    private int HighestItemNumber() => Items.Max(item => Math.Max(item.Number, item.HighestNumber ?? 0));
}
