using MotCua.Domain.People;

namespace MotCua.Domain.Portal;

/// <summary>
/// Code values that differ from one endpoint of the national portal (Cổng Dịch vụ công quốc gia) to another, as this installation's settings say.
/// What a list does not name is sent empty: the field is there, its value is not known.
/// </summary>
public sealed record PortalCodes
{
    /// <summary>LoaiDoiTuong by kind of applicant. Older services say 1 for a citizen and 2 for a business, one of 2026 says 0 and 1.</summary>
    public IReadOnlyDictionary<ApplicantKind, string> Audience { get; init; } = new Dictionary<ApplicantKind, string>
    {
        [ApplicantKind.Person] = "1",
        [ApplicantKind.Organisation] = "2",
    };

    /// <summary>LoaiDinhDanh by kind of paper: 1 CCCD, 2 CMND. A number goes only with a kind the portal knows.</summary>
    public IReadOnlyDictionary<IdentityKind, string> Identity { get; init; } = new Dictionary<IdentityKind, string>
    {
        [IdentityKind.CitizenNumber] = "1",
        [IdentityKind.OldIdentityCard] = "2",
    };

    /// <summary>MaLinhVuc by the sector's name in the catalogue; none is known before it is entered.</summary>
    public IReadOnlyDictionary<string, string> Sectors { get; init; } = new Dictionary<string, string>();

    /// <summary>HinhThucThu of a fee: 1 at receipt, 2 at supplement, 4 at return.</summary>
    public string FeeTakenAt { get; init; } = "1";

    /// <summary>TenPhiLePhi: the catalogue knows one amount for a procedure and no name for it.</summary>
    public string FeeName { get; init; } = "";

    /// <summary>TrangThaiBoSung of a request that waits for its papers. No text read gives the values.</summary>
    public string SupplementAsked { get; init; } = "";

    /// <summary>TrangThaiBoSung of a request that was answered.</summary>
    public string SupplementAnswered { get; init; } = "";

    /// <summary>Whether the fields that are only remembered of TaiLieuNop and of the databases asked are sent, empty.</summary>
    public bool WithRecalledFields { get; init; }
}

/// <summary>What a message needs and a dossier does not hold: names of today, and the office's wall clock.</summary>
/// <param name="UnitName">Full name of a unit's code.</param>
/// <param name="Officer">Name and position of an officer's id.</param>
/// <param name="ToLocal">UTC to the office's wall time.</param>
public sealed record PortalWorld(PortalCodes Codes, Func<string, string> UnitName, Func<string, (string Name, string Position)> Officer, Func<DateTime, DateTime> ToLocal);
