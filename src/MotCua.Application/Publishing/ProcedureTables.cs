using MotCua.Application.Importing;
using MotCua.Domain;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>A list of procedures to import: one row each, and, where given, their papers, published steps and results.</summary>
public sealed record ProcedureTables(Table Procedures, Table? Papers = null, Table? Steps = null, Table? Results = null);

/// <summary>What was read: sound versions, every bad row, and rows that were taken with a doubt.</summary>
/// <param name="Codes">Every code the list names, also those of bad rows: what is named is not missing.</param>
public sealed record ProcedureReading(
    IReadOnlyList<ProcedureVersion> Procedures, IReadOnlyList<RowProblem> Problems, IReadOnlyList<RowProblem> Doubts, IReadOnlySet<string> Codes);
