using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;

namespace MotCua.Application.Tracking;

/// <summary>Codes of dossiers by words and numbers, newest first: what each database does in its own way.</summary>
public interface IDossierSearch
{
    /// <param name="units">Codes of units, one of which a dossier must go through; null for any.</param>
    /// <param name="exactly">True for dossiers that have every exact word of the query, false for those that lack one, null for both.</param>
    /// <param name="after">Place where the page before ended; null for the first page.</param>
    Task<IReadOnlyList<FoundCode>> FindAsync(MotCuaDb db, SearchQuery query, IReadOnlyList<string>? units, bool? exactly, string? after, int most, CancellationToken cancel);
}

/// <param name="Place">Where to go on after this one.</param>
public sealed record FoundCode(string Code, string Place);
