using System.Text.Json;
using CsCheck;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using MotCua.Domain.Tests.Dossiers;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Interlinking;

/// <summary>Random chains, random acts on the dossier and its parts: whatever is allowed leads to a state that can be.</summary>
public sealed class StagePropertyTests
{
    private static readonly Gen<DossierChain> Chain = Gen.Select(
        Gen.Int[1, 4],
        Gen.Int[1, 2],
        Gen.Bool.Array[2, 5],
        (kind, results, own) => new DossierChain(
            (ChainKind)kind,
            (ChainResults)results,
            [.. own.Select((isOwn, i) => new PlannedStage($"Phần {i + 1}", i % 2 == 0 ? CommuneOffice : DistrictOffice, "2wd", "2wh", isOwn ? "TMS" : null, null))]));

    [Fact]
    public void No_part_is_open_after_one_that_failed_and_no_dossier_is_finished_with_an_open_part() => Gen.Select(Chain, Gen.Int[0, 9999].Array[0, 40]).Sample((chain, picks) =>
    {
        var receipt = Receipt() with { Chain = chain };
        var dossier = Dossier.Open(receipt, Clerk.Id, ReceivedAt);
        var entries = new List<(Facts Facts, string By, DateTime At)>();
        AssertPossible(dossier, chain);
        foreach (var pick in picks)
        {
            var acts = Allowed(dossier);
            if (acts.Count == 0)
            {
                break;
            }

            var (by, act) = acts[pick % acts.Count];
            var at = ReceivedAt.AddHours(dossier.State.Version);
            var facts = act(at, pick);
            if (facts.Refused)
            {
                continue;
            }

            entries.Add((facts.Value, by.Id, at));
            dossier.Apply(facts.Value, by.Id, at);
            dossier = Dossier.From(JsonSerializer.Deserialize<DossierState>(JsonSerializer.Serialize(dossier.State))!);
            AssertPossible(dossier, chain);
        }

        var folded = Dossier.Open(receipt, Clerk.Id, ReceivedAt);
        entries.ForEach(entry => folded.Apply(entry.Facts, entry.By, entry.At));
        Assert.Equal(JsonSerializer.Serialize(folded.State), JsonSerializer.Serialize(dossier.State));
    });

    /// <summary>What anybody may do now, to the dossier and to each part.</summary>
    private static List<(Officer By, Func<DateTime, int, Outcome<Facts>> Act)> Allowed(Dossier dossier) =>
    [
        .. Everyone.Concat(dossier.State.Holder is null ? [] : Everyone.Select(one => one with { Unit = dossier.AtStep.Unit, ActingFor = dossier.State.Holder }))
            .SelectMany(one => dossier.ActsFor(one, OnDuty).Select(act => (one, (Func<DateTime, int, Outcome<Facts>>)((_, _) => dossier.Try(act, one))))),
        .. Everyone.SelectMany(one => dossier.Stages.SelectMany(stage => dossier.ActsFor(stage.Number, one)
            .Select(act => (one, (Func<DateTime, int, Outcome<Facts>>)((at, pick) => Try(dossier, stage.Number, act, pick, ClockAt(at), one)))))),
    ];

    private static Outcome<Facts> Try(Dossier dossier, int number, StageAct act, int pick, DossierClock clock, Officer by) => act switch
    {
        StageAct.Accept => As(dossier.AcceptStage(number, clock, by)),
        StageAct.AskPapers => As(dossier.AskStagePapers(number, "5/BHXH", "Bản sao khai sinh", by)),
        StageAct.Resume => As(dossier.ResumeStage(number, clock, by)),
        StageAct.End => As(dossier.EndStage(number, pick % 3 == 0 ? (StageEnd)(pick % 4 + 1) : StageEnd.Result, "7/QĐ", "Không đủ điều kiện", () => "9/TB", clock, by)),
        StageAct.Note => As(dossier.NoteStage(number, "TMS-1", "đang xử lý", by)),
        StageAct.Give => As(dossier.GiveStage(number, "Hoàng Thị Mẩy", by)),
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    private static Outcome<Facts> As<T>(Outcome<T> outcome)
        where T : Facts => outcome.Then<Facts>(facts => facts);

    private static void AssertPossible(Dossier dossier, DossierChain chain)
    {
        var stages = dossier.Stages;
        Assert.Equal(chain.Stages.Count, stages.Count);
        if (chain.IsDependent)
        {
            var failed = stages.FirstOrDefault(stage => stage.Status is StageStatus.Failed);
            Assert.DoesNotContain(stages, stage => failed is not null && stage.Number > failed.Number && stage.Status is not StageStatus.Stopped);
            Assert.True(stages.Count(stage => stage.IsAtAgency) <= 1, "one agency after the other");
            Assert.All(stages.Where(stage => stage.Status is not (StageStatus.NotYet or StageStatus.Stopped)), stage => Assert.All(stages.Take(stage.Number - 1), before => Assert.Equal(StageStatus.Done, before.Status)));
            Assert.Equal(failed is not null && failed.Number < stages.Count, stages.Any(stage => stage.Notice is not null));
            Assert.False(failed is not null && dossier.State.Result is { Negative: false });
        }

        Assert.False(dossier.State.Result is not null && stages.Any(stage => stage.IsOpen), "a result while a part is open");
        Assert.False(!DossierLifecycle.IsOpen(dossier.Status) && stages.Any(stage => stage.IsOpen), "ended with an open part");
        Assert.All(stages, stage => Assert.Equal(stage.Status is StageStatus.Waiting, stage.Waits is [.., { Until: null }]));
        Assert.All(stages, stage => Assert.Equal(stage.End is not null, stage.Timing is not null));
        Assert.All(stages, stage => Assert.True(stage.AcceptedAt is null || stage.DueAt is not null));
    }
}
