namespace MotCua.Application.Data;

/// <summary>The process tables of one unit for one procedure, all its versions as JSON.</summary>
public sealed class ProcessRow
{
    public required string Unit { get; init; }

    public required string Procedure { get; init; }

    /// <summary>Every <see cref="Domain.Procedures.ProcessTable"/>, the first one first.</summary>
    public required string Tables { get; init; }
}
