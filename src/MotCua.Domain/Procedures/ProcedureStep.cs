namespace MotCua.Domain.Procedures;

/// <summary>One step of the way a dossier goes (bước của quy trình nội bộ).</summary>
/// <param name="Order">1 for the first step.</param>
/// <param name="Name">What is done, as the office calls it; null when the kind says enough.</param>
/// <param name="Permille">Share of the limit in thousandths. Receiving and returning have none: the last step is not counted.</param>
public sealed record ProcedureStep(int Order, string? Name, StepKind Kind, StepPlace Place, int Permille);

public enum StepKind
{
    /// <summary>Tiếp nhận.</summary>
    Receive = 1,

    /// <summary>Thụ lý, thẩm định.</summary>
    Process = 2,

    /// <summary>Ký duyệt.</summary>
    Approve = 3,

    /// <summary>Trả kết quả.</summary>
    Return = 4,
}

/// <summary>Where a step is done: an authority, and in it an office.</summary>
/// <param name="Level">Which authority, seen from the one that received the dossier.</param>
/// <param name="Office">
/// Key of the office in that authority. Null: its one-stop desk, and for an approval the leaders of the authority themselves.
/// </param>
public sealed record StepPlace(StepLevel Level, string? Office = null);

public enum StepLevel
{
    /// <summary>The authority whose desk received the dossier.</summary>
    Receiving = 0,

    Commune = 1,
    District = 2,
    Province = 3,
}
