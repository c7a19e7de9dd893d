namespace Microsoft.SqlServer.Server;

// Stands in for the package Microsoft.SqlServer.Server, which is not in every registry. SqlClient names these four types in its own
// signatures: without the assembly every command that has parameters fails, although SQL CLR is never used here. Where the package can
// be had, take out this project: the package comes with SqlClient.

/// <summary>How a type written in .NET is kept in SQL Server.</summary>
public enum Format
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>As its fields are.</summary>
    Native,

    /// <summary>As it writes itself.</summary>
    UserDefined,
}

/// <summary>A type that writes and reads itself.</summary>
public interface IBinarySerialize
{
    /// <summary>Reads it.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes it.</summary>
    void Write(BinaryWriter w);
}

/// <summary>Marks a type written in .NET that SQL Server keeps.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>How it is kept.</summary>
    public Format Format { get; } = format;

    /// <summary>Most bytes of one value.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Whether all values take as many bytes.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Whether its bytes sort as its values do.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>Method that checks a value.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }
}

/// <summary>A type cannot be kept in SQL Server.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message)
        : base(message)
    {
    }

    /// <summary>Says which and why.</summary>
    public static InvalidUdtException Create(Type udtType, string resourceReason) => new($"'{udtType.FullName}': {resourceReason}");
}
