using System.Text.Json;
using System.Text.Json.Serialization;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Interlinking;

namespace MotCua.Application.Tracking;

/// <summary>
/// What the public may know of a dossier: what was asked for, the way with the steps done and to come, and the appointment. It is read out of
/// the dossier's state by its shape alone: what is not named here, above all every person, is skipped unread. Instants are UTC; units are codes.
/// </summary>
public sealed record PublicTrack
{
    public required PublicReceipt Receipt { get; init; }

    public required DossierStatus Status { get; init; }

    /// <summary>Index in the receipt's route of the step that holds it.</summary>
    public required int Step { get; init; }

    /// <summary>When each step so far was last reached, by its index.</summary>
    public IReadOnlyDictionary<int, DateTime> Reached { get; init; } = new Dictionary<int, DateTime>();

    /// <summary>What the agencies of a chain did; null where none is.</summary>
    public PublicAside? Aside { get; init; }

    public DateTime? DueAt { get; init; }

    /// <summary>The result is ready, or the handling ended without one.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>The result was handed over.</summary>
    public DateTime? ReturnedAt { get; init; }

    /// <param name="state">A dossier's state as its row keeps it.</param>
    public static PublicTrack Read(string state) => JsonSerializer.Deserialize(state, TrackJson.Default.PublicTrack)!;
}

/// <summary>What the public may know of a receipt.</summary>
public sealed record PublicReceipt
{
    public required string Code { get; init; }

    /// <summary>The code the national portal gave it.</summary>
    public string? PortalCode { get; init; }

    public required string ProcedureName { get; init; }

    /// <summary>Authority whose counter received it.</summary>
    public required string Authority { get; init; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary>Limit in text form.</summary>
    public required string Limit { get; init; }

    /// <summary>The sum that led to the due time, line by line.</summary>
    public IReadOnlyList<DueLine>? DueLines { get; init; }

    public ReturnPlace ReturnAt { get; init; } = ReturnPlace.Desk;

    public required IReadOnlyList<RouteStep> Route { get; init; }

    public DossierChain? Chain { get; init; }
}

/// <summary>What the public may know of the side paths.</summary>
public sealed record PublicAside
{
    public IReadOnlyList<PublicStage> Stages { get; init; } = [];
}

/// <summary>What the public may know of an agency's part. Times are UTC.</summary>
public sealed record PublicStage
{
    public required int Number { get; init; }

    public required StageStatus Status { get; init; }

    public DateTime? DueAt { get; init; }

    public DateTime? EndedAt { get; init; }
}

/// <summary>Made at build time: the look-up is the busiest question of all.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PublicTrack))]
internal sealed partial class TrackJson : JsonSerializerContext;
