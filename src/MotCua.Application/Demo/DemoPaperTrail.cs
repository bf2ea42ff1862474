using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Demo;

/// <summary>
/// Where the paper files are: handed on with the dossier and back to the desk, for what is open at the end and what came in the last days. Before that
/// the lists were signed by hand alone.
/// </summary>
internal sealed class DemoPaperTrail(DemoFixture fixture, DemoWorld world, DemoTimes times, DemoMisdeeds misdeeds)
{
    private const int Days = 7;

    /// <summary>Of the last hand-overs of dossiers in the last few days: nobody has said that they came.</summary>
    private const double NotTakenShare = 0.04;
    private const int NotTakenDays = 4;
    private const double SignedListShare = 0.15;

    private readonly DateTime from = world.Calendar.OpeningOf(world.Calendar.AddWorkingDays(fixture.Period.Last, -Days));
    private readonly DateTime lately = world.Calendar.OpeningOf(world.Calendar.AddWorkingDays(fixture.Period.Last, -NotTakenDays));

    /// <param name="way">The dossier's acts from the counter on, in order.</param>
    public IEnumerable<DemoEvent> Of(DemoDraft draft, int dossier, Officer clerk, IReadOnlyList<DemoEvent> way)
    {
        if (draft.Misdeed == "paper-not-taken-over" && Moves(draft, dossier, clerk, way).FirstOrDefault() is { By: not null } first)
        {
            misdeeds.Add(draft);
            yield return new DemoPaperSent(first.At.AddMilliseconds(500), first.By, dossier, first.To.Unit);
            yield break;
        }

        if (!fixture.InFull || (draft.Ended is not null && draft.Entered < from))
        {
            yield break;
        }

        var dice = new Random(unchecked((fixture.Seed * 1_000_033) + dossier));
        var moves = Moves(draft, dossier, clerk, way).ToList();
        foreach (var (place, (at, by, to)) in moves.Index())
        {
            var sent = at.AddMilliseconds(500);
            yield return new DemoPaperSent(sent, by, dossier, to.Unit);
            var isLast = place == moves.Count - 1;
            if (isLast && at >= lately && dice.NextDouble() < NotTakenShare && !fixture.IsOrderly)
            {
                yield break;
            }

            var next = isLast ? times.Last : moves[place + 1].At;
            var left = world.Calendar.MinutesBetween(DemoTimes.Minute(at), DemoTimes.Minute(next));
            var minutes = dice.Next(4, 200);
            if (left < 3)
            {
                // No time for two scans: the list was signed as it was handed over.
                yield return new DemoPaperSigned(sent.AddMilliseconds(250), by, dossier, to.Name);
            }
            else
            {
                var taken = times.After(DemoTimes.Minute(at), Math.Min(minutes, left - 1)).AddMilliseconds(59_250);
                yield return dice.NextDouble() < SignedListShare ? new DemoPaperSigned(taken, by, dossier, to.Name) : new DemoPaperAccepted(taken, to, dossier);
            }
        }
    }

    /// <summary>To each office that works on it, then back to the desk. A signature is given on the file that the office brings and takes along.</summary>
    private IEnumerable<(DateTime At, Officer By, Officer To)> Moves(DemoDraft draft, int dossier, Officer clerk, IReadOnlyList<DemoEvent> way)
    {
        var offices = draft.Route.Where(step => step.Kind is StepKind.Process).Select(step => step.Unit).ToList();
        var place = 0;
        foreach (var act in way)
        {
            if (act is DemoForward && act.By.Duty is not DutyKind.Approve)
            {
                var to = world.Staff.Pick(offices[place], DutyKind.Process, dossier + place);
                place++;
                if (to.Unit != act.By.Unit)
                {
                    yield return (act.At, act.By, to);
                }
            }
            else if (act is DemoHandOver)
            {
                yield return (act.At, act.By, clerk);
            }
        }
    }
}
