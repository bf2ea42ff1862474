using MotCua.Domain.Organisation;

namespace MotCua.Domain.Dossiers;

/// <summary>Who may see a dossier with its persons: whose duty needs it, and nobody else. Administrators run the program without reading dossiers.</summary>
public static class DossierPrivacy
{
    /// <param name="units">The organisation of today.</param>
    /// <param name="authority">Authority whose counter received it.</param>
    /// <param name="way">Units it goes through.</param>
    public static bool MaySee(Officer by, UnitTree units, string authority, IEnumerable<string> way)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(units);
        return by.Duty switch
        {
            // Any counter of the authority gives the result back, whoever received the dossier.
            DutyKind.Receive or DutyKind.Return => units.AuthorityOf(by.Unit)?.Code == authority || way.Contains(by.Unit),
            DutyKind.Process or DutyKind.Approve => way.Contains(by.Unit),
            DutyKind.Lead or DutyKind.Control or DutyKind.Inspect => units.AuthorityOf(by.Unit) is { } own && (units.IsWithin(authority, own.Code) || way.Any(unit => units.IsWithin(unit, by.Unit))),
            _ => false,
        };
    }
}
