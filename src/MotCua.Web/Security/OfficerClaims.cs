using System.Security.Claims;
using MotCua.Domain.Organisation;

namespace MotCua.Web.Security;

/// <summary>What a session says of the officer who signed in: who, and under which of their duties they act now.</summary>
public static class OfficerClaims
{
    public const string Id = ClaimTypes.NameIdentifier;
    public const string Name = ClaimTypes.Name;

    /// <summary>A <see cref="DutyKind"/> by name. Absent while nobody has given the officer a duty: then no desk opens.</summary>
    public const string Duty = "motcua:duty";

    /// <summary>Code of the unit the duty is held in.</summary>
    public const string Unit = "motcua:unit";

    public const string UnitName = "motcua:unit-name";
    public const string ActingFor = "motcua:acting-for";

    /// <summary>One claim for each duty the officer may switch to; see <see cref="HeldDuty"/>.</summary>
    public const string Held = "motcua:held";

    /// <summary>Id of the duty acted under.</summary>
    public const string DutyId = "motcua:duty-id";

    /// <summary>Id of the session the request came in; it opens nothing by itself.</summary>
    public const string Session = "motcua:session";

    /// <summary>Present while the officer still has the first password: nothing else opens.</summary>
    public const string MustChangePassword = "motcua:must-change-password";

    public static IEnumerable<Claim> For(Officer officer, string unitName, IEnumerable<HeldDuty> held)
    {
        yield return new Claim(Id, officer.Id);
        yield return new Claim(Name, officer.Name);
        yield return new Claim(Duty, officer.Duty.ToString());
        yield return new Claim(Unit, officer.Unit);
        yield return new Claim(UnitName, unitName);
        if (officer.ActingFor is not null)
        {
            yield return new Claim(ActingFor, officer.ActingFor);
        }

        foreach (var duty in held)
        {
            yield return new Claim(Held, duty.ToString());
        }
    }

    /// <summary>The officer who acts. Throws <see cref="InvalidOperationException"/> when the session has no duty; behind a desk's door it always has.</summary>
    public static Officer AsOfficer(this ClaimsPrincipal user) => user.ActingDuty() is { } duty
        ? new Officer(user.FindFirstValue(Id)!, user.FindFirstValue(Name)!, duty, user.FindFirstValue(Unit)!) { ActingFor = user.FindFirstValue(ActingFor) }
        : throw new InvalidOperationException("The session carries no duty.");

    public static DutyKind? ActingDuty(this ClaimsPrincipal user) => Enum.TryParse<DutyKind>(user.FindFirstValue(Duty), out var duty) ? duty : null;

    public static string UnitNameOrEmpty(this ClaimsPrincipal user) => user.FindFirstValue(UnitName) ?? "";

    /// <summary>Every duty the officer may act under, the present one included.</summary>
    public static IReadOnlyList<HeldDuty> HeldDuties(this ClaimsPrincipal user) => [.. user.FindAll(Held).Select(claim => HeldDuty.Parse(claim.Value))];
}

/// <summary>A duty an officer may act under: kind, unit, and for whom it is performed when someone is away.</summary>
public sealed record HeldDuty(DutyKind Kind, string Unit, string UnitName, string? ActingFor = null)
{
    public static HeldDuty Parse(string text)
    {
        var parts = text.Split('|');
        return new HeldDuty(Enum.Parse<DutyKind>(parts[0]), parts[1], parts[3], parts[2].Length == 0 ? null : parts[2]);
    }

    /// <summary>"Receive|unit|acting for|unit name".</summary>
    public override string ToString() => $"{Kind}|{Unit}|{ActingFor}|{UnitName.Replace('|', ' ')}";
}
