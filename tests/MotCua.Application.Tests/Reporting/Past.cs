using Microsoft.EntityFrameworkCore;
using MotCua.Application.Ledger;
using MotCua.Application.Tests.Harness;
using MotCua.Domain;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Tests.Reporting;

/// <summary>One dossier as its entries tell it, read with none of the program's own folding: what held at any instant.</summary>
internal sealed class Past
{
    private static readonly Type[] Asking = [typeof(DossierSupplementAsked), typeof(DossierPaymentAsked), typeof(DossierWithdrawalAsked)];
    private static readonly Type[] Going = [typeof(DossierSupplementAnswered), typeof(DossierPaymentRecorded), typeof(DossierWithdrawalTakenBack)];
    private static readonly Type[] Ending = [typeof(DossierResultReady), typeof(DossierRefused), typeof(DossierWithdrawn), typeof(DossierClosedUnanswered)];

    private readonly List<(DateTime At, Facts Facts)> entries;

    private Past(IEnumerable<(DateTime At, Facts Facts)> entries)
    {
        this.entries = [.. entries];
        Receipt = (DossierReceived)this.entries[0].Facts;
        (EnteredAt, EndedAt) = (this.entries[0].At, End is (var at, _) ? at : null);
    }

    public DossierReceived Receipt { get; }

    public DateTime EnteredAt { get; }

    public DateTime? EndedAt { get; }

    public bool IsRefused => End?.Facts is DossierRefused;

    /// <summary>What a refusal rests on; null for one that was not refused.</summary>
    public string? RefusedFor => (End?.Facts as DossierRefused)?.Ground;

    /// <summary>Of each request for papers the published ones it names; "" for one that no list names.</summary>
    public IEnumerable<IReadOnlyList<string>> Requests =>
        entries.Index().Where(entry => entry.Item.Facts is DossierSupplementAsked).Select(asked => entries.Take(asked.Index).Select(entry => entry.Facts).OfType<DossierSupplementProposed>().Last())
            .Select(proposed => (IReadOnlyList<string>)[.. (proposed.Listed ?? [null]).Select(name => name ?? "")]);

    public bool IsWithdrawn => End?.Facts is DossierWithdrawn;

    public bool IsApologised => entries.Exists(entry => entry.Facts is DossierNewDateSigned);

    /// <summary>What was last stated for its being overdue; empty for nothing.</summary>
    public string Cause => entries.Select(entry => entry.Facts).OfType<DossierCauseStated>().LastOrDefault()?.Cause ?? "";

    public bool IsStopped => End is not (null or (_, DossierResultReady));

    /// <summary>When the law's clock stopped: a wish that was not taken back stopped it before the desk did.</summary>
    public DateTime? ClockEndedAt => !IsWithdrawn ? EndedAt
        : entries.FindLast(entry => entry.Facts is DossierWithdrawalAsked or DossierWithdrawalTakenBack) is (var at, DossierWithdrawalAsked) ? at : EndedAt;

    private (DateTime At, Facts Facts)? End => entries.Find(entry => Ending.Contains(entry.Facts.GetType())) is { Facts: not null } end ? end : null;

    public static async Task<List<Past>> AllAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.Stream.StartsWith(DossierProjection.StreamPrefix)).OrderBy(entry => entry.Sequence).ToListAsync(TestContext.Current.CancellationToken);
        return [.. entries.GroupBy(entry => entry.Stream).Select(stream => new Past(stream.Select(entry => (entry.At, EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts)))))];
    }

    /// <summary>The appointment it was judged by, UTC, before an instant.</summary>
    public DateTime? DueBefore(DateTime at) => entries.FindLast(entry => entry.At < at && Sets(entry.Facts)).Facts switch
    {
        DossierReceived receipt => receipt.DueAt,
        DossierSupplementAnswered answered => answered.JudgedDueAfter,
        DossierPaymentRecorded paid => paid.JudgedDueAfter,
        DossierWithdrawalTakenBack back => back.JudgedDueAfter,
        DossierNewDateSigned signed => signed.JudgedDueAfter,
        DossierRecalculated counted => counted.DueAfter,
        _ => throw new InvalidOperationException("It was not there yet."),
    };

    /// <summary>Since when the office waits for the applicant, without a day on which it did not; null when it does not.</summary>
    public DateTime? WaitsSince(DateTime before)
    {
        var open = new Stack<DateTime>();
        foreach (var (at, facts) in entries.Where(entry => entry.At < before))
        {
            if (Asking.Contains(facts.GetType()))
            {
                open.Push(at);
            }
            else if (Going.Contains(facts.GetType()))
            {
                open.Pop();
            }
        }

        return open.Count == 0 ? null : open.Last();
    }

    private static bool Sets(Facts facts) => facts is DossierReceived or DossierNewDateSigned or DossierRecalculated || Going.Contains(facts.GetType());
}
