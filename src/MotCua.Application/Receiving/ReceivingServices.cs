using Microsoft.Extensions.DependencyInjection;
using MotCua.Application.Tracking;

namespace MotCua.Application.Receiving;

/// <summary>What the counter does, and what it looks up.</summary>
internal static class ReceivingServices
{
    public static void AddReceiving(this IServiceCollection services)
    {
        services.AddSingleton<ReceiveDossier>();
        services.AddSingleton<EndVisit>();
        services.AddSingleton<Drafts>();
        services.AddSingleton<OpenDossiersOf>();
        services.AddSingleton<KnownApplicants>();
        services.AddSingleton<HeldPapers>();
        services.AddSingleton<FrequentProcedures>();
        services.AddSingleton<VisitsOf>();
        services.AddSingleton<Looks>();
    }
}
