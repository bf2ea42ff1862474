using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>
/// The catalogue of procedures (danh mục thủ tục hành chính) as it stood on any day, kept in memory: finding, searching, and the
/// version a dossier came under. Codes are found whatever the case of their letters: an address may have lowered them.
/// </summary>
public sealed class Catalogue(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger, TimeProvider clock) : IDisposable
{
    private readonly Remembered<Contents> contents = new(databases, ledger, clock, ["procedure."], LoadAsync);

    /// <summary>The version that holds on a day, or null. A code with or without its province ("1.001193.H22") finds it.</summary>
    public async ValueTask<ProcedureVersion?> FindAsync(string code, DateOnly on, CancellationToken cancel)
    {
        var known = await contents.GetAsync(cancel);
        return known.VersionsOf(code).LastOrDefault(version => version.HoldsOn(on));
    }

    /// <summary>One version by its number, whether it still holds or not; null when there never was one.</summary>
    public async ValueTask<ProcedureVersion?> VersionAsync(string code, int number, CancellationToken cancel)
    {
        var known = await contents.GetAsync(cancel);
        return known.VersionsOf(code).FirstOrDefault(version => version.Number == number);
    }

    /// <summary>The catalogue as it stands now, to be asked where nothing may wait: by code and version.</summary>
    public async ValueTask<Func<string, int, ProcedureVersion?>> AtHandAsync(CancellationToken cancel)
    {
        var known = await contents.GetAsync(cancel);
        return (code, number) => known.VersionsOf(code).FirstOrDefault(version => version.Number == number);
    }

    /// <summary>Every version of a procedure, the first one first; empty when the code is not known.</summary>
    public async ValueTask<IReadOnlyList<ProcedureVersion>> VersionsAsync(string code, CancellationToken cancel) =>
        (await contents.GetAsync(cancel)).VersionsOf(code);

    /// <summary>All procedures that hold on a day, ready to be searched.</summary>
    public async ValueTask<ProcedureIndex> OnAsync(DateOnly day, CancellationToken cancel) => (await contents.GetAsync(cancel)).On(day);

    /// <summary>The last version of every procedure ever published, withdrawn ones included.</summary>
    public async ValueTask<IReadOnlyCollection<ProcedureVersion>> LastVersionsAsync(CancellationToken cancel) =>
        (await contents.GetAsync(cancel)).LastVersions;

    public void Dispose() => contents.Dispose();

    private static async Task<Contents> LoadAsync(MotCuaDb db, CancellationToken cancel)
    {
        var rows = await db.ProcedureVersions.AsNoTracking().OrderBy(row => row.Code).ThenBy(row => row.Number).ToListAsync(cancel);
        return new Contents(rows.Select(ProcedureProjection.Unfold));
    }

    private sealed class Contents
    {
        /// <summary>Days asked for are today and a few others; an index of each is kept until there are more than this.</summary>
        private const int DaysKept = 16;

        private readonly Dictionary<string, IReadOnlyList<ProcedureVersion>> byCode;
        private readonly Dictionary<string, string> codeByNational;
        private readonly ConcurrentDictionary<DateOnly, ProcedureIndex> byDay = new();

        public Contents(IEnumerable<ProcedureVersion> versions)
        {
            byCode = versions.GroupBy(version => version.Code)
                .ToDictionary(group => group.Key, group => (IReadOnlyList<ProcedureVersion>)[.. group], StringComparer.OrdinalIgnoreCase);
            codeByNational = byCode.Keys.Where(code => ProcedureCode.NationalPart(code) is not null).Order(StringComparer.Ordinal)
                .GroupBy(code => ProcedureCode.NationalPart(code)!).ToDictionary(group => group.Key, group => group.First());
            LastVersions = [.. byCode.Values.Select(all => all[^1])];
        }

        public IReadOnlyCollection<ProcedureVersion> LastVersions { get; }

        public IReadOnlyList<ProcedureVersion> VersionsOf(string code)
        {
            if (byCode.TryGetValue(code, out var versions))
            {
                return versions;
            }

            return ProcedureCode.NationalPart(code) is { } national && codeByNational.TryGetValue(national, out var known) ? byCode[known] : [];
        }

        public ProcedureIndex On(DateOnly day)
        {
            if (byDay.Count > DaysKept)
            {
                byDay.Clear();
            }

            return byDay.GetOrAdd(day, on => new ProcedureIndex(byCode.Values.Select(all => all.LastOrDefault(version => version.HoldsOn(on))).OfType<ProcedureVersion>()));
        }
    }
}
