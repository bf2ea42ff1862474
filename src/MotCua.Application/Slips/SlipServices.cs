using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Application.Slips;

/// <summary>The papers an office gives in hand.</summary>
internal static class SlipServices
{
    public static void AddSlips(this IServiceCollection services)
    {
        services.AddSingleton<PreviewSlip>();
        services.AddSingleton<PrintSlip>();
        services.AddSingleton<VisitSlips>();
        services.AddSingleton<DossierSlips>();
        services.AddSingleton<PaperSlips>();
    }
}
