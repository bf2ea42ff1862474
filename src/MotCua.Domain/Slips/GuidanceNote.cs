using MotCua.Domain.Deadlines;
using MotCua.Domain.Procedures;

namespace MotCua.Domain.Slips;

/// <summary>
/// Phiếu hướng dẫn: for who came with a question and no dossier. No official form; what to bring, where to go and what it will take, in writing,
/// so that nobody leaves the counter with nothing.
/// </summary>
public sealed record GuidanceNote : ISlip
{
    public required SlipHead Head { get; init; }

    /// <summary>Null when the person did not give a name: guidance asks for none.</summary>
    public string? Name { get; init; }

    /// <summary>What was asked.</summary>
    public required string Request { get; init; }

    /// <summary>The officer's words.</summary>
    public required string Guidance { get; init; }

    /// <summary>Papers of the procedure, when one was named.</summary>
    public IReadOnlyList<ProcedurePaper> Papers { get; init; } = [];

    /// <summary>Null when no procedure was named.</summary>
    public Limit? Limit { get; init; }

    public long? Fee { get; init; }

    public required string GuidedBy { get; init; }

    public string? DeskPhone { get; init; }
}
