using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MotCua.Application.Reporting;

public static class ReportingServices
{
    public static void AddReporting(this IServiceCollection services)
    {
        services.TryAddSingleton(ReportOptions.Default);
        services.AddSingleton<ReportUnits>();
        services.AddSingleton<KeptSums>();
        services.AddSingleton<FiguresOf>();
        services.AddSingleton<FigureDossiers>();
        services.AddSingleton<FigureTrend>();
        services.AddSingleton<TripsOf>();
        services.AddSingleton<WaitsOf>();
        services.AddSingleton<PausesOf>();
        services.AddSingleton<WaitDossiers>();
        services.AddSingleton<ReviewOf>();
        services.AddSingleton<ReportQuestions>();
        services.AddSingleton<CatalogueCounts>();
        services.AddSingleton<ApartFigures>();
        services.AddSingleton<FormReports>();
        services.AddSingleton<ClosedReports>();
        services.AddSingleton<FormChanges>();
        services.AddSingleton<ApologyList>();
        services.AddSingleton<CloseReport>();
        services.AddSingleton<PeriodStatements>();
        services.AddSingleton<LateNow>();
        services.AddSingleton<RegisterReader>();
        services.AddSingleton<FeeReports>();
    }
}
