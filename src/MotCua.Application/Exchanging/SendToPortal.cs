using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Portal;

namespace MotCua.Application.Exchanging;

/// <summary>
/// Tells the portal what it does not know yet: of each dossier one message after the other, each only after the one before was answered; of several
/// dossiers at once. Whatever was not answered is sent again, unchanged. Its own work on the ledger's writer is a row or two after each answer.
/// </summary>
public sealed class SendToPortal(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger, PortalMessages messages, PortalClient client, PortalOptions options, OfficeTime time)
{
    private const int DossiersAtATime = 200;

    /// <summary>So many calls lost one after the other say that it is the portal and not the message.</summary>
    private const int LostInARow = 3;

    private static readonly TimeSpan LongestRound = TimeSpan.FromMinutes(2);

    private readonly PortalTurn turn = new(ledger, time, PortalTurnRow.Sender, TimeSpan.FromMinutes(5));

    /// <param name="Told">Messages that were answered and noted.</param>
    /// <param name="Troubled">Dossiers whose message was lost or refused.</param>
    /// <param name="OthersTurn">Another process sends now, and nothing was done.</param>
    /// <param name="IsDown">The portal did not answer time and again, and the round was broken off.</param>
    public sealed record Round(int Told, int Troubled, bool OthersTurn, bool IsDown);

    /// <param name="evenEarly">Tries also what failed and has still to wait: an operator who mended something does not want to.</param>
    public async Task<Round> RunAsync(CancellationToken cancel, bool evenEarly = false)
    {
        if (!await turn.TakeAsync(cancel))
        {
            return new Round(0, 0, OthersTurn: true, IsDown: false);
        }

        try
        {
            return await SendAsync(evenEarly ? DossierProjection.NeverDue : time.Now, cancel);
        }
        finally
        {
            await turn.GiveBackAsync();
        }
    }

    private async Task<Round> SendAsync(DateTime dueBy, CancellationToken cancel)
    {
        var end = time.Now + LongestRound;
        var (told, troubled, lost) = (0, 0, 0);
        await Parallel.ForEachAsync(await WaitingAsync(dueBy, cancel), new ParallelOptions { MaxDegreeOfParallelism = options.AtOnce, CancellationToken = cancel }, async (waiting, stop) =>
        {
            if (Volatile.Read(ref lost) >= LostInARow || time.Now > end)
            {
                return;
            }

            var (some, failed) = await TellAsync(waiting, end, stop);
            Interlocked.Add(ref told, some);
            Interlocked.Add(ref troubled, failed is null ? 0 : 1);
            Volatile.Write(ref lost, failed is PortalEnd.Lost ? lost + 1 : 0);
        });
        return new Round(told, troubled, OthersTurn: false, IsDown: lost >= LostInARow);
    }

    private async Task<List<PortalDossierRow>> WaitingAsync(DateTime dueBy, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.PortalDossiers.AsNoTracking().Where(row => row.NextAt != null && row.NextAt <= dueBy).OrderBy(row => row.NextAt).ThenBy(row => row.Code)
            .Take(DossiersAtATime).ToListAsync(cancel);
    }

    /// <summary>Tells of one dossier what waits, until all is told or a message fails.</summary>
    private async Task<(int Told, PortalEnd? Failed)> TellAsync(PortalDossierRow waiting, DateTime end, CancellationToken cancel)
    {
        var steps = await messages.AfterAsync(waiting.Code, waiting.Told, cancel);
        var answered = await AnsweredAsync(waiting.Code, cancel);
        var isKnownThere = answered.Any(row => row.Service == PortalDossier.Service && row.Accepted);
        var told = 0;
        foreach (var step in steps)
        {
            isKnownThere = isKnownThere && (!step.IsNewThere || answered.Any(row => row.Version == step.Version && row.Service == PortalDossier.Service && row.Accepted));
            foreach (var call in step.Calls.Where(call => !answered.Any(row => row.Version == step.Version && row.Service == call.Service)))
            {
                if (time.Now > end)
                {
                    return (told, null);
                }

                var answer = await client.SendAsync(call.Service, isKnownThere || call.Service == PortalProgress.Service, call.Data, cancel);
                var goesOn = await ledger.ChangeAsync(rows => answer.End is PortalEnd.Accepted || GivesUp(rows, waiting.Code, step, call, answer)
                    ? PutReceipt(rows, waiting.Code, step, call, answer)
                    : PutTrouble(rows, waiting.Code, answer), cancel);
                if (!goesOn)
                {
                    return (told, answer.End);
                }

                told++;
                isKnownThere |= call.Service == PortalDossier.Service && answer.End is PortalEnd.Accepted;
            }

            await ledger.ChangeAsync(rows => PutTold(rows, waiting.Code, step, steps), cancel);
        }

        return (told, null);
    }

    private async Task<List<PortalReceiptRow>> AnsweredAsync(string code, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.PortalReceipts.AsNoTracking().Where(row => row.Code == code).ToListAsync(cancel);
    }

    private bool PutReceipt(IRows rows, string code, PortalStep step, PortalCall call, PortalAnswer answer)
    {
        if (rows.Find<PortalReceiptRow>(code, step.Version, call.Service) is null)
        {
            rows.Put(new PortalReceiptRow
            {
                Code = code,
                Version = step.Version,
                Service = call.Service,
                At = time.Now,
                Accepted = answer.End is PortalEnd.Accepted,
                Answer = answer.Code,
                Digest = call.Digest,
            });
        }

        return true;
    }

    private bool PutTrouble(IRows rows, string code, PortalAnswer answer)
    {
        var row = rows.Find<PortalDossierRow>(code)!;
        rows.Put(row with
        {
            Attempts = row.Attempts + 1,
            Refusals = row.Refusals + (answer.End is PortalEnd.Refused ? 1 : 0),
            NextAt = time.Now + PortalPatience.After(row.Attempts + 1),
            Trouble = answer.End is PortalEnd.Refused ? $"answer-{answer.Code}" : answer.Code,
        });
        return false;
    }

    private static bool PutTold(IRows rows, string code, PortalStep step, IReadOnlyList<PortalStep> steps)
    {
        var row = rows.Find<PortalDossierRow>(code)!;
        var next = steps.FirstOrDefault(other => other.Version > step.Version)?.At ?? step.At;
        var isDone = step.Version >= row.Known;
        if (row.Told == 0 && rows.Find<DossierRow>(code) is { } dossier)
        {
            var received = OfficeTime.DayOf(dossier.EnteredAt);
            rows.Add(new PortalToldRow { Authority = dossier.Authority, Month = new DateOnly(received.Year, received.Month, 1), Dossiers = 1 });
        }

        rows.Put(row with
        {
            Told = Math.Max(row.Told, step.Version),
            Since = isDone ? null : next,
            NextAt = isDone ? null : next,
            Attempts = 0,
            Refusals = 0,
            Trouble = null,
        });
        return true;
    }

    /// <summary>
    /// A message that the portal read and refused time and again is left, with its refusal as the receipt, when a later one says the whole anew or when
    /// it was but a step of the way: nothing that could be mended is lost, and a mended dossier is not held up by its mistake.
    /// </summary>
    private static bool GivesUp(IRows rows, string code, PortalStep step, PortalCall call, PortalAnswer answer)
    {
        var row = rows.Find<PortalDossierRow>(code)!;
        return answer.End is PortalEnd.Refused && row.Refusals + 1 >= PortalPatience.Refusals && (call.Service == PortalProgress.Service || row.Known > step.Version);
    }
}

/// <summary>How long the sender waits before it tries again.</summary>
public static class PortalPatience
{
    /// <summary>A message refused so often is left when something later takes its place.</summary>
    public const int Refusals = 3;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>30 seconds, one minute, two … one hour.</summary>
    public static TimeSpan After(int attempts)
    {
        var wait = First * Math.Pow(2, Math.Clamp(attempts - 1, 0, 10));
        return wait < Longest ? wait : Longest;
    }
}
