using System.Security.Claims;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;

namespace MotCua.Web.Security;

/// <summary>
/// What a session or a token says of its officer, made anew from the files of the day: a duty that ended yesterday opens no desk
/// today, whatever the browser still holds.
/// </summary>
public sealed class OfficerIdentities(Staff staff, Units units, OfficeTime time)
{
    /// <summary>Null when the officer is unknown or no longer in service.</summary>
    /// <param name="dutyId">The duty acted under; without effect when it does not hold today.</param>
    /// <param name="only">True for a token: no other duty may be switched to.</param>
    public async ValueTask<ClaimsIdentity?> OfAsync(string officer, string? dutyId, bool only, string scheme, CancellationToken cancel)
    {
        var today = time.Today;
        if (await staff.FindAsync(officer, cancel) is not { } member || today < member.From || member.Until < today)
        {
            return null;
        }

        var tree = await units.OnAsync(today, cancel);
        var duties = member.DutiesOn(today).Where(duty => tree.Find(duty.Unit) is not null).ToList();
        var acting = duties.FirstOrDefault(duty => duty.Id == dutyId);
        var held = (only ? [] : duties).Select(duty => HeldOf(duty, tree));
        if (acting is null)
        {
            return only ? null : new ClaimsIdentity(WithoutDuty(member).Concat(held.Select(one => new Claim(OfficerClaims.Held, one.ToString()))), scheme);
        }

        var by = new Officer(member.Id, member.Card.Name, acting.Kind, acting.Unit) { ActingFor = acting.ActingFor };
        return new ClaimsIdentity(OfficerClaims.For(by, tree.ShortPathOf(acting.Unit), held).Append(new Claim(OfficerClaims.DutyId, acting.Id)), scheme);
    }

    /// <summary>Signed in, but nothing opens except the page that asks for a new password.</summary>
    public async ValueTask<ClaimsIdentity?> WithFirstPasswordAsync(string officer, string scheme, CancellationToken cancel) =>
        await staff.FindAsync(officer, cancel) is { } member
            ? new ClaimsIdentity(WithoutDuty(member).Append(new Claim(OfficerClaims.MustChangePassword, "1")), scheme)
            : null;

    /// <summary>The officer's duties of today, with the name of the place each is held in.</summary>
    public async ValueTask<IReadOnlyList<(Duty Duty, HeldDuty Held)>> DutiesAsync(string officer, CancellationToken cancel)
    {
        var tree = await units.OnAsync(time.Today, cancel);
        var member = await staff.FindAsync(officer, cancel);
        return [.. (member?.DutiesOn(time.Today) ?? []).Where(duty => tree.Find(duty.Unit) is not null).Select(duty => (duty, HeldOf(duty, tree)))];
    }

    private static HeldDuty HeldOf(Duty duty, UnitTree tree) => new(duty.Kind, duty.Unit, tree.ShortPathOf(duty.Unit), duty.ActingFor);

    private static IEnumerable<Claim> WithoutDuty(StaffMember member) => [new Claim(OfficerClaims.Id, member.Id), new Claim(OfficerClaims.Name, member.Card.Name)];
}
