using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Ledger;

/// <summary>
/// The open ledger, as one act sees it: it reads the very state it changes, and nobody else writes meanwhile.
/// What is appended here counts only if the act is not refused.
/// </summary>
public sealed class Book
{
    private readonly ActRows rows;
    private readonly LedgerChain chain;
    private readonly IReadOnlyList<IProjection> projections;
    private readonly Dictionary<string, int> versions = [];
    private readonly List<string> dossiers = [];
    private Dictionary<string, long>? numbers;
    private bool isFirst = true;

    internal Book(DateTime at, Officer by, string? requestKey, ActRows rows, LedgerChain chain, IReadOnlyList<IProjection> projections)
    {
        At = at;
        By = by;
        RequestKey = requestKey;
        this.rows = rows;
        this.chain = chain;
        this.projections = projections;
    }

    /// <summary>UTC instant of the act.</summary>
    public DateTime At { get; }

    public Officer By { get; }

    public string? RequestKey { get; }

    /// <summary>Streams of the dossiers this act asked for.</summary>
    internal IReadOnlyList<string> Dossiers => dossiers;

    /// <summary>Numbers were taken that no entry carries: they would be lost to whoever makes the series again from the ledger.</summary>
    internal bool HasLooseNumbers => numbers is not null;

    /// <summary>The dossier with this code. Throws <see cref="DossierNotFoundException"/> when there is none: a code in a link is checked before an act.</summary>
    public Dossier Dossier(string code)
    {
        dossiers.Add(DossierProjection.StreamOf(code));
        return rows.Find<DossierRow>(code) is { } row ? DossierProjection.Unfold(row) : throw new DossierNotFoundException(code);
    }

    public TRow? Find<TRow>(params object[] key)
        where TRow : class => rows.Find<TRow>(key);

    /// <summary>Writes a row that is no history, in the transaction of the act: an account beside the entry that opened it. A refused act leaves none.</summary>
    public void Keep<TRow>(TRow row)
        where TRow : class => rows.Put(row);

    /// <summary>
    /// The next number of a series: 1, 2, 3 … without gaps, since a refused act gives its number back.
    /// The next entry appended carries it; take it before that entry.
    /// </summary>
    public long Next(string series)
    {
        var next = (rows.Find<SeriesRow>(series)?.Last ?? 0) + 1;
        rows.Put(new SeriesRow { Name = series, Last = next });
        (numbers ??= [])[series] = next;
        return next;
    }

    /// <summary>The newest version of a stream; 0 when it has no entry.</summary>
    internal int VersionOf(string stream) => versions.TryGetValue(stream, out var version) ? version : rows.VersionOf(stream);

    /// <summary>
    /// Takes what tells of a person out of a dossier's entries, those of its desk's book of fees, of its shelf and of the rounds that inspected it, and makes the rows anew that
    /// knew it.
    /// </summary>
    /// <param name="entries">Every entry of the dossier's stream as it was before this act.</param>
    /// <param name="rounds">Every entry of each round of inspection that names it, as it was before this act.</param>
    internal void Forget(
        string code, string desk, IReadOnlyList<LedgerEntry> entries, IReadOnlyList<LedgerEntry> fees, IReadOnlyList<LedgerEntry> shelf, IReadOnlyList<IReadOnlyList<LedgerEntry>> rounds)
    {
        Forgetting.Dossier([.. entries, .. rows.Entries.Where(entry => entry.Stream == DossierProjection.StreamOf(code))], projections, rows);
        Forgetting.Fees(code, desk, fees, rows);
        foreach (var entry in shelf)
        {
            Forgetting.Emptied(entry, rows);
        }

        foreach (var round in rounds)
        {
            Forgetting.Round(code, [.. round, .. rows.Entries.Where(entry => entry.Stream == round[0].Stream)], rows);
        }
    }

    /// <summary>Appends the first entry of a new stream. Faster than <see cref="Append"/>; fails with the database's error if the stream exists.</summary>
    public T Open<T>(string stream, T facts)
        where T : Facts
    {
        versions[stream] = 0;
        return Append(stream, facts);
    }

    /// <summary>Appends an entry to a stream and lets every projection turn it into rows.</summary>
    public T Append<T>(string stream, T facts)
        where T : Facts
    {
        if (!versions.TryGetValue(stream, out var version))
        {
            version = rows.VersionOf(stream);
        }

        versions[stream] = version + 1;
        var entry = chain.Next(At, By, stream, version + 1, facts, isFirst ? RequestKey : null, EntryJson.Numbers(numbers));
        isFirst = false;
        numbers = null;
        rows.Append(entry);
        foreach (var projection in projections)
        {
            projection.Apply(entry, facts, rows);
        }

        return facts;
    }
}

/// <summary>No dossier has this code.</summary>
public sealed class DossierNotFoundException(string code) : Exception($"No dossier has the code {code}.")
{
    public string Code { get; } = code;
}
