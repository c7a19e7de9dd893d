using RequestCases.Core.Cases;

namespace RequestCases.Web.Pages.Cases;

/// <summary>A field of the applicant that is called differently for a person and for an organisation.</summary>
/// <param name="Property">Property of the input.</param>
/// <param name="ForPerson">Its name for a natural person.</param>
/// <param name="ForOrganisation">Its name for an organisation.</param>
/// <param name="Value">What is in it.</param>
/// <param name="MaxLength">Most characters.</param>
/// <param name="Required">Whether registration needs it; what else is missing is asked for by 补正 (条例第三十条).</param>
public sealed record WhoField(string Property, string ForPerson, string ForOrganisation, string? Value, int MaxLength, bool Required)
{
    /// <summary>The condition under which a part is shown to natural persons.</summary>
    public const string WhenPerson = $"Input.ApplicantKind={nameof(ApplicantKind.NaturalPerson)}";

    /// <summary>The condition under which a part is shown to organisations.</summary>
    public static string WhenOrganisation { get; } =
        "Input.ApplicantKind=" + string.Join(',', Enum.GetValues<ApplicantKind>().Where(kind => kind != ApplicantKind.NaturalPerson));
}
