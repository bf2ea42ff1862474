using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Demo;

/// <summary>
/// Plays a story through the verbs of the counter and the desks, each act at its own moment, handed over in the order of time. On SQLite many
/// are in flight and written in groups; they stay in order, since a verb waits for nothing before the writer has its act. Each act has a request
/// key by its place in the story, so that a story that was broken off goes on behind its last act.
/// </summary>
public sealed class DemoPlayer(
    IDbContextFactory<MotCuaDb> databases,
    DatabaseOptions database,
    LedgerOptions options,
    OfficeLedger ledger,
    DemoSetting setting,
    DemoActs acts,
    DemoClock clock)
{
    private const int MostInFlight = 2_000;
    private const int ToldEvery = 500;
    private const string KeyPrefix = "demo-act-";

    private static readonly TimeOnly MorningOfFounding = new(8, 0);

    /// <summary>Begins the story, or finds that the same one was begun: units, officers, catalogue. Only on an empty database, or on its own.</summary>
    public async Task BeginAsync(DemoFixture fixture, DemoPlan plan, DemoData data, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        ArgumentNullException.ThrowIfNull(plan);
        clock.Show(fixture.FoundedOn.ToDateTime(MorningOfFounding));
        var console = Officer.System(options.Node);
        var begun = new DemoBegun(fixture.Key, fixture.Divisor, fixture.Seed) { Misdeeds = fixture.Misdeeds.Count == 0 ? null : string.Join(';', fixture.Misdeeds) };
        var first = await ledger.CommitAsync<DemoBegun>(console, "demo-begun", book => book.Find<LedgerHead>(options.Node) is null or { Sequence: 0 } ? book.Open(DemoOffice.Stream, begun) : throw NotEmpty(), cancel);
        if (first.Value != begun)
        {
            throw new InvalidOperationException($"Another story was begun here: {first.Value}, not {begun}.");
        }

        await setting.SetAsync(fixture, plan, data, console, cancel);
    }

    /// <summary>Plays every event that is not in the ledger yet. <paramref name="progress"/> hears how many are done.</summary>
    public async Task PlayAsync(DemoPlan plan, IProgress<long>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var inFlight = new Queue<(int Place, Task<Refusal?> Act)>();
        try
        {
            for (var place = await NextAsync(cancel); place < plan.Events.Count; place++)
            {
                cancel.ThrowIfCancellationRequested();
                if (plan.Events[place] is DemoLookingEvent)
                {
                    // Looks at what all the others left.
                    while (inFlight.Count > 0)
                    {
                        await FirstDoneAsync(plan, inFlight, progress);
                    }
                }

                clock.Show(plan.Events[place].At);
                var act = acts.ActAsync(plan.Events[place], plan.Codes, string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}{place}"));
                inFlight.Enqueue((place, act));
                if (database.Kind is DatabaseKind.Postgres || plan.Events[place] is DemoLookingEvent)
                {
                    // What a verb looks up before it acts waits for the network on PostgreSQL; the next act must not overtake it.
                    await act;
                }

                while (inFlight.Count >= MostInFlight)
                {
                    await FirstDoneAsync(plan, inFlight, progress);
                }
            }

            while (inFlight.Count > 0)
            {
                await FirstDoneAsync(plan, inFlight, progress);
            }
        }
        finally
        {
            // What was handed over is written, whether the story was stopped or broke.
            await Task.WhenAll(inFlight.Select(one => (Task)one.Act)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The last entry, a minute after closing on the story's last day.</summary>
    public async Task FinishAsync(DemoFixture fixture, DemoPlan plan, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        ArgumentNullException.ThrowIfNull(plan);
        clock.Show(plan.World.Calendar.ClosingOf(DateOnly.FromDateTime(plan.Events[^1].At)).AddMinutes(1));
        var offered = plan.World.Staff.All.Where(officer => officer.IsOffered).Select(officer => officer.Id).ToList();
        await ledger.CommitAsync<DemoFinished>(Officer.System(options.Node), "demo-finished", book => book.Append(DemoOffice.Stream, new DemoFinished(offered)), cancel);
    }

    /// <summary>The place of the first event that is not in the ledger.</summary>
    private async Task<int> NextAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var last = await db.Entries.AsNoTracking().Where(entry => entry.Node == options.Node && entry.RequestKey!.Contains("/" + KeyPrefix))
            .OrderByDescending(entry => entry.Sequence).Select(entry => entry.RequestKey).FirstOrDefaultAsync(cancel);
        return last is null ? 0 : int.Parse(last[(last.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture) + 1;
    }

    private static async Task FirstDoneAsync(DemoPlan plan, Queue<(int Place, Task<Refusal?> Act)> inFlight, IProgress<long>? progress)
    {
        var (place, act) = inFlight.Dequeue();
        if (await act is { } refusal)
        {
            throw new InvalidOperationException($"The story breaks at event {place}, {plan.Events[place]}: {refusal}");
        }

        if ((place + 1) % ToldEvery == 0 || place + 1 == plan.Events.Count)
        {
            progress?.Report(place + 1);
        }
    }

    private static InvalidOperationException NotEmpty() => new("A story is only told in an empty ledger.");
}
