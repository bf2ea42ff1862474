using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using MotCua.Application.SigningIn;

namespace MotCua.Web.Security;

/// <summary>Lets a program into the API by <c>Authorization: Bearer mc_…</c>, as the officer and in the one duty its token is bound to.</summary>
public sealed class TokenDoor(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, ApiTokens tokens, OfficerIdentities identities)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "token";
    private const string Prefix = "Bearer ";

    /// <summary>The API's only door: a browser's session does not open it, so no page of somebody else can act there in an officer's name.</summary>
    public static bool IsUsedBy(HttpRequest request) => request.Path.StartsWithSegments("/api");

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var written = Request.Headers.Authorization.ToString();
        if (!written.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var code = written[Prefix.Length..].Trim();
        var identity = await tokens.FindAsync(code, Context.RequestAborted) is { } token
            ? await identities.OfAsync(token.Officer, token.Duty, only: true, SchemeName, Context.RequestAborted)
            : null;
        return identity is null
            ? AuthenticateResult.Fail("The token is unknown, expired or revoked, or its duty has ended.")
            : AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Request.Headers.Authorization.Count > 0 ? "Bearer error=\"invalid_token\"" : "Bearer";
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
