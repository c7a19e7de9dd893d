using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace RequestCases.Web.Binding;

/// <summary>What was found wrong with a form.</summary>
public static class ModelErrors
{
    /// <summary>Keeps what was typed and forgets what is wrong with it: nothing is submitted yet, so what is incomplete is not wrong.</summary>
    public static void ForgetErrors(this ModelStateDictionary typed)
    {
        foreach (var entry in typed.Values)
            entry.Errors.Clear();
    }
}
