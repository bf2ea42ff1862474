using Microsoft.Extensions.Logging;
using MotCua.Application.Data;

namespace MotCua.Application.Ledger;

/// <summary>Writes groups of acts, each group in one transaction. Knows what to do when the database goes away in the middle of one.</summary>
internal sealed class LedgerWriter(LedgerStore store, IReadOnlyList<IProjection> projections, string node, ILogger log, Action<LedgerCommit> committed)
{
    /// <summary>How often a group is begun again after its connection broke.</summary>
    private const int MostAttempts = 5;

    private readonly LedgerChain chain = new(node);
    private readonly KeptNumbers numbers = new();

    private enum End
    {
        Written,

        /// <summary>Nothing is stored: the connection broke before the commit was sent.</summary>
        Lost,

        /// <summary>Nothing is stored: an act of the group broke the transaction.</summary>
        Broken,

        /// <summary>The database cannot be reached. If that happened at the commit, nobody knows whether the group is stored: asking again with the same request keys tells.</summary>
        Unreachable,
    }

    /// <summary>Connects before the first act, so that others see that somebody is at work.</summary>
    public void Open()
    {
        try
        {
            store.Connect();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            log.LogWarning(error, "The ledger's database is not there yet; the first act will ask again");
        }
    }

    public void Write(List<PendingAct> group)
    {
        var attempts = 1;
        var (end, error) = TryWrite(group);
        while (end == End.Lost && attempts++ < MostAttempts)
        {
            log.LogWarning(error, "The database went away; a group of {Count} acts begins again", group.Count);
            (end, error) = TryWrite(group);
        }

        if (end == End.Broken && group.Count > 1)
        {
            // Each alone, so that the one at fault fails only for itself.
            foreach (var act in group)
            {
                Write([act]);
            }

            return;
        }

        if (error is not null)
        {
            log.LogError(error, "{Count} acts could not be written", group.Count);
            foreach (var act in group)
            {
                act.Fail(error);
            }
        }
    }

    private (End End, Exception? Error) TryWrite(List<PendingAct> group)
    {
        Dictionary<string, LedgerEntry> answers;
        try
        {
            var (head, answered) = store.Begin(node, [.. group.Select(act => act.RequestKey).OfType<string>().Distinct()]);
            answers = answered.ToDictionary(entry => entry.RequestKey!);
            chain.Reset(head);
            numbers.Begin(head);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            store.Rollback();
            return (End.Unreachable, error);
        }

        GroupRows rows;
        try
        {
            rows = Run(group, answers);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            var end = store.IsConnected ? End.Broken : End.Lost;
            store.Rollback();
            return (end, error);
        }

        try
        {
            store.Commit();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            store.Rollback();
            var end = AskWhetherWritten(rows.LastEntry);
            if (end != End.Written)
            {
                return (end, error);
            }
        }

        numbers.Keep(chain.Head, rows.Numbers);
        Tell(group, rows);
        return (End.Written, null);
    }

    private GroupRows Run(List<PendingAct> group, Dictionary<string, LedgerEntry> answers)
    {
        var rows = new GroupRows(store, numbers);
        foreach (var act in group)
        {
            act.Run(rows, chain, projections, answers);
        }

        var writes = rows.Writes(chain.Head);
        if (writes.Count > 0)
        {
            store.Write(writes);
        }

        return rows;
    }

    /// <summary>After a commit that nobody confirmed: is the group's last entry there?</summary>
    private End AskWhetherWritten(LedgerEntry? last)
    {
        try
        {
            store.Begin(node, []);
            var found = last is null ? null : (LedgerEntry?)store.Find(store.Map(typeof(LedgerEntry)), [last.Node, last.Sequence]);
            return found is not null && found.Hash.AsSpan().SequenceEqual(last!.Hash) ? End.Written : End.Lost;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            log.LogError(error, "The database did not say whether a commit went through");
            return End.Unreachable;
        }
        finally
        {
            store.Rollback();
        }
    }

    private void Tell(List<PendingAct> group, GroupRows rows)
    {
        var entries = group.SelectMany(act => act.Appended).ToList();
        if (entries.Count > 0)
        {
            try
            {
                committed(new LedgerCommit(entries, rows.Written));
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                log.LogError(error, "A cache failed to hear of a commit");
            }
        }

        foreach (var act in group)
        {
            act.Answered();
        }
    }
}
