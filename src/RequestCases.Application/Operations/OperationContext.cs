using NodaTime;
using RequestCases.Application.People;

namespace RequestCases.Application.Operations;

/// <summary>Who acts, when and why. The instant is fixed once for the whole operation.</summary>
/// <param name="Actor">Who.</param>
/// <param name="At">When.</param>
/// <param name="OperationKey">The same for every repetition of one submission: a repeated one changes nothing.</param>
/// <param name="SeenVersion">Version of the case the person saw; null for the office's own jobs.</param>
/// <param name="Reason">Why, where the act needs a reason.</param>
public sealed record OperationContext(Actor Actor, Instant At, string OperationKey, int? SeenVersion = null, string? Reason = null)
{
    /// <summary>Business date in Asia/Shanghai.</summary>
    public LocalDate Today { get; } = OfficeTime.DateAt(At);
}
