using MotCua.Application.Data;
using MotCua.Application.Ledger;

namespace MotCua.Application.Exchanging;

/// <summary>Whose turn it is to work with the portal.</summary>
public sealed class PortalTurns(OfficeLedger ledger, OfficeTime time)
{
    internal PortalTurn Of(string name, TimeSpan longest) => new(ledger, time, name, longest);
}

/// <summary>One kind of work with the portal, done by one process of the office at a time.</summary>
/// <param name="longest">After so long another may take over: the process may have died.</param>
internal sealed class PortalTurn(OfficeLedger ledger, OfficeTime time, string name, TimeSpan longest)
{
    private readonly string holder = Guid.NewGuid().ToString("N");

    public Task<bool> TakeAsync(CancellationToken cancel) => ledger.ChangeAsync(
        rows =>
        {
            var isFree = rows.Find<PortalTurnRow>(name) is not { } turn || turn.Holder == holder || turn.Until < time.Now;
            if (isFree)
            {
                rows.Put(new PortalTurnRow { Name = name, Holder = holder, Until = time.Now + longest });
            }

            return isFree;
        },
        cancel);

    public Task GiveBackAsync() => ledger.ChangeAsync(
        rows =>
        {
            if (rows.Find<PortalTurnRow>(name) is { } turn && turn.Holder == holder)
            {
                rows.Remove(turn);
            }

            return true;
        },
        CancellationToken.None);
}
