using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using RequestCases.Core;

namespace RequestCases.Web.Security;

/// <summary>Takes over from the proxies named in <c>Proxy:Known</c>, and from nobody else, who asked and by which scheme.</summary>
public static class KnownProxies
{
    /// <summary>Takes it over where proxies are named: addresses or networks, e.g. <c>10.0.0.5, 10.1.0.0/16</c>.</summary>
    /// <exception cref="RefusedException">PROXY_SETTINGS: one is no address.</exception>
    public static void UseKnownProxies(this WebApplication app)
    {
        var named = app.Configuration["Proxy:Known"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (named.Length == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var one in named)
        {
            if (IPAddress.TryParse(one, out var address))
                options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(one, out var network))
                options.KnownIPNetworks.Add(network);
            else
                throw new RefusedException("PROXY_SETTINGS", $"设置 Proxy:Known 里的“{one}”不是 IP 地址或者网段。写成 10.0.0.5 或者 10.1.0.0/16，多个用逗号隔开。");
        }
        app.UseForwardedHeaders(options);
    }
}
