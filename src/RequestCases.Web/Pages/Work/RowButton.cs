namespace RequestCases.Web.Pages.Work;

/// <summary>A button that changes the rows of the items form.</summary>
/// <param name="Value">What <see cref="ItemRows"/> does.</param>
/// <param name="Text">What people read.</param>
/// <param name="Target">What is shown anew.</param>
/// <param name="Label">What a screen reader says, where the text alone is not enough.</param>
public sealed record RowButton(string Value, string Text, string Target, string? Label = null);
