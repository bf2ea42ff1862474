using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;
using MotCua.Domain.Visits;

namespace MotCua.Application.Ledger;

/// <summary>Counts every visit to a counter, whatever it ended in, and every dossier that is finished.</summary>
public sealed class TripProjection : IProjection
{
    public IReadOnlyList<Type> Rows { get; } = [typeof(TripRow)];

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        var visit = facts switch
        {
            DossierReceived { Channel: Channel.Direct } => new Trips { HandedIn = 1 },
            VisitEnded { Ending: VisitEnding.Supplement } => new Trips { SentForPapers = 1 },
            VisitEnded { Ending: VisitEnding.Refusal } => new Trips { TurnedAway = 1 },
            VisitEnded { Ending: VisitEnding.Guidance } => new Trips { Guided = 1 },
            DossierPapersTaken { Brought.Count: > 0 } or DossierSupplementAnswered { Brought.Count: > 0 } => new Trips { BroughtPapers = 1 },
            DossierReturned { ByPost: false } => new Trips { Collected = 1 },
            DossierWithdrawalAsked { By: Channel.Direct } => new Trips { WithdrewInPerson = 1 },

            // Where the wish is on record, the visit was then: the stop that follows is the office's own act.
            DossierWithdrawn { By: Channel.Direct } when !WasAsked(entry, rows) => new Trips { WithdrewInPerson = 1 },
            _ => null,
        };
        if (visit is not null)
        {
            var (authority, procedure) = PlaceOf(entry, facts, rows);
            Add(rows, entry.At, authority, procedure, visit);
        }
    }

    /// <summary>Counts a dossier that is finished from now on: given to who asked for it, or ended without a result.</summary>
    internal static void Finish(IRows rows, DossierRow? before, DossierRow after)
    {
        if (FinishedAt(after) is { } at && (before is null || FinishedAt(before) is null))
        {
            Add(rows, at, after.Authority, after.Procedure, new Trips { Finished = 1 });
        }
    }

    private static DateTime? FinishedAt(DossierRow row) => row.ReturnedAt ?? (row.Status >= DossierStatus.Refused ? row.EndedAt : null);

    private static bool WasAsked(LedgerEntry entry, IRows rows) =>
        rows.Find<DossierRow>(entry.Stream[DossierProjection.StreamPrefix.Length..]) is { } dossier && DossierProjection.Unfold(dossier).State.Side.Withdrawals.Count > 0;

    private static (string Authority, string Procedure) PlaceOf(LedgerEntry entry, Facts facts, IRows rows) => facts switch
    {
        VisitEnded ended => (ended.Authority, ended.Procedure ?? ""),
        DossierReceived receipt => (receipt.Authority, receipt.Procedure),
        _ when rows.Find<DossierRow>(entry.Stream[DossierProjection.StreamPrefix.Length..]) is { } dossier => (dossier.Authority, dossier.Procedure),
        _ => throw new InvalidOperationException($"Entry {entry.Node}/{entry.Sequence} speaks of a dossier that was never received."),
    };

    /// <summary>Days are counted by authority alone: with the procedures they would be as many rows as there are visits.</summary>
    private static void Add(IRows rows, DateTime at, string authority, string procedure, Trips trips)
    {
        var day = OfficeTime.DayOf(at);
        var segment = PeriodSegment.Of(day).Key;
        rows.Add(Row(CountCut.Both, TripSpan.Segment, segment));
        rows.Add(Row(CountCut.Authority, TripSpan.Segment, segment));
        rows.Add(Row(CountCut.Procedure, TripSpan.Segment, segment));
        rows.Add(Row(CountCut.Authority, TripSpan.Day, PeriodSegment.KeyOf(day)));

        TripRow Row(CountCut cut, TripSpan span, int first) => new()
        {
            Cut = cut,
            Span = span,
            Authority = cut is CountCut.Procedure ? "" : authority,
            First = first,
            Procedure = cut is CountCut.Authority ? "" : procedure,
            HandedIn = trips.HandedIn,
            SentForPapers = trips.SentForPapers,
            TurnedAway = trips.TurnedAway,
            Guided = trips.Guided,
            BroughtPapers = trips.BroughtPapers,
            Collected = trips.Collected,
            WithdrewInPerson = trips.WithdrewInPerson,
            Finished = trips.Finished,
        };
    }
}
