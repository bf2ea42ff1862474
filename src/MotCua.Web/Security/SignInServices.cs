using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MotCua.Application.Data;
using MotCua.Application.SigningIn;

namespace MotCua.Web.Security;

/// <summary>Signing in: ASP.NET Core Identity over our accounts, sessions by cookie, the API by token, keys in the database.</summary>
public static class SignInServices
{
    /// <summary>Name of the limit on how often one machine may try to sign in.</summary>
    public const string RateLimit = "sign-in";

    /// <summary>A whole office behind one address signs in at half past seven; a program that guesses wants far more.</summary>
    private const int TriesAMinute = 60;

    private const string CookieOrToken = "cookie-or-token";

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddIdentityCore<AccountRow>()
            .AddUserStore<AccountStore>()
            .AddTokenProvider<PhoneCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.RemoveAll<IPasswordValidator<AccountRow>>();
        services.AddScoped<IPasswordValidator<AccountRow>, PasswordRules>();
        services.Replace(ServiceDescriptor.Scoped<IPasswordHasher<AccountRow>, PasswordHashes>());
        services.AddScoped<SignInDoor>();
        services.AddScoped<AccountKeeping>();
        services.AddSingleton<OfficerIdentities>();
        services.AddSingleton<DemoAccounts>();
        services.AddSingleton<SealedWords>();
        services.AddSingleton<SessionTickets>();
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, UseSessionTickets>();

        services.AddAuthentication(CookieOrToken)
            .AddPolicyScheme(CookieOrToken, null, either => either.ForwardDefaultSelector =
                context => TokenDoor.IsUsedBy(context.Request) ? TokenDoor.SchemeName : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenDoor>(TokenDoor.SchemeName, null)
            .AddCookie(Configure);

        services.AddDataProtection().SetApplicationName("MotCua");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeepKeysInDatabase>();

        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(RateLimit, TriesOf);
        });
    }

    private static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "motcua";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = Sessions.Longest;
        cookie.SlidingExpiration = false;
        cookie.LoginPath = "/account/sign-in";
        cookie.ReturnUrlParameter = "back";
        cookie.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            var user = context.HttpContext.User;
            var back = Uri.EscapeDataString(context.Request.PathBase + context.Request.Path + context.Request.QueryString);
            context.RedirectUri = user.HasClaim(claim => claim.Type == OfficerClaims.MustChangePassword) ? "/account/password"
                : user.ActingDuty() is null ? $"/account/duty?back={back}"
                : "";
            return AnswerAsync(context, StatusCodes.Status403Forbidden);
        };
    }

    /// <summary>A person is led on, where there is somewhere to lead to; a program, and a person at a desk that is not theirs, hear the status.</summary>
    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api") || context.RedirectUri.Length == 0)
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    private static RateLimitPartition<string> TriesOf(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetSlidingWindowLimiter(
            $"from {context.Connection.RemoteIpAddress}",
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })
        : RateLimitPartition.GetNoLimiter("looking only");

    private sealed class UseSessionTickets(SessionTickets tickets) : IPostConfigureOptions<CookieAuthenticationOptions>
    {
        public void PostConfigure(string? name, CookieAuthenticationOptions options) => options.SessionStore = tickets;
    }

    private sealed class KeepKeysInDatabase(ProtectionKeys keys) : IConfigureOptions<KeyManagementOptions>
    {
        public void Configure(KeyManagementOptions options) => options.XmlRepository = new ProtectionKeyStore(keys);
    }
}
