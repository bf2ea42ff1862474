using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace MotCua.Web.Security;

/// <summary>
/// How often one address may ask for dossiers in public: enough for a family, a kiosk or a village's shared line, too little to run through
/// the numbers of a day. Another number stands in settings.json of the data folder: <code>{ "track": { "lookUpsAMinute": 60 } }</code>
/// </summary>
public static class LookUpLimit
{
    public const string Policy = "look-up";
    private const int LookUpsAMinute = 60;

    public static void AddLookUpLimit(this IServiceCollection services) => services.AddOptions<RateLimiterOptions>()
        .Configure<IConfiguration>((limits, configuration) => limits.AddPolicy(Policy, new Limiter(configuration.GetValue("track:lookUpsAMinute", LookUpsAMinute))));

    private sealed class Limiter(int most) : IRateLimiterPolicy<string>
    {
        public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };

        public RateLimitPartition<string> GetPartition(HttpContext httpContext) => IsLookUp(httpContext.Request)
            ? RateLimitPartition.GetSlidingWindowLimiter(
                $"from {httpContext.Connection.RemoteIpAddress}",
                _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })
            : RateLimitPartition.GetNoLimiter("the empty form");

        /// <summary>The empty form may be opened at will.</summary>
        private static bool IsLookUp(HttpRequest request) => request.RouteValues.ContainsKey("code") || request.Query.ContainsKey("code");
    }
}
