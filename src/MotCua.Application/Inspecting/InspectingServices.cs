using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Application.Inspecting;

internal static class InspectingServices
{
    public static void AddInspecting(this IServiceCollection services)
    {
        services.AddSingleton<InspectionActs>();
        services.AddSingleton<Rounds>();
        services.AddSingleton<Samples>();
        services.AddSingleton<Packs>();
        services.AddSingleton<EarlierFindings>();
        services.AddSingleton<FollowedFindings>();
        services.AddSingleton<PlanRound>();
        services.AddSingleton<ChangeVisits>();
        services.AddSingleton<TakePack>();
        services.AddSingleton<NoteFinding>();
        services.AddSingleton<MakeMinutes>();
        services.AddSingleton<AnswerFinding>();
        services.AddSingleton<ReviewFinding>();
        services.AddSingleton<InspectionFiles>();
    }
}
