using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Application.Recalculating;

internal static class RecalculatingServices
{
    public static void AddRecalculating(this IServiceCollection services)
    {
        services.AddSingleton<ProposeRecalculation>();
        services.AddSingleton<Recalculate>();
        services.AddSingleton<DeclineRecalculation>();
        services.AddSingleton<RecalculationList>();
    }
}
