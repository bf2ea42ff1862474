using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Application.Returning;

/// <summary>Results: their numbers, their signatures, the shelf and the hand-over.</summary>
internal static class ReturningServices
{
    public static void AddReturning(this IServiceCollection services)
    {
        services.AddSingleton<Shelf>();
        services.AddSingleton<HandOverReader>();
        services.AddSingleton<ReturnResult>();
        services.AddSingleton<PlaceOnShelf>();
        services.AddSingleton<RemindApplicant>();
        services.AddSingleton<OutgoingRegister>();
        services.AddSingleton<ResultSignatures>();
    }
}
