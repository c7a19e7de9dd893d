using Microsoft.Extensions.DependencyInjection;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;

namespace RequestCases.Application.Sample;

/// <summary>Registers who builds the sample.</summary>
internal static class SampleServices
{
    public static IServiceCollection AddSample(this IServiceCollection services) => services
        .AddScoped<SampleOffice>().AddScoped<SampleLedger>().AddScoped<SampleDesk>()
        .AddScoped<SampleIntake>().AddScoped<SampleHandling>().AddScoped<SampleClosing>().AddScoped<SampleWalker>()
        .AddScoped(s => new SampleCases(
            s.GetRequiredService<SampleLedger>(), s.GetRequiredService<SampleDesk>(), s.GetRequiredService<SampleWalker>(),
            s.GetRequiredService<RegisterApplication>(), s.GetRequiredService<OfficeCalendar>()));
}
