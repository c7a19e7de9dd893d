namespace RequestCases.Core.Cases;

/// <content>作废重发: what was sent goes by another number.</content>
public sealed partial class RequestCase
{
    /// <summary>Replaces the number of a notice that was issued again, wherever the case names it.</summary>
    /// <param name="before">The number that was given up.</param>
    /// <param name="after">The number that stands.</param>
    public void RenumberLetter(string before, string after)
    {
        if (Fee is { } fee && fee.LetterNumber == before)
            Fee = fee with { LetterNumber = after };
        Consultations = [.. Consultations.Select(asked => asked with
        {
            LetterNumber = asked.LetterNumber == before ? after : asked.LetterNumber,
            Decision = asked.Decision is { } decision && decision.LetterNumber == before ? decision with { LetterNumber = after } : asked.Decision,
        })];
    }
}
