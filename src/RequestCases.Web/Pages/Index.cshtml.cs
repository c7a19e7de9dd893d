using NodaTime;

namespace RequestCases.Web.Pages;

/// <summary>待办.</summary>
public sealed class IndexModel(IClock clock) : OfficePageModel(clock);
