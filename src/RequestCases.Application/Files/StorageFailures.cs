namespace RequestCases.Application.Files;

/// <summary>Tells a full disk from other failures.</summary>
public static class StorageFailures
{
    private const int NoSpace = 28;
    private const int OverQuota = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Whether there was no room for what was to be written.</summary>
    public static bool IsStorageFull(this Exception failure) => failure switch
    {
        IOException { HResult: NoSpace or OverQuota or WindowsDiskFull } => true,
        { InnerException: { } inner } => inner.IsStorageFull(),
        _ => false,
    };
}
