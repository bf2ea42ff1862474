namespace MotCua.Web.Security;

/// <summary>
/// What every answer tells the browser: run and draw nothing that is not ours, no framing, no guessing of types; and keep no copy
/// of a page or an answer that an officer sees.
/// </summary>
public static class Headers
{
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        context.Response.OnStarting(KeepNoCopy, context);
        return next(context);
    });

    private static Task KeepNoCopy(object state)
    {
        var context = (HttpContext)state;
        var isForOneReader = context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true || context.Request.Path.StartsWithSegments("/api");
        if (context.User.Identity?.IsAuthenticated == true && isForOneReader)
        {
            context.Response.Headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
