using NodaTime;
using RequestCases.Application.Operations.Intake;

namespace RequestCases.Application.Import;

/// <summary>Loads applications of the sample file's form into the office, a transaction a row.</summary>
public sealed class ApplicationImport(RegisterApplication register)
{
    /// <summary>Imports; the same row again changes nothing.</summary>
    public Task<IReadOnlyList<ImportedRow>> RunAsync(string json, Instant now, CancellationToken cancellation = default) => throw new NotSupportedException(register.ToString());
}

/// <summary>What became of a row.</summary>
public sealed record ImportedRow(int Row, bool Imported, string Message);
