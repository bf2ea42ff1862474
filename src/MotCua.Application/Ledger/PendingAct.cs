using System.Data.Common;
using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Ledger;

/// <summary>Something that waits for the writer.</summary>
internal abstract class PendingAct
{
    public virtual string? RequestKey => null;

    public virtual IReadOnlyList<LedgerEntry> Appended => [];

    public abstract void Run(GroupRows group, LedgerChain chain, IReadOnlyList<IProjection> projections, Dictionary<string, LedgerEntry> answers);

    /// <summary>The group is durable: tell who waits.</summary>
    public abstract void Answered();

    public abstract void Fail(Exception error);
}

internal sealed class PendingAct<T>(DateTime at, Officer by, string? requestKey, Func<Book, Outcome<T>> act) : PendingAct
    where T : Facts
{
    private readonly TaskCompletionSource<Outcome<T>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IReadOnlyList<LedgerEntry> appended = [];
    private Outcome<T> outcome;
    private Exception? fault;

    public Task<Outcome<T>> Answer => answer.Task;

    public override string? RequestKey => requestKey;

    public override IReadOnlyList<LedgerEntry> Appended => appended;

    public override void Run(GroupRows group, LedgerChain chain, IReadOnlyList<IProjection> projections, Dictionary<string, LedgerEntry> answers)
    {
        appended = [];
        fault = null;
        var before = chain.Head;
        var rows = new ActRows(group);
        var book = new Book(at, by, requestKey, rows, chain, projections);
        try
        {
            outcome = act(book);
            if (!outcome.Refused && book.HasLooseNumbers)
            {
                throw new InvalidOperationException("An act took a number that none of its entries carries.");
            }
        }
        catch (Exception error) when (error is not (OutOfMemoryException or DbException))
        {
            // An error of the database is not the act's: it may have ended the whole transaction.
            fault = error;
        }

        if (requestKey is not null && answers.TryGetValue(requestKey, out var first))
        {
            chain.Reset(before);
            fault = null;
            outcome = AnswerAgain(first, book.Dossiers);
            return;
        }

        if (fault is not null || outcome.Refused)
        {
            chain.Reset(before);
            return;
        }

        group.Take(rows);
        appended = rows.Entries;
        if (requestKey is not null && appended.Count > 0)
        {
            answers[requestKey] = appended[0];
        }
    }

    public override void Answered()
    {
        if (fault is not null)
        {
            answer.TrySetException(fault);
            return;
        }

        answer.TrySetResult(outcome);
    }

    public override void Fail(Exception error) => answer.TrySetException(error);

    /// <summary>
    /// The first answer, whatever the act would say now. It was run all the same, without effect, to hear which dossier it is about:
    /// a key that answered for another kind of act or another dossier is refused.
    /// </summary>
    private static Outcome<T> AnswerAgain(LedgerEntry first, IReadOnlyList<string> dossiers)
    {
        var isOther = dossiers.Count > 0 && first.Stream.StartsWith(DossierProjection.StreamPrefix, StringComparison.Ordinal) && !dossiers.Contains(first.Stream);
        return !isOther && EntryJson.Read(first.Type, first.Facts, first.PrivateFacts) is T facts ? facts : LedgerRefusals.KeyUsedForOther(first.Type);
    }
}

internal sealed class PendingRow<TRow>(TRow row) : PendingAct
    where TRow : class
{
    private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Written => written.Task;

    public override void Run(GroupRows group, LedgerChain chain, IReadOnlyList<IProjection> projections, Dictionary<string, LedgerEntry> answers)
    {
        var rows = new ActRows(group);
        rows.Put(row);
        group.Take(rows);
    }

    public override void Answered() => written.TrySetResult();

    public override void Fail(Exception error) => written.TrySetException(error);
}

internal sealed class PendingChange<T>(Func<IRows, T> change) : PendingAct
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;
    private Exception? fault;

    public Task<T> Answer => answer.Task;

    public override void Run(GroupRows group, LedgerChain chain, IReadOnlyList<IProjection> projections, Dictionary<string, LedgerEntry> answers)
    {
        var rows = new ActRows(group);
        fault = null;
        try
        {
            result = change(rows);
            group.Take(rows);
        }
        catch (Exception error) when (error is not (OutOfMemoryException or DbException))
        {
            fault = error;
        }
    }

    public override void Answered()
    {
        if (fault is not null)
        {
            answer.TrySetException(fault);
            return;
        }

        answer.TrySetResult(result!);
    }

    public override void Fail(Exception error) => answer.TrySetException(error);
}

public static class LedgerRefusals
{
    /// <summary>The same request key came with another act before.</summary>
    public static Refusal KeyUsedForOther(string type) => new("request.key-used-for-other", type);

    /// <summary>The request needs a new key to be sent again.</summary>
    public static bool IsKeyUsed(Refusal refusal) => refusal.Code == KeyUsedForOther("").Code;
}
