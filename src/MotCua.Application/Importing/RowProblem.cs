using MotCua.Domain;

namespace MotCua.Application.Importing;

/// <summary>What is wrong, or doubtful, and where.</summary>
/// <param name="Table">Name of the file.</param>
/// <param name="Line">Line of the file; 1 is the header.</param>
public sealed record RowProblem(string Table, int Line, Refusal Reason);
