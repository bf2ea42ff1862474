using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Slips;

namespace MotCua.Application.Slips;

/// <summary>The hand-overs of a dossier, as its entries tell them.</summary>
internal static class HandOvers
{
    /// <param name="entries">Of the dossier, in their order.</param>
    /// <param name="nameOf">Name of an officer's id or a unit's code.</param>
    public static IReadOnlyList<HandOver> Of(DossierState state, IReadOnlyList<LedgerEntry> entries, Func<string, string> nameOf)
    {
        var route = state.Receipt.Route;
        var rows = new List<HandOver>();
        var at = 0;
        foreach (var entry in entries)
        {
            var facts = EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts);
            if (facts is DossierBranchDone done && route[at].Beside?.FirstOrDefault(branch => branch.Number == done.Branch) is { } branch)
            {
                rows.Add(new HandOver(
                    nameOf(branch.Unit),
                    nameOf(route[at].Unit),
                    nameOf(entry.Actor),
                    null,
                    OfficeTime.ToLocal(entry.At),
                    ResultOf(state, branch.DueAt, entry.At),
                    done.Found));
                continue;
            }

            if (MoveOf(facts) is not var (to, receiver, note))
            {
                continue;
            }

            rows.Add(new HandOver(
                nameOf(route[at].Unit),
                nameOf(route[to].Unit),
                nameOf(entry.Actor),
                receiver is null ? null : nameOf(receiver),
                OfficeTime.ToLocal(entry.At),
                ResultOf(state, route[at].DueAt, entry.At),
                note));
            at = to;
        }

        return rows;
    }

    private static (int ToStep, string? Receiver, string? Note)? MoveOf(Facts facts) => facts switch
    {
        DossierForwarded moved => (moved.ToStep, moved.ToOfficer, moved.Note),
        DossierSentBack back => (back.ToStep, back.ToOfficer, back.Reason),
        DossierResultRecorded recorded => (recorded.ToStep, null, null),
        DossierApproved approved => (approved.ToStep, approved.ToOfficer, null),
        DossierResultReady ready => (ready.ToStep, null, null),
        _ => null,
    };

    /// <summary>A step's own time moves with the appointment when the office had to wait for the applicant.</summary>
    private static Timeliness? ResultOf(DossierState state, DateTime? stepDue, DateTime at)
    {
        if (stepDue is not { } due)
        {
            return null;
        }

        return Judgement.Of(OfficeTime.ToLocal(at), OfficeTime.ToLocal(due + state.Side.WaitedUntil(at)), Limit.Parse(state.Receipt.Limit), CountingPolicy.Default);
    }
}
