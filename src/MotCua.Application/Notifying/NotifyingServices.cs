using Microsoft.Extensions.DependencyInjection;
using MotCua.Application.Escalating;

namespace MotCua.Application.Notifying;

/// <summary>Who is told of what: the ladder before and after an appointment, and the digest of a morning.</summary>
internal static class NotifyingServices
{
    public static void AddNotifying(this IServiceCollection services)
    {
        services.AddSingleton<Escalate>();
        services.AddSingleton<Escalations>();
        services.AddSingleton<AnswerEscalation>();
        services.AddSingleton<DigestContent>();
        services.AddSingleton<MakeDigests>();
        services.AddSingleton<Digests>();
    }
}
