using RequestCases.Application.Data;

namespace RequestCases.Web;

/// <summary>Where the office keeps its data, read from the settings; made when missing.</summary>
/// <param name="Database">The database.</param>
/// <param name="Files">Folder of the files.</param>
public sealed record OfficeFolders(OfficeDatabase Database, string Files)
{
    /// <summary>Reads <c>Database:*</c> and <c>Storage:Path</c>; by default all lies under <c>data/</c> where the program is called.</summary>
    /// <exception cref="Core.RefusedException">DATABASE_SETTINGS: the database is not named rightly.</exception>
    public static OfficeFolders Prepare(IConfiguration configuration)
    {
        var data = Path.GetFullPath(configuration["Storage:Path"] ?? "data");
        var provider = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        var embedded = nameof(DatabaseProvider.Sqlite).Equals(provider, StringComparison.OrdinalIgnoreCase) ? $"Data Source={Path.Combine(data, "office.db")}" : null;
        var folders = new OfficeFolders(OfficeDatabase.Of(provider, configuration["Database:ConnectionString"] ?? embedded), Path.Combine(data, "files"));
        Directory.CreateDirectory(folders.Files);
        return folders;
    }
}
