using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;

namespace MotCua.Web.Tests.Harness;

/// <summary>Lets a request in as the officer named in its header, for tests that are not about signing in.</summary>
public sealed class TestDoor : IStartupFilter
{
    public const string Header = "X-Test-Officer";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, go) =>
        {
            if (context.Request.Headers[Header].ToString() is { Length: > 0 } written)
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity(Read(written), "test"));
            }

            return go(context);
        });
        next(app);
    };

    public static string Write(Officer officer, string unitName) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join('\n', officer.Id, officer.Name, officer.Duty, officer.Unit, unitName)));

    private static IEnumerable<Claim> Read(string written)
    {
        var parts = Encoding.UTF8.GetString(Convert.FromBase64String(written)).Split('\n');
        var duty = Enum.Parse<DutyKind>(parts[2]);
        return OfficerClaims.For(new Officer(parts[0], parts[1], duty, parts[3]), parts[4], [new HeldDuty(duty, parts[3], parts[4])]);
    }
}
