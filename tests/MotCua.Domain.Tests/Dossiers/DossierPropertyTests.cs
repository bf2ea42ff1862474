using System.Text.Json;
using CsCheck;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using static MotCua.Domain.Dossiers.DossierStatus;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Dossiers;

/// <summary>Random ways, random officers, random acts: whatever is allowed leads to a state that can be.</summary>
public sealed class DossierPropertyTests
{
    private static readonly Gen<RouteStep> Office = Gen.Select(
        OneOf(new RouteStep(StepKind.Process, "Xác minh", CommuneOffice, null), new RouteStep(StepKind.Process, "Thẩm định", DistrictOffice, null)),
        Gen.Int[0, 2],
        (step, beside) => beside == 0 ? step : step with { Beside = [.. Enumerable.Range(1, beside).Select(i => new BranchStep(0, "Đo đạc", i == 1 ? DistrictOffice : CommuneOffice, null))] });

    private static readonly Gen<RouteStep> Signature = OneOf(
        new RouteStep(StepKind.Approve, "Ký duyệt", Commune, null),
        new RouteStep(StepKind.Approve, "Ký nháy", DistrictOffice, null),
        new RouteStep(StepKind.Approve, "Ký duyệt", District, null));

    /// <summary>Up to three offices and signatures in any order, then an office, one to three signatures, and the desk.</summary>
    private static readonly Gen<RouteStep[]> Way = Gen.Select(
        Gen.OneOf(Office, Signature).Array[0, 3],
        Office,
        Signature.Array[1, 3],
        (before, last, signatures) => Numbered([ShortWay[0], .. before, last, .. signatures, ShortWay[^1]]));

    /// <summary>Each number picks one of the acts that somebody may do just then.</summary>
    private static readonly Gen<int[]> Picks = Gen.Int[0, 999].Array[0, 30];

    [Fact]
    public void No_sequence_of_allowed_acts_makes_an_impossible_state() => Gen.Select(Way, Picks).Sample((way, picks) =>
    {
        var dossier = Open(way);
        foreach (var pick in picks)
        {
            if (Allowed(dossier) is not { Count: > 0 } allowed)
            {
                break;
            }

            var (by, act) = allowed[pick % allowed.Count];
            var expected = act is DossierAct.TakeWithdrawalBack or DossierAct.RefuseWithdrawal ? dossier.State.Side.Withdrawals[^1].From : DossierLifecycle.After(dossier.Status, act);
            dossier.Does(dossier.Try(act, by), by);
            Assert.Equal(expected, dossier.Status);
            AssertPossible(dossier);
        }
    });

    [Fact]
    public void Folding_the_entries_again_gives_the_very_state_the_acts_made() => Gen.Select(Way, Picks).Sample((way, picks) =>
    {
        var dossier = Open(way);
        var entries = new List<(Facts Facts, string By, DateTime At)>();
        foreach (var pick in picks)
        {
            if (Allowed(dossier) is not { Count: > 0 } allowed)
            {
                break;
            }

            var (by, act) = allowed[pick % allowed.Count];
            entries.Add((dossier.Try(act, by).Value, by.Id, ReceivedAt.AddMinutes(entries.Count)));
            dossier.Apply(entries[^1].Facts, entries[^1].By, entries[^1].At);

            // As the ledger does it: the row is written and read again between two acts.
            dossier = Dossier.From(JsonSerializer.Deserialize<DossierState>(JsonSerializer.Serialize(dossier.State))!);
        }

        var folded = Open(way);
        entries.ForEach(entry => folded.Apply(entry.Facts, entry.By, entry.At));
        Assert.Equal(JsonSerializer.Serialize(dossier.State), JsonSerializer.Serialize(folded.State));
        Assert.Equal(entries.Count + 1, folded.State.Version);
    });

    [Fact]
    public void Wherever_it_stands_somebody_can_bring_it_nearer_to_its_end() => Gen.Select(Way, Picks).Sample((way, picks) =>
    {
        var dossier = Open(way);
        foreach (var pick in picks)
        {
            if (Allowed(dossier) is { Count: > 0 } allowed)
            {
                var (by, act) = allowed[pick % allowed.Count];
                dossier.Does(dossier.Try(act, by), by);
            }
        }

        Assert.Equal(
            dossier.Status is not (Returned or Refused or Withdrawn or Closed),
            Everyone.Any(one => dossier.ActsFor(one, OnDuty).Any(BringsNearer)));
    });

    /// <summary>What anybody may do now, in the own right or for whoever holds it.</summary>
    private static List<(Officer By, DossierAct Act)> Allowed(Dossier dossier) =>
    [
        .. Everyone.Concat(dossier.State.Holder is null ? [] : Everyone.Select(one => one with { Unit = dossier.AtStep.Unit, ActingFor = dossier.State.Holder }))
            .SelectMany(one => dossier.ActsFor(one, OnDuty).Select(act => (one, act))),
    ];

    private static RouteStep[] Numbered(RouteStep[] way)
    {
        var number = 0;
        return [.. way.Select(step => step with { Beside = step.Beside?.Select(branch => branch with { Number = ++number }).ToArray() })];
    }

    private static Gen<RouteStep> OneOf(params RouteStep[] steps) => Gen.Int[0, steps.Length - 1].Select(i => steps[i]);

    private static bool BringsNearer(DossierAct act) =>
        act is DossierAct.Forward or DossierAct.RecordResult or DossierAct.Approve or DossierAct.HandToReturnDesk or DossierAct.ReturnResult
            or DossierAct.AnswerSupplement or DossierAct.RecordPayment or DossierAct.FinishBranch or DossierAct.StopWithdrawn;

    private static void AssertPossible(Dossier dossier)
    {
        var state = dossier.State;
        var route = state.Receipt.Route;
        var lastOffice = route.ToList().FindLastIndex(step => step.Kind is StepKind.Process);
        var ended = dossier.Status is ResultReady or Returned or Refused or Withdrawn or Closed;
        Assert.InRange(state.Step, 0, route.Count - 1);
        Assert.Equal(ended, state.EndedAt is not null);
        Assert.Equal(dossier.Status is Returned, state.ReturnedAt is not null && state.Taker is not null);
        Assert.Equal(dossier.Status is Refused, state.Refusal is not null);
        Assert.Equal(dossier.Status is Withdrawn, state.Withdrawal is not null);
        Assert.Equal(dossier.Status is Closed, state.Side.ClosingNotice is not null);
        Assert.True(state.Result is null == state.DraftedBy is null);

        // A slip for every wait: form 02 for papers, a notice for money, one of them open at a time.
        var waits = dossier.Status is WithdrawalAsked ? state.Side.Withdrawals[^1].From : dossier.Status;
        Assert.Equal(waits is AwaitingSupplement, state.Side.Supplements is [.., { AnsweredAt: null }] && state.Withdrawal is null && state.Side.ClosingNotice is null);
        Assert.Equal(waits is AwaitingPayment, state.Side.Payments is [.., { PaidAt: null }] && state.Withdrawal is null);
        Assert.Equal(dossier.Status is WithdrawalAsked, state.Side.Withdrawals is [.., { End: null }]);
        Assert.All(state.Side.Withdrawals, wish => Assert.NotEmpty(wish.SlipNumber));
        Assert.All(state.Side.Supplements, request => Assert.NotEmpty(request.SlipNumber));
        Assert.All(state.Side.Supplements.SkipLast(1), request => Assert.NotNull(request.AnsweredAt));

        // Nothing is left behind beside the way: what was passed is done, and only this step's branches are open.
        var passed = route.Take(state.Step + (waits is Received or InProgress or AwaitingSupplement or AwaitingPayment ? 0 : 1));
        Assert.All(
            DossierLifecycle.IsStopped(dossier.Status) || state.Side.SentBack.Count > 0 ? [] : passed.SelectMany(step => step.Beside ?? []),
            branch => Assert.NotNull(state.Side.Branches[branch.Number].DoneAt));
        Assert.All(dossier.OpenBranches, branch => Assert.Contains(branch.Step, dossier.AtStep.Beside!));

        // Without an apology both clocks are one; a new date never makes the measured one later.
        Assert.True(state.Side.NewDates.Count > 0 ? state.JudgedDueAt <= state.DueAt : state.JudgedDueAt == state.DueAt);
        switch (dossier.Status)
        {
            case Received:
                Assert.Equal(0, state.Step);
                break;
            case InProgress or AwaitingSupplement or AwaitingPayment:
                Assert.InRange(state.Step, 1, lastOffice);
                Assert.Null(state.Result);
                break;
            case AwaitingApproval:
                Assert.InRange(state.Step, lastOffice + 1, route.Count - 2);
                Assert.NotNull(state.Result);
                break;
            case Approved:
                Assert.Equal(lastOffice, state.Step);
                Assert.NotNull(state.Result);
                break;
            case ResultReady or Returned:
                Assert.Equal(route.Count - 1, state.Step);
                Assert.NotNull(state.Result);
                break;
        }

        if (DossierLifecycle.IsOpen(dossier.Status) && state.Holder is { } holder)
        {
            Assert.True(OnDuty.Serves(holder, dossier.AtStep.Unit, Dossier.DutyAt(dossier.AtStep.Kind)), $"{holder} at {dossier.AtStep}");
        }
    }
}
