namespace RequestCases.Web.Pages.Work;

/// <summary>The one button of a form whose choice decides what happens: it is named by what was chosen.</summary>
/// <param name="Field">Name of the field that chooses, e.g. <c>Input.Decision</c>.</param>
/// <param name="Otherwise">The name while nothing is chosen, and where scripts do not run.</param>
/// <param name="Names">The name for each value.</param>
public sealed record ButtonText(string Field, string Otherwise, params IReadOnlyList<(string Value, string Text)> Names);
