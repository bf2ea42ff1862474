using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using MotCua.Application.SigningIn;

namespace MotCua.Web.Security;

/// <summary>Keeps sessions in the database: the cookie holds a key and nothing else, and what it opens is asked of the day's files each time.</summary>
public sealed class SessionTickets(Sessions sessions, Accounts accounts, OfficerIdentities identities) : ITicketStore
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private const int LongestDevice = 120;

    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw new NotSupportedException("A session is opened by a request.");

    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var officer = ticket.Principal.FindFirstValue(OfficerClaims.Id)!;
        var account = await accounts.FindAsync(officer, cancellationToken) ?? throw new InvalidOperationException($"{officer} signs in without an account.");
        var duties = await identities.DutiesAsync(officer, cancellationToken);
        var device = httpContext.Request.Headers.UserAgent.ToString();
        return await sessions.OpenAsync(
            account,
            duties.Count == 1 ? duties[0].Duty.Id : null,
            device.Length > LongestDevice ? device[..LongestDevice] : device,
            httpContext.Connection.RemoteIpAddress?.ToString() ?? "",
            cancellationToken);
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => RetrieveAsync(key, CancellationToken.None);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, CancellationToken cancellationToken)
    {
        if (await sessions.FindByKeyAsync(key, cancellationToken) is not { } session)
        {
            return null;
        }

        var identity = session.MustChangePassword
            ? await identities.WithFirstPasswordAsync(session.Row.Officer, Scheme, cancellationToken)
            : await identities.OfAsync(session.Row.Officer, session.Row.Duty, only: false, Scheme, cancellationToken);
        if (identity is null)
        {
            await sessions.EndAsync(session.Row, cancellationToken);
            return null;
        }

        identity.AddClaim(new Claim(OfficerClaims.Session, session.Row.Id));
        return new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme);
    }

    /// <summary>Nothing of a ticket is kept, so nothing is renewed.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    public async Task RemoveAsync(string key)
    {
        if (await sessions.FindByKeyAsync(key, CancellationToken.None) is { } session)
        {
            await sessions.EndAsync(session.Row, CancellationToken.None);
        }
    }
}
