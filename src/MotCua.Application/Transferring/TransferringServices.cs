using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Application.Transferring;

/// <summary>What moves paper from hand to hand.</summary>
internal static class TransferringServices
{
    public static void AddTransferring(this IServiceCollection services)
    {
        services.AddSingleton<PaperDesk>();
        services.AddSingleton<PaperPlaces>();
        services.AddSingleton<SendPaper>();
        services.AddSingleton<AcceptPaper>();
        services.AddSingleton<RecallPaper>();
        services.AddSingleton<TakeOriginals>();
        services.AddSingleton<GiveOriginalsBack>();
    }
}
