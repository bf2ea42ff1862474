namespace MotCua.Application.Data;

/// <summary>A counter of one piece of time.</summary>
public interface ITimeCounter
{
    /// <summary>Key of the piece of time; the same numbers for every kind of counter, in the order of time within each length.</summary>
    int At { get; }
}
