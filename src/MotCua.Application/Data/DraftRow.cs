namespace MotCua.Application.Data;

/// <summary>What an officer is typing, kept until it is sent: a power cut of browser or PC loses nothing. No history: the last state only.</summary>
public sealed class DraftRow
{
    public required string Officer { get; init; }

    /// <summary>Which form: "receive".</summary>
    public required string Form { get; init; }

    public required DateTime KeptAt { get; init; }

    /// <summary>Private: the form's fields as JSON.</summary>
    public required string Fields { get; init; }
}
