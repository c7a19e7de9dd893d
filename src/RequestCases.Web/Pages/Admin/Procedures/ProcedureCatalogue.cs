using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using RequestCases.Application.People;
using RequestCases.Core.Workflow;

namespace RequestCases.Web.Pages.Admin.Procedures;

/// <summary>What the editor offers to choose from: the words the office knows, with what people call them.</summary>
public static class ProcedureCatalogue
{
    private static readonly JsonSerializerOptions Chinese = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The catalogue as JSON; it is the same as long as the program runs.</summary>
    public static string Json { get; } = Serialize(
        new
        {
            Activities = KnownActivities.Outcomes.Select(a => new
            {
                Value = a.Key,
                Name = ProcedureWords.Activities[a.Key],
                Outcomes = a.Value.Select(o => new Choice(o, ProcedureWords.OutcomeOf(a.Key, o))),
            }),
            Roles = KnownActivities.Roles.Select(r => new Choice(r, OfficeRoles.Names[r])),
            Units = KnownActivities.Units.Select(u => new Choice(u, ProcedureWords.Units[u])),
            Stages = KnownActivities.Stages.Select(s => new Choice(s, s)),
            Grounds = KnownActivities.ClosingGrounds.Select(g => new Choice(g, ProcedureWords.Grounds[g])),
            Messages = KnownActivities.Messages.Select(m => new Choice(m, ProcedureWords.Messages[m])),
        });

    /// <summary>JSON as the scripts read it, Chinese as Chinese.</summary>
    public static string Serialize(object value) => JsonSerializer.Serialize(value, Chinese);

    private sealed record Choice(string Value, string Name);
}
