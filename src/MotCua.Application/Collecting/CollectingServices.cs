using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Application.Collecting;

/// <summary>Fees and the desk's cash.</summary>
internal static class CollectingServices
{
    public static void AddCollecting(this IServiceCollection services)
    {
        services.AddSingleton<DossierFees>();
        services.AddSingleton<AssessFee>();
        services.AddSingleton<TakeFee>();
        services.AddSingleton<RefundFee>();
        services.AddSingleton<WaiveFee>();
        services.AddSingleton<DeferFee>();
        services.AddSingleton<CountCash>();
        services.AddSingleton<ExplainCash>();
        services.AddSingleton<PayCashOver>();
        services.AddSingleton<FeePage>();
        services.AddSingleton<CashBooks>();
        services.AddSingleton<MoneyNotes>();
    }
}
