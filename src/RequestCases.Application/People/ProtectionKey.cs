namespace RequestCases.Application.People;

/// <summary>A key that protects cookies and forms: kept in the database, so that what one node gave out is good at the others.</summary>
public sealed class ProtectionKey
{
    /// <summary>Identity.</summary>
    public int Id { get; private set; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The key as the host writes it.</summary>
    public required string Xml { get; init; }
}
