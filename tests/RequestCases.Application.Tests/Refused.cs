using RequestCases.Core;

namespace RequestCases.Application.Tests;

/// <summary>Asserts on refusals by their code.</summary>
public static class Refused
{
    public static async Task<RefusedException> With(string code, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (RefusedException refusal)
        {
            Assert.That(refusal.Code, Is.EqualTo(code), refusal.Message);
            return refusal;
        }
        throw new AssertionException($"Nothing was refused, but {code} should have been.");
    }
}
