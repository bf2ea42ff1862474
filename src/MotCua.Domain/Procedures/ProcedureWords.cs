namespace MotCua.Domain.Procedures;

/// <summary>Cấp thực hiện. A procedure may be received at several levels.</summary>
[Flags]
public enum ProcedureLevels
{
    None = 0,
    Commune = 1,
    District = 2,
    Province = 4,
    Ministry = 8,

    /// <summary>Cơ quan khác: an agency outside the People's Committees.</summary>
    Other = 16,
}

/// <summary>Đối tượng thực hiện: who may apply. None means not known.</summary>
[Flags]
public enum ProcedureAudience
{
    None = 0,
    Citizen = 1,
    Business = 2,
    Organisation = 4,
}

/// <summary>Cách thức thực hiện: the ways a dossier may come.</summary>
[Flags]
public enum ProcedureChannels
{
    None = 0,
    Direct = 1,
    Post = 2,
    Online = 4,
}

/// <summary>
/// Mức độ dịch vụ công trực tuyến: levels 1 to 4 until NĐ 42/2022/NĐ-CP, afterwards information only, in part, in full.
/// </summary>
public enum OnlineLevel
{
    Level1 = 1,
    Level2 = 2,
    Level3 = 3,
    Level4 = 4,

    /// <summary>Cung cấp thông tin.</summary>
    InformationOnly = 5,

    /// <summary>Một phần.</summary>
    Partial = 6,

    /// <summary>Toàn trình.</summary>
    Full = 7,
}

/// <summary>How far a fact of the catalogue has been checked. The catalogue shows it, so that nobody mistakes a memory for a source.</summary>
public enum Certainty
{
    /// <summary>The fact is not known.</summary>
    Unknown = 0,

    /// <summary>Set by us for want of the real one, and replaced on installation.</summary>
    MadeUp = 1,

    /// <summary>From general knowledge, not read again.</summary>
    Recalled = 2,

    /// <summary>From general knowledge, and an independent source says the same.</summary>
    Confirmed = 3,

    /// <summary>Stood in some public text.</summary>
    Seen = 4,

    /// <summary>Read in an official source.</summary>
    Verified = 5,
}
