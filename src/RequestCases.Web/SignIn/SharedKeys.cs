using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using RequestCases.Application.Data;
using RequestCases.Application.People;

namespace RequestCases.Web.SignIn;

/// <summary>The keys that protect cookies and forms lie in the office's database: all nodes have the same ones.</summary>
public sealed class SharedKeys(IServiceScopeFactory scopes) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    /// <inheritdoc />
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        return [.. db.ProtectionKeys.OrderBy(k => k.Id).Select(k => k.Xml).ToList().Select(xml => XElement.Parse(xml))];
    }

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        db.ProtectionKeys.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
