using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using MotCua.Domain.Slips;

namespace MotCua.Application.Demo;

/// <summary>Tells what happens to a dossier, step by step, within its offices' hours.</summary>
internal sealed class DemoStoryWriter(DemoFixture fixture, DemoWorld world, DemoTimes times, DemoMisdeeds misdeeds, Random dice)
{
    private const double RefusedShare = 0.005;
    private const double WithdrawnShare = 0.002;
    private const double PaidWithdrawnShare = 0.012;
    private const double SentBackShare = 0.012;
    private const double TakenToSignShare = 0.7;
    private const double StillAtCounterShare = 0.6;
    private const double NegativeShare = 0.008;
    private const double NeverFetchedShare = 0.012;

    /// <summary>Working minutes that a dossier may wait at the counter before it is carried on.</summary>
    private const int JustCome = 150;

    /// <summary>Working minutes between two acts on one dossier, at the least.</summary>
    private const int Gap = 2;

    private readonly DemoCounter counter = new(fixture, world, misdeeds, dice);
    private readonly DemoSidePaths sides = new(fixture, world, times, misdeeds);
    private readonly DemoPaperTrail papers = new(fixture, world, times, misdeeds);
    private readonly DemoChainParts parts = new(fixture, world, times);
    private readonly Dictionary<string, long> slips = [];

    /// <summary>Everything that happens to a dossier, in order. Dossiers must be asked for in the order they are entered.</summary>
    public IEnumerable<DemoEvent> StoryOf(DemoDraft draft, int dossier)
    {
        var clerk = world.Staff.Pick(draft.Desk, DutyKind.Receive, dossier);
        var receipt = counter.Receipt(draft, dossier, clerk);
        yield return receipt;
        var slip = NextSlip(draft);
        if (fixture.InFull && !draft.IsLateEntry)
        {
            yield return new DemoPrint(draft.Entered.AddSeconds(20 + dice.Next(30)), clerk, dossier, SlipForm.Receipt, slip);
        }

        if (fixture.InFull && draft.Procedure.Fee is > 0 and { } fee)
        {
            yield return new DemoFee(draft.Entered.AddSeconds(55), clerk, dossier, fee, receipt.Applicant.Name);
        }

        var way = Way(draft, dossier, clerk);
        var (stages, failed) = parts.Of(draft, dossier, way.OfType<DemoResult>().FirstOrDefault()?.At ?? times.Last);
        foreach (var act in way.Select(act => failed && act is DemoResult one ? one with { Result = one.Result with { Negative = true } } : act))
        {
            yield return act;
        }

        foreach (var act in stages.Concat(sides.Beside(draft, dossier, clerk, way)).Concat(papers.Of(draft, dossier, clerk, way)))
        {
            yield return act;
        }

        if (way.Count > 0 && way[^1] is DemoStopped stopped && draft.Procedure.Fee is > 0 and { } paid && dossier % 2 == 0)
        {
            yield return new DemoRefund(times.After(DemoTimes.Minute(stopped.At), 1 + (dossier % 7)).AddMilliseconds(30_500), clerk, dossier, paid, receipt.Applicant.Name);
        }

        if (fixture.InFull && way.Count > 0 && way[^1] is DemoHandOver ready && FetchedAt(draft, ready.At) is { } fetched)
        {
            yield return counter.Return(receipt, draft, fetched, world.Staff.Pick(draft.Desk, DutyKind.Return, dossier + 1));
        }
    }

    public IEnumerable<DemoEvent> Visits() => counter.Visits();

    public IEnumerable<DemoEvent> Ladder() => sides.Ladder();

    /// <summary>From the counter to the end, or as far as it came.</summary>
    private List<DemoEvent> Way(DemoDraft draft, int dossier, Officer clerk)
    {
        var fate = dice.NextDouble();
        var maySend = fixture.InFull && draft.Fate is DemoFate.InTime && !draft.Procedure.Interlinked;
        var sentBack = fixture.InFull && dice.NextDouble() < SentBackShare ? 1 : 0;
        if (draft.Misdeed == "sent-back-again")
        {
            sentBack = 3;
            misdeeds.Add(draft);
        }

        var acts = Acts(draft, dossier, clerk, sentBack);
        var isPaid = draft.Procedure.Fee is > 0;
        if (draft.Misdeed is "refused-at-due" or "stopped-at-due")
        {
            misdeeds.Add(draft);
            acts = draft.Misdeed == "refused-at-due"
                ? [.. acts.Take(1), at => Refusal(draft, dossier, at)]
                : [.. acts.Take(1), at => new DemoWithdrawal(at.AddMinutes(-6), clerk, dossier, "Công dân đề nghị rút hồ sơ"), at => new DemoStopped(at, clerk, dossier)];
            var (first, end) = Moments(draft, 2, MinutesUntil(draft.Entered, draft.Ended!.Value)) is [var begin, var last] ? (begin, last) : throw new InvalidOperationException("Two moments are two.");
            return [.. acts.Select((act, place) => act(place == 0 ? first : end))];
        }

        if (maySend && draft.Misdeed is null && fate < RefusedShare + (isPaid ? PaidWithdrawnShare : WithdrawnShare))
        {
            // Ended before there was a result: the first act only, then the end. What was paid for is wanted back before anybody worked on it.
            acts = fate < RefusedShare
                ? [.. acts.Take(1), at => Refusal(draft, dossier, at)]
                : [.. acts.Take(isPaid ? 0 : 1), at => new DemoWithdrawal(at, clerk, dossier, "Công dân đề nghị rút hồ sơ để bổ sung, nộp lại sau"), at => new DemoStopped(at, clerk, dossier)];
            if (fixture.IsOrderly && MinutesUntil(draft.Entered, draft.Ended!.Value) is > 120 and var until)
            {
                // Who works as they should does not wait with it until the time is up.
                draft.Ended = times.After(DemoTimes.Minute(draft.Entered), until / 2);
            }
        }

        var whole = MinutesUntil(draft.Entered, draft.Ended ?? times.Last);
        if (draft.Ended is null)
        {
            // Only what has just come still lies at the counter; the furthest has been signed.
            var done = whole < JustCome && dice.NextDouble() < StillAtCounterShare ? 0 : dice.Next(1, acts.Count);
            acts = [.. acts.Take(Math.Min(done, whole / Gap))];
            whole = Math.Min(whole, Gap * (acts.Count + 2) + (int)(whole * (0.2 + (0.7 * dice.NextDouble()))));
        }

        return [.. Moments(draft, acts.Count, whole).Zip(acts, (at, act) => act(at))];
    }

    private List<Func<DateTime, DemoEvent>> Acts(DemoDraft draft, int dossier, Officer clerk, int sentBack)
    {
        var acts = new List<Func<DateTime, DemoEvent>>();
        var offices = draft.Route.Where(step => step.Kind is StepKind.Process).ToList();
        var signatures = draft.Route.Where(step => step.Kind is StepKind.Approve).ToList();
        Officer Worker(int office) => world.Staff.Pick(offices[office].Unit, DutyKind.Process, dossier + office);
        Officer Signer(int signature) => world.Staff.Pick(signatures[signature].Unit, DutyKind.Approve, dossier + signature);

        for (var office = 0; office < offices.Count; office++)
        {
            var by = office == 0 ? clerk : Worker(office - 1);
            var to = Worker(office);
            var isNamed = dice.NextDouble() < 0.6;
            acts.Add(at => new DemoForward(at, by, dossier, isNamed ? to.Id : null));
            if (!isNamed && fixture.InFull)
            {
                acts.Add(at => new DemoTake(at, to, dossier));
            }
        }

        var drafter = Worker(offices.Count - 1);
        var number = $"{dossier + 1}/{(signatures[^1].Unit == draft.Authority.Code ? "UBND" : "KQ")}";
        var isNegative = dice.NextDouble() < NegativeShare;
        DemoEvent Draft(DateTime at) => new DemoResult(at, drafter, dossier, new DossierResult(number, DateOnly.FromDateTime(at), Signer(signatures.Count - 1).Name, isNegative, null));
        acts.Add(Draft);
        if (draft.Ended is null && fixture.InFull && dice.NextDouble() < TakenToSignShare)
        {
            acts.Add(at => new DemoTake(at, Signer(0), dossier));
        }

        for (var time = 0; time < sentBack; time++)
        {
            acts.Add(at => new DemoSendBack(at, Signer(0), dossier, "Sửa lại căn cứ pháp lý trong dự thảo"));
            acts.Add(Draft);
        }

        for (var signature = 0; signature < signatures.Count - 1; signature++)
        {
            var (by, to) = (Signer(signature), Signer(signature + 1));
            acts.Add(at => new DemoForward(at, by, dossier, to.Id));
        }

        acts.Add(at => new DemoApproval(at, Signer(signatures.Count - 1), dossier));
        acts.Add(at => new DemoHandOver(at, drafter, dossier));
        return acts;
    }

    private DemoRefusal Refusal(DemoDraft draft, int dossier, DateTime at)
    {
        var office = draft.Route.First(step => step.Kind is StepKind.Process).Unit;
        return new DemoRefusal(
            at,
            world.Staff.Pick(office, DutyKind.Process, dossier),
            dossier,
            $"Hồ sơ không đủ điều kiện giải quyết theo quy định: {draft.Procedure.Name}",
            draft.Procedure.LegalBasis.Count > 0 ? draft.Procedure.LegalBasis[0] : "Nghị định 61/2018/NĐ-CP, Điều 19");
    }

    /// <summary>
    /// So many moments between entering and the end, each at least two working minutes after the one before: the counter hands over soon, the last is
    /// the end itself.
    /// </summary>
    private List<DateTime> Moments(DemoDraft draft, int count, int whole)
    {
        var start = DemoTimes.Minute(draft.Entered);
        var left = Math.Max(0, whole - (Gap * count));
        var shares = Enumerable.Range(0, count).Select(place => place == 0 ? 0.04 * dice.NextDouble() : 0.1 + dice.NextDouble()).ToList();
        if (draft.Misdeed == "handed-over-late" && count > 1)
        {
            shares[0] = shares.Skip(1).Sum() / 2;
            misdeeds.Add(draft);
        }
        else if (draft.Misdeed == "paused-at-the-end" && count > 3)
        {
            // It lies at its first office until the time is nearly up.
            shares[2] = 100;
        }

        var sum = shares.Sum();
        var gone = 0.0;
        var moments = new List<DateTime>(count);
        for (var place = 0; place < count; place++)
        {
            gone += shares[place];
            var minutes = (Gap * (place + 1)) + (int)(left * gone / sum);
            if (place == 0 && fixture.IsOrderly && draft.Misdeed != "handed-over-late")
            {
                minutes = Math.Min(minutes, JustCome);
            }

            moments.Add(place == count - 1 && draft.Ended is { } ended ? ended : times.After(start, minutes));
        }

        return [.. moments.Select((at, place) => at.AddSeconds(place % 30 + dice.Next(29)))];
    }

    /// <summary>When somebody comes for the result; null when it still lies on the shelf at the end of the story.</summary>
    private DateTime? FetchedAt(DemoDraft draft, DateTime ready)
    {
        var draw = dice.NextDouble();
        if (fixture.IsOrderly)
        {
            draw = draft.Misdeed == "result-lying" ? 0 : Math.Max(draw, NeverFetchedShare);
        }

        if (draft.Misdeed == "result-lying")
        {
            misdeeds.Add(draft);
            return null;
        }

        var minutes = draft.LeastMinutes < 45
            ? dice.Next(10, 120)
            : draw switch { < NeverFetchedShare => int.MaxValue, < 0.5 => dice.Next(30, 480), < 0.85 => dice.Next(480, 1_900), _ => dice.Next(1_900, fixture.IsOrderly ? 4_800 : 7_000) };
        var at = minutes == int.MaxValue ? DateTime.MaxValue : times.After(DemoTimes.Minute(ready), minutes);
        return at < times.Last ? at.AddSeconds(dice.Next(60)) : null;
    }

    private int MinutesUntil(DateTime from, DateTime until) => world.Calendar.MinutesBetween(DemoTimes.Minute(from), until);

    private string NextSlip(DemoDraft draft)
    {
        var series = SlipNumber.Series(SlipForm.Receipt, draft.Desk, draft.Entered.Year);
        return SlipNumber.Of(SlipForm.Receipt, slips[series] = slips.GetValueOrDefault(series) + 1, SlipSigns.Of2018);
    }
}
