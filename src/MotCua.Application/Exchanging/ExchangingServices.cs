using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MotCua.Application.Exchanging;

/// <summary>The exchange with the national portal. A host that knows of a portal puts its <see cref="PortalOptions"/> before.</summary>
internal static class ExchangingServices
{
    public static void AddExchanging(this IServiceCollection services)
    {
        services.TryAddSingleton(PortalOptions.None);
        services.AddSingleton<PortalTurns>();
        services.AddSingleton<PortalCollector>();
        services.AddSingleton<PortalMessages>();
        services.AddSingleton<PortalClient>();
        services.AddSingleton<SendToPortal>();
        services.AddSingleton<PortalStanding>();
        services.AddSingleton<CompareWithPortal>();
        services.AddSingleton<AskPortal>();
    }
}
