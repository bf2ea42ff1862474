using MotCua.Application.Receiving;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Procedures;
using MotCua.Domain.Slips;

namespace MotCua.Web.Pages.Counter;

/// <summary>What the receiving page shows beside the form.</summary>
public sealed record CounterView
{
    /// <summary>Procedures to choose from: found, or the desk's most frequent ones.</summary>
    public required IReadOnlyList<ProcedureVersion> Procedures { get; init; }

    /// <summary>They answer the search; otherwise they are what the desk receives most.</summary>
    public required bool IsSearch { get; init; }

    public ProcedureVersion? Chosen { get; init; }

    /// <summary>What is known already of the person, to be taken over.</summary>
    public required IReadOnlyList<KnownApplicant> Known { get; init; }

    /// <summary>Scans of the procedure's papers that the person gave before, by the paper's name; empty until they are asked for.</summary>
    public required IReadOnlyDictionary<string, HeldPaper> Held { get; init; }

    /// <summary>The same person's open dossiers under the chosen procedure.</summary>
    public required IReadOnlyList<OpenDossier> Open { get; init; }

    /// <summary>What does not fit but stops nobody.</summary>
    public required IReadOnlyList<Doubt> Doubts { get; init; }

    public required ReceiptSlip Slip { get; init; }

    /// <summary>This visit's number today.</summary>
    public required int VisitNumber { get; init; }
}
