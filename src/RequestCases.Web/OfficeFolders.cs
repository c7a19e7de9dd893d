namespace RequestCases.Web;

/// <summary>Where the office keeps its data, read from the settings; made when missing.</summary>
/// <param name="ConnectionString">Of the database.</param>
/// <param name="Files">Folder of the files.</param>
/// <param name="Keys">Folder of the keys that protect cookies.</param>
public sealed record OfficeFolders(string ConnectionString, string Files, string Keys)
{
    /// <summary>Reads <c>Database:ConnectionString</c> and <c>Storage:Path</c>; by default all lies under <c>data/</c> where the program is called.</summary>
    public static OfficeFolders Prepare(IConfiguration configuration)
    {
        var data = Path.GetFullPath(configuration["Storage:Path"] ?? "data");
        var folders = new OfficeFolders(
            configuration["Database:ConnectionString"] ?? $"Data Source={Path.Combine(data, "office.db")}",
            Path.Combine(data, "files"),
            Path.Combine(data, "keys"));
        Directory.CreateDirectory(folders.Files);
        Directory.CreateDirectory(folders.Keys);
        return folders;
    }
}
