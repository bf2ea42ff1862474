namespace MotCua.Domain.Procedures;

/// <summary>Công bố: a procedure enters the catalogue with its first version.</summary>
[EntryType("procedure.published")]
public sealed record ProcedurePublished(ProcedureVersion Version) : Facts;

/// <summary>Sửa đổi, bổ sung: a new version; the one before ends the day before it begins.</summary>
[EntryType("procedure.changed")]
public sealed record ProcedureChanged(ProcedureVersion Version) : Facts;

/// <summary>Bãi bỏ: no dossier is received under it after the last day.</summary>
/// <param name="LastDay">Last day the procedure holds, included.</param>
/// <param name="Decision">Number of the decision that abolished it, or the reason in words.</param>
[EntryType("procedure.withdrawn")]
public sealed record ProcedureWithdrawn(DateOnly LastDay, string Decision) : Facts;

/// <summary>Niêm yết: a poster of one version was put up. Inspectors compare it with the version that holds.</summary>
/// <param name="Version">Number of the version on the poster.</param>
/// <param name="Unit">Code of the authority on whose premises it hangs.</param>
/// <param name="Place">Where, as people there say: "bảng niêm yết tầng 1".</param>
[EntryType("procedure.posted")]
public sealed record ProcedurePosted(int Version, string Unit, string Place, DateOnly On) : Facts;
