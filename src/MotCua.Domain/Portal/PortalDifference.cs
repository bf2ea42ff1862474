using System.Globalization;
using MotCua.Domain.Dossiers;

namespace MotCua.Domain.Portal;

/// <summary>In what the portal's list and ours do not agree.</summary>
public enum PortalDifferenceKind
{
    /// <summary>We have it, the portal does not.</summary>
    MissingThere = 1,

    /// <summary>The portal has it, we do not.</summary>
    MissingHere = 2,

    /// <summary>TrangThaiHoSo.</summary>
    Status = 3,

    /// <summary>NgayHenTra.</summary>
    Due = 4,

    /// <summary>NgayKetThucXuLy.</summary>
    Ended = 5,
}

/// <summary>
/// What one side says of a dossier. Times are Vietnamese, as digits: yyyyMMddHHmm, or yyyyMMdd where only the day is told; empty for none. What a
/// list does not tell at all is null, and is not compared.
/// </summary>
public sealed record PortalClaim(string Code, OfficialStatus? Status, string? Due, string? Ended)
{
    public static PortalClaim Of(string code, DossierStatus status, DateTime? dueLocal, DateTime? endedLocal) =>
        new(code, DossierLifecycle.OfficialOf(status), Digits(dueLocal), Digits(endedLocal));

    /// <summary>A local time as digits, to the minute.</summary>
    public static string Digits(DateTime? local) => local?.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>One difference.</summary>
/// <param name="Theirs">What the portal says, as digits or the status's number; null where it has nothing.</param>
/// <param name="Ours">What we say.</param>
public sealed record PortalDifference(string Code, PortalDifferenceKind Kind, string? Theirs, string? Ours)
{
    /// <summary>Everything in which two claims about one dossier differ.</summary>
    public static IEnumerable<PortalDifference> Between(PortalClaim theirs, PortalClaim ours)
    {
        ArgumentNullException.ThrowIfNull(theirs);
        ArgumentNullException.ThrowIfNull(ours);
        if (theirs.Status is { } status && status != ours.Status)
        {
            yield return new PortalDifference(theirs.Code, PortalDifferenceKind.Status, $"{status:D}", $"{ours.Status:D}");
        }

        if (theirs.Due is { } due && !IsSameTime(due, ours.Due!))
        {
            yield return new PortalDifference(theirs.Code, PortalDifferenceKind.Due, due, ours.Due);
        }

        if (theirs.Ended is { } ended && !IsSameTime(ended, ours.Ended!))
        {
            yield return new PortalDifference(theirs.Code, PortalDifferenceKind.Ended, ended, ours.Ended);
        }
    }

    /// <summary>A day alone agrees with every minute of it.</summary>
    private static bool IsSameTime(string theirs, string ours) => theirs.Length == 0 ? ours.Length == 0 : ours.StartsWith(theirs, StringComparison.Ordinal);
}
