using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Ledger;

/// <summary>Something that waits for the writer.</summary>
internal abstract class PendingAct
{
    public virtual string? RequestKey => null;

    public virtual IReadOnlyList<LedgerEntry> Appended => [];

    public abstract bool IsAnswered { get; }

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

    public override bool IsAnswered => answer.Task.IsCompleted;

    public override void Run(GroupRows group, LedgerChain chain, IReadOnlyList<IProjection> projections, Dictionary<string, LedgerEntry> answers)
    {
        appended = [];
        fault = null;
        if (requestKey is not null && answers.TryGetValue(requestKey, out var first))
        {
            outcome = AnswerAgain(first);
            return;
        }

        var before = chain.Head;
        var rows = new ActRows(group);
        var book = new Book(at, by, requestKey, rows, chain, projections);
        try
        {
            outcome = act(book);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            fault = error;
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

    private static Outcome<T> AnswerAgain(LedgerEntry first) =>
        EntryJson.Read(first.Type, first.Facts, first.PrivateFacts) is T facts ? facts : LedgerRefusals.KeyUsedForOther(first.Type);
}

internal sealed class PendingRow<TRow>(TRow row) : PendingAct
    where TRow : class
{
    private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Written => written.Task;

    public override bool IsAnswered => written.Task.IsCompleted;

    public override void Run(GroupRows group, LedgerChain chain, IReadOnlyList<IProjection> projections, Dictionary<string, LedgerEntry> answers)
    {
        var rows = new ActRows(group);
        rows.Put(row);
        group.Take(rows);
    }

    public override void Answered() => written.TrySetResult();

    public override void Fail(Exception error) => written.TrySetException(error);
}

public static class LedgerRefusals
{
    /// <summary>The same request key came with another act before.</summary>
    public static Refusal KeyUsedForOther(string type) => new("request.key-used-for-other", type);
}
