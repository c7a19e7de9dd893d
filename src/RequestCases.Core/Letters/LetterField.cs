namespace RequestCases.Core.Letters;

/// <summary>A fact that a form gives for a letter.</summary>
/// <param name="Key">Placeholder in the template, and key of the value.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Required">Whether the law wants the letter to state it.</param>
/// <param name="Counted">Whether it is a day counted in working days, which may still move while a year's holidays are unpublished.</param>
public sealed record LetterField(string Key, string Label, bool Required = true, bool Counted = false);
