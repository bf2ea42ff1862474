using Microsoft.AspNetCore.Localization;

namespace MotCua.Web.Texts;

/// <summary>
/// Which language a reader sees: on pages the one chosen, else Vietnamese, whatever a browser installed in English asks for; over the API
/// the one the caller asks for. Numbers and typed dates are always Vietnamese.
/// </summary>
public static class Language
{
    public const string CookieName = "motcua-lang";

    /// <summary>For programs without a browser: English only when LANG asks for it.</summary>
    public static void UseEnvironment() =>
        System.Globalization.CultureInfo.CurrentUICulture =
            Environment.GetEnvironmentVariable("LANG")?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? OfficeTexts.English : OfficeTexts.Vietnamese;

    /// <summary>What this request writes from now on is paper, which is always Vietnamese.</summary>
    public static void UsePaper() => System.Globalization.CultureInfo.CurrentUICulture = OfficeTexts.Vietnamese;

    public static void UseReadersLanguage(this WebApplication app)
    {
        var options = new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(OfficeTexts.Vietnamese),
            SupportedCultures = [OfficeTexts.Vietnamese],

            // A caller that asks for "en-US" or plain "en" is answered in English, too.
            SupportedUICultures = [OfficeTexts.Vietnamese, OfficeTexts.English, OfficeTexts.English.Parent],
            RequestCultureProviders =
            [
                new CustomRequestCultureProvider(context => Task.FromResult(Chosen(context.Request.Cookies[CookieName]))),
                new CallersLanguage(),
            ],
        };
        app.UseRequestLocalization(options);
    }

    public static void MapLanguageChoice(this WebApplication app) =>
        app.MapGet("/lang", (HttpContext context, string? to, string? back) =>
        {
            if (to is "vi" or "en")
            {
                context.Response.Cookies.Append(CookieName, to, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
            }

            return IsOurs(back) ? Results.LocalRedirect(back!) : Results.LocalRedirect("/");
        }).AllowAnonymous();

    private static ProviderCultureResult? Chosen(string? cookie) => cookie switch
    {
        "vi" => new ProviderCultureResult(OfficeTexts.Vietnamese.Name),
        "en" => new ProviderCultureResult(OfficeTexts.Vietnamese.Name, OfficeTexts.English.Name),
        _ => null,
    };

    private sealed class CallersLanguage : AcceptLanguageHeaderRequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
            httpContext.Request.Path.StartsWithSegments("/api") ? base.DetermineProviderCultureResult(httpContext) : NullProviderCultureResult;
    }

    private static bool IsOurs(string? path) => path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal);
}
