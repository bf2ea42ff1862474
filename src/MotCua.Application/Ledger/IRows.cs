using MotCua.Application.Data;
using MotCua.Domain;

namespace MotCua.Application.Ledger;

/// <summary>The rows that entries add up to, as a projection sees them: with all that the same act has put so far.</summary>
public interface IRows
{
    /// <summary>The row with this primary key, or null.</summary>
    TRow? Find<TRow>(params object[] key)
        where TRow : class;

    /// <summary>Inserts or replaces. Rows are never changed in place: make a new one.</summary>
    void Put<TRow>(TRow row)
        where TRow : class;

    /// <summary>Adds the numbers of a counter row to those stored under its key.</summary>
    void Add<TRow>(TRow delta)
        where TRow : class;

    void Remove<TRow>(TRow row)
        where TRow : class;
}

/// <summary>Turns entries into rows: on commit, on rebuild and on verify alike. Ignores entries it does not care for; knows no clock and reads nothing but its rows.</summary>
public interface IProjection
{
    /// <summary>The tables this projection fills; rebuild empties them first.</summary>
    IReadOnlyList<Type> Rows { get; }

    void Apply(LedgerEntry entry, Facts facts, IRows rows);
}
