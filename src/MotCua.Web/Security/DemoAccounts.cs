using MotCua.Application.Administering;
using MotCua.Application.Demo;

namespace MotCua.Web.Security;

/// <summary>An account of the demonstration, with the kinds of work its officer does.</summary>
public sealed record DemoAccount(string Officer, string Name, string? Position, IReadOnlyList<HeldDuty> Duties);

/// <summary>How anybody signs in to a demonstration: one account for each kind of work.</summary>
public sealed class DemoAccounts(DemoOffice demo, Staff staff, OfficerIdentities identities)
{
    /// <summary>Of every account that the demonstration opens: printed by the command and on the sign-in page, so it protects nothing and need not.</summary>
    public const string Password = "mot-cua-2020";

    /// <summary>Empty in an office that works.</summary>
    public async ValueTask<IReadOnlyList<DemoAccount>> OfferedAsync(CancellationToken cancel)
    {
        var offered = new List<DemoAccount>();
        foreach (var officer in demo.Offered)
        {
            if (await staff.FindAsync(officer, cancel) is { } member)
            {
                var duties = await identities.DutiesAsync(officer, cancel);
                offered.Add(new DemoAccount(officer, member.Card.Name, member.Card.Position, [.. duties.Select(duty => duty.Held)]));
            }
        }

        return offered;
    }
}
