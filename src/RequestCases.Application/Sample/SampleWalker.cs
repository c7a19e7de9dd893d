namespace RequestCases.Application.Sample;

/// <summary>Takes the steps of the sample by the office's real operations, as the people of the sample office.</summary>
/// <param name="Intake">Triage, supplement, reasons, assignment.</param>
/// <param name="Handling">Search, consultation, draft, extension.</param>
/// <param name="Closing">Reviews, issue, delivery, archive.</param>
internal sealed record SampleWalker(SampleIntake Intake, SampleHandling Handling, SampleClosing Closing);
