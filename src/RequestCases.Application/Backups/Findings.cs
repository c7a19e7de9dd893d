namespace RequestCases.Application.Backups;

/// <summary>What was found wrong, in Chinese: all counted, the first ones told.</summary>
public sealed class Findings
{
    private const int MostTold = 100;

    private readonly List<string> told = [];

    /// <summary>How many.</summary>
    public int Count { get; private set; }

    /// <summary>The first hundred.</summary>
    public IReadOnlyList<string> Told => told;

    internal void Add(string finding)
    {
        Count++;
        if (told.Count < MostTold)
            told.Add(finding);
    }
}
