using RequestCases.Web;
using RequestCases.Web.Commands;

return await OfficeCommands.RunAsync(args, settings => OfficeHost.Build(settings));
