namespace RequestCases.Web.Pages;

/// <summary>One thing that happened.</summary>
/// <param name="When">今天 10:42, 11-12.</param>
/// <param name="What">What was done, as a sentence.</param>
/// <param name="Detail">By whom, under which article; null when there is nothing to add.</param>
public sealed record TimelineEntry(string When, string What, string? Detail = null);

/// <summary>What happened, the newest first.</summary>
public sealed record TimelineModel(IReadOnlyList<TimelineEntry> Entries);
