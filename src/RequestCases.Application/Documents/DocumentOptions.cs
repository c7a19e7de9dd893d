namespace RequestCases.Application.Documents;

/// <summary>Settings under <c>Documents</c>.</summary>
public sealed class DocumentOptions
{
    /// <summary>LibreOffice's program soffice, with its path; empty looks for it on the PATH. Without it there is no PDF.</summary>
    public string LibreOffice { get; set; } = "";
}
