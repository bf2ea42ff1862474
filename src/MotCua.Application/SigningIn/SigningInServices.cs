using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Application.SigningIn;

/// <summary>Accounts, sessions and tokens.</summary>
internal static class SigningInServices
{
    public static void AddSigningIn(this IServiceCollection services)
    {
        services.AddSingleton<Accounts>();
        services.AddSingleton<Attempts>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<ApiTokens>();
        services.AddSingleton<ProtectionKeys>();
        services.AddSingleton<OpenAccount>();
        services.AddSingleton<ResetAccount>();
        services.AddSingleton<LockAccount>();
        services.AddSingleton<IssueToken>();
        services.AddSingleton<RevokeToken>();
    }
}
