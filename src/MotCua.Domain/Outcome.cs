using System.Diagnostics.CodeAnalysis;

namespace MotCua.Domain;

/// <summary>What an act led to: its facts, or every reason why a rule refused it.</summary>
public readonly struct Outcome<T>
    where T : notnull
{
    private readonly T? value;

    private Outcome(T? value, IReadOnlyList<Refusal>? refusals)
    {
        this.value = value;
        Refusals = refusals ?? [];
    }

    /// <summary>Empty when the act was done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    public bool Refused => Refusals.Count > 0;

    /// <summary>The facts of the act. Throws <see cref="InvalidOperationException"/> when it was refused.</summary>
    public T Value => Refused ? throw new InvalidOperationException($"Refused: {Refusals[0]}") : value!;

    public Refusal Refusal => Refusals[0];

    [SuppressMessage("Usage", "CA2225", Justification = "The implicit forms are the only way an outcome is made.")]
    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);

    public static implicit operator Outcome<T>(List<Refusal> refusals) => new(default, refusals);

    public static implicit operator Outcome<T>(Refusal[] refusals) => new(default, refusals);

    /// <summary>The same refusals, or the value turned into something else.</summary>
    public Outcome<TOther> Then<TOther>(Func<T, Outcome<TOther>> next)
        where TOther : notnull => Refused ? Refusals.ToArray() : next(Value);
}
