namespace MotCua.Application.Data;

/// <summary>A row of one piece of time: a counter of what happened in it, or a dossier that came in it.</summary>
public interface IOfTime
{
    /// <summary>Key of the piece of time, or the day as such a key: numbers in the order of time; those of whole years are smaller.</summary>
    int At { get; }
}
