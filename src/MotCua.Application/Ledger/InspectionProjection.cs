using System.Text.Json;
using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Inspection;

namespace MotCua.Application.Ledger;

/// <summary>Rounds of inspections, their communes, and what was found there.</summary>
public sealed class InspectionProjection : IProjection
{
    public const string StreamPrefix = "inspection:";

    public IReadOnlyList<Type> Rows { get; } = [typeof(InspectionRoundRow), typeof(InspectionVisitRow), typeof(FindingRow)];

    public static string StreamOf(string round) => StreamPrefix + round;

    public static InspectionRound Unfold(InspectionRoundRow row) => JsonSerializer.Deserialize<InspectionRound>(row.State, EntryJson.Whole)!;

    public static InspectionVisit Unfold(InspectionVisitRow row) => JsonSerializer.Deserialize<InspectionVisit>(row.State, EntryJson.Whole)!;

    public static Finding Unfold(FindingRow row) => JsonSerializer.Deserialize<Finding>(row.State, EntryJson.Whole)!;

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        if (!entry.Stream.StartsWith(StreamPrefix, StringComparison.Ordinal))
        {
            return;
        }

        var round = entry.Stream[StreamPrefix.Length..];
        switch (facts)
        {
            case RoundPlanned planned:
                Put(rows, InspectionRound.Of(planned));
                foreach (var visit in planned.Visits)
                {
                    Put(rows, new InspectionVisit { Round = round, Unit = visit.Unit, On = visit.On });
                }

                break;
            case VisitSet set:
                Put(rows, VisitOf(rows, round, set.Unit)?.Apply(set) ?? new InspectionVisit { Round = round, Unit = set.Unit, On = set.On });
                break;
            case VisitDropped dropped:
                rows.Remove(rows.Find<InspectionVisitRow>(round, dropped.Unit)!);
                break;
            case PackTaken taken:
                Put(rows, VisitOf(rows, round, taken.Unit)!.Apply(taken));
                break;
            case PackTakenBack back:
                Forget(rows, VisitOf(rows, round, back.Unit)!);
                Put(rows, VisitOf(rows, round, back.Unit)!.Apply(back));
                break;
            case FindingNoted noted:
                Put(rows, VisitOf(rows, round, noted.Unit)!.Apply(noted));
                var before = FindingOf(rows, noted.Unit, round, noted.Number);
                Put(rows, round, Finding.Of(round, noted) with { Files = before?.Files ?? [], Gone = before?.Gone ?? [] }, null);
                break;
            case FindingDropped dropped:
                rows.Remove(rows.Find<FindingRow>(round, dropped.Unit, dropped.Number)!);
                break;
            case MinutesMade made:
                Publish(rows, entry, VisitOf(rows, round, made.Unit)!, made);
                break;
            case InspectionFileAttached { Number: null } file:
                Put(rows, VisitOf(rows, round, file.Unit)!.Apply(file));
                break;
            case InspectionFileAttached { Number: { } number } file:
                Go(rows, entry, round, file.Unit, number, file);
                break;
            case InspectionFilesErased erased:
                foreach (var row in erased.Findings.Select(one => rows.Find<FindingRow>(round, one.Unit, one.Number)).OfType<FindingRow>().ToList())
                {
                    Put(rows, round, Unfold(row).Apply(erased, entry.At, entry.Actor), row.PublishedAt);
                }

                break;
            case FindingAnswered answered:
                Go(rows, entry, round, answered.Unit, answered.Number, answered);
                break;
            case FindingAccepted accepted:
                Go(rows, entry, round, accepted.Unit, accepted.Number, accepted);
                break;
            case FindingSentBack back:
                Go(rows, entry, round, back.Unit, back.Number, back);
                break;
            default:
                throw new InvalidOperationException($"Entry {entry.Node}/{entry.Sequence} is none of an inspection.");
        }
    }

    /// <summary>What is noted of a commune so far.</summary>
    internal static IEnumerable<Finding> FindingsOf(Func<object[], FindingRow?> find, InspectionVisit visit) =>
        Enumerable.Range(1, visit.LastFinding).Select(number => find([visit.Round, visit.Unit, number])).OfType<FindingRow>().Select(Unfold);

    private static void Publish(IRows rows, LedgerEntry entry, InspectionVisit visit, MinutesMade made)
    {
        foreach (var finding in FindingsOf(rows.Find<FindingRow>, visit).ToList())
        {
            Put(rows, visit.Round, finding.Apply(made, entry.At, entry.Actor), entry.At);
        }

        Put(rows, visit.Apply(made));
    }

    private static void Forget(IRows rows, InspectionVisit visit)
    {
        foreach (var finding in FindingsOf(rows.Find<FindingRow>, visit).ToList())
        {
            rows.Remove(rows.Find<FindingRow>(visit.Round, visit.Unit, finding.Key.Number)!);
        }
    }

    private static void Go(IRows rows, LedgerEntry entry, string round, string unit, int number, Facts facts)
    {
        var row = rows.Find<FindingRow>(round, unit, number)!;
        Put(rows, round, Unfold(row).Apply(facts, entry.At, entry.Actor), row.PublishedAt);
    }

    private static InspectionVisit? VisitOf(IRows rows, string round, string unit) => rows.Find<InspectionVisitRow>(round, unit) is { } row ? Unfold(row) : null;

    private static Finding? FindingOf(IRows rows, string unit, string round, int number) => rows.Find<FindingRow>(round, unit, number) is { } row ? Unfold(row) : null;

    private static void Put(IRows rows, InspectionRound round) =>
        rows.Put(new InspectionRoundRow { Id = round.Id, Unit = round.Unit, PlannedOn = round.PlannedOn, State = JsonSerializer.Serialize(round, EntryJson.Whole) });

    private static void Put(IRows rows, InspectionVisit visit) =>
        rows.Put(new InspectionVisitRow { Round = visit.Round, Unit = visit.Unit, Day = visit.On, InspectedOn = visit.Taken?.On, State = JsonSerializer.Serialize(visit, EntryJson.Whole) });

    private static void Put(IRows rows, string round, Finding finding, DateTime? publishedAt) => rows.Put(new FindingRow
    {
        Round = round,
        Unit = finding.Key.Unit,
        Number = finding.Key.Number,
        Inspector = rows.Find<InspectionRoundRow>(round)!.Unit,
        Item = finding.Check,
        Status = finding.Status,
        Deadline = finding.Deadline,
        PublishedAt = publishedAt,
        State = JsonSerializer.Serialize(finding, EntryJson.Whole),
    });
}
