using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Application.Signalling;

internal static class SignallingServices
{
    public static void AddSignalling(this IServiceCollection services)
    {
        services.AddSingleton<SignalSettings>();
        services.AddSingleton<SetSignal>();
        services.AddSingleton<DeskMonths>();
        services.AddSingleton<ScanSignals>();
        services.AddSingleton<SignalList>();
    }
}
