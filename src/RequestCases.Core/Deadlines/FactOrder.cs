namespace RequestCases.Core.Deadlines;

/// <summary>By day, then by what must come first for the day to make sense, then by content: a total order, so entry order never matters.</summary>
internal sealed class FactOrder : IComparer<ClockFact>
{
    public static readonly FactOrder Instance = new();

    public int Compare(ClockFact? x, ClockFact? y)
    {
        if (ReferenceEquals(x, y))
            return 0;
        var byDate = x!.Date.CompareTo(y!.Date);
        if (byDate != 0)
            return byDate;
        var byRank = Rank(x).CompareTo(Rank(y));
        return byRank != 0 ? byRank : string.CompareOrdinal(x.ToString(), y.ToString());
    }

    private static int Rank(ClockFact fact) => fact switch
    {
        ApplicationReceived => 0,
        SupplementNoticeSent => 1,
        SupplementReceived => 2,
        FeeNoticeSent => 3,
        FeePaid => 4,
        ConsultationSent => 5,
        OpinionReceived => 6,
        ReasonsRequested => 7,
        ReasonsReceived => 8,
        ExtensionApproved => 9,
        DelayDetermined => 10,
        ReplySent => 11,
        ReplyServed => 12,
        ReconsiderationNoticeReceived => 13,
        ReconsiderationDecisionReceived => 14,
        _ => 15,
    };
}
