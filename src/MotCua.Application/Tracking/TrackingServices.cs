using Microsoft.Extensions.DependencyInjection;
using MotCua.Application.Data;

namespace MotCua.Application.Tracking;

internal static class TrackingServices
{
    public static void AddTracking(this IServiceCollection services, DatabaseKind database)
    {
        services.AddSingleton<IDossierSearch>(database == DatabaseKind.Sqlite ? new SqliteDossierSearch() : new PostgresDossierSearch());
        services.AddSingleton<FindDossiers>();
        services.AddSingleton<TrackDossier>();
        services.AddSingleton<LooksOf>();
        services.AddSingleton<UnusualLooks>();
    }
}
