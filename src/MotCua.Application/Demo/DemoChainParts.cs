using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using MotCua.Domain.Routing;

namespace MotCua.Application.Demo;

/// <summary>What the agencies of an interlinked dossier do, between its receipt and its result: each accepts what it is handed and ends its part.</summary>
internal sealed class DemoChainParts(DemoFixture fixture, DemoWorld world, DemoTimes times)
{
    private const double LateHandOverShare = 0.12;
    private const double SlowShare = 0.15;

    /// <summary>The one agency that says no: this one of the district's chains.</summary>
    private const int Failing = 12;

    private int told;

    /// <param name="until">When its result is drafted.</param>
    /// <returns>The acts, in order, and whether an agency said no: then there is nothing to grant.</returns>
    public (IReadOnlyList<DemoEvent> Acts, bool Failed) Of(DemoDraft draft, int dossier, DateTime until)
    {
        if (Route.ChainFor(draft.Procedure, world.Tree, draft.Desk) is not { } found)
        {
            return ([], false);
        }

        var chain = found.Refused ? throw new InvalidOperationException($"{draft.Procedure.Code} has no chain from {draft.Desk}: {found.Refusal}") : found.Value;
        var dice = new Random(unchecked((fixture.Seed * 1_000_037) + dossier));
        var failed = ++told == Failing && fixture.InFull;
        var moments = Moments(draft, chain.Stages.Count, until, dice);
        var acts = new List<DemoEvent>();
        foreach (var (place, stage) in chain.Stages.Index())
        {
            var by = world.Staff.Pick(stage.Unit, DutyKind.Process, dossier);
            var (accepted, ended) = moments[place];
            acts.Add(new DemoPartAccepted(accepted, by, dossier, place + 1));
            acts.Add(failed
                ? new DemoPartEnded(ended, by, dossier, place + 1, StageEnd.Refused, $"{dossier + 1}/TB", "Không thuộc đối tượng được hưởng theo quy định")
                : new DemoPartEnded(ended, by, dossier, place + 1, StageEnd.Result, $"{dossier + 1}.{place + 1}/KQ", null));
            if (failed)
            {
                break;
            }
        }

        return (acts, failed);
    }

    /// <summary>Each part has its share of the time by its limit, the shortest one much more where that agency is slow; it is accepted soon, or after the hours that a hand-over may take.</summary>
    private List<(DateTime Accepted, DateTime Ended)> Moments(DemoDraft draft, int count, DateTime until, Random dice)
    {
        var start = DemoTimes.Minute(draft.Entered).AddMinutes(1);
        var whole = Math.Max(0, world.Calendar.MinutesBetween(start, DemoTimes.Minute(until)) - 1);
        var stages = draft.Procedure.Chain!.Stages;
        var slow = dice.NextDouble() < SlowShare ? stages.Index().MinBy(stage => stage.Item.Limit.Amount).Index : -1;
        var weights = stages.Select((stage, place) => (double)stage.Limit.Amount * (place == slow ? 12 : 0.8 + (0.4 * dice.NextDouble()))).ToList();
        var moments = new List<(DateTime, DateTime)>();
        var gone = 0.0;
        for (var place = 0; place < count; place++)
        {
            var from = (int)(whole * gone / weights.Sum());
            gone += weights[place];
            var to = (int)(whole * gone / weights.Sum());
            var wait = Math.Min(dice.NextDouble() < LateHandOverShare ? dice.Next(130, 240) : dice.Next(5, 100), (to - from) / 2);

            // Never two at one instant, however short the time is.
            moments.Add((times.After(start, from + wait).AddMilliseconds(300 + (40 * place)), times.After(start, to).AddMilliseconds(320 + (40 * place))));
        }

        return moments;
    }
}
