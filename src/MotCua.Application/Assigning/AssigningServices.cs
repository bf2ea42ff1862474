using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Application.Assigning;

/// <summary>Who of a unit gets what.</summary>
internal static class AssigningServices
{
    public static void AddAssigning(this IServiceCollection services)
    {
        services.AddSingleton<RoutingTables>();
        services.AddSingleton<Assignments>();
        services.AddSingleton<SetRouting>();
    }
}
