using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Application.Interlinking;

/// <summary>The agencies' parts of interlinked dossiers.</summary>
internal static class InterlinkingServices
{
    public static void AddInterlinking(this IServiceCollection services)
    {
        services.AddSingleton<AcceptStage>();
        services.AddSingleton<AskStagePapers>();
        services.AddSingleton<ResumeStage>();
        services.AddSingleton<EndStage>();
        services.AddSingleton<NoteStage>();
        services.AddSingleton<GiveStage>();
        services.AddSingleton<ImportAgencyStates>();
        services.AddSingleton<ChainPage>();
        services.AddSingleton<OpenStages>();
        services.AddSingleton<StageFigures>();
    }
}
