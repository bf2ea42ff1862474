using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MotCua.Application.Demo;

public static class DemoServices
{
    /// <summary>Adds the player and puts its clock in the place of the machine's. Only the command that fills a database, and tests, do this.</summary>
    public static IServiceCollection AddDemoPlayer(this IServiceCollection services)
    {
        var clock = new DemoClock();
        services.AddSingleton(clock);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        services.AddSingleton<DemoHouseRules>();
        services.AddSingleton<DemoSetting>();
        services.AddSingleton<DemoActs>();
        services.AddSingleton<DemoSideActs>();
        services.AddSingleton<DemoInspections>();
        services.AddSingleton<DemoPlayer>();
        return services;
    }
}
