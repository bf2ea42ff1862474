using CsCheck;
using MotCua.Domain.Custody;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;
using MotCua.Domain.Tests.Fees;
using static MotCua.Domain.Dossiers.DossierStatus;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Dossiers;

/// <summary>
/// Random acts on the dossier, its paper and its fee together: nothing is handed out with an original kept or money open, the paper has one holder, and both
/// clocks say what the entries said.
/// </summary>
public sealed class PaperAndMoneyPropertyTests
{
    /// <summary>Which of the three is acted on, and which of what is allowed there is done. Most of it brings the dossier on, or few would see their end.</summary>
    private static readonly Gen<(int What, int Which)[]> Picks = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 999]).Array[10, 60];

    private static readonly Gen<IReadOnlyList<RouteStep>> Way = Gen.Int[0, 2].Select(i => new[] { ShortWay, LongWay, WayWithBranches }[i]);

    [Fact]
    public void No_sequence_of_acts_hands_out_a_result_with_originals_kept_or_money_open() => Gen.Select(Way, Picks).Sample((way, picks) =>
    {
        var desk = new AtDesk(Open(way));
        foreach (var (what, which) in picks)
        {
            desk.Do(what, which);
            AssertKept(desk);
        }
    });

    [Fact]
    public void Both_clocks_say_what_the_entries_said() => Gen.Select(Way, Picks).Sample((way, picks) =>
    {
        var desk = new AtDesk(Open(way));
        foreach (var (what, which) in picks)
        {
            desk.Do(what, which);
        }

        var (due, judged) = (Receipt().DueAt, Receipt().DueAt);
        foreach (var (facts, _) in desk.Entries)
        {
            (due, judged) = facts switch
            {
                DossierSupplementAnswered one => (one.DueAfter, one.JudgedDueAfter),
                DossierPaymentRecorded one => (one.DueAfter, one.JudgedDueAfter),
                DossierWithdrawalTakenBack one => (one.DueAfter, one.JudgedDueAfter),
                DossierWithdrawalRefused one => (one.DueAfter, one.JudgedDueAfter),
                DossierNewDateSigned one => (one.DueAfter, one.JudgedDueAfter),
                _ => (due, judged),
            };
        }

        var state = desk.Dossier.State;
        Assert.Equal((due, judged), (state.DueAt, state.JudgedDueAt));
        Assert.Equal(desk.Entries.Where(entry => entry.Facts is DossierReturned).Select(entry => (DateTime?)entry.At).SingleOrDefault(), state.ReturnedAt);
        Assert.Equal(
            desk.Entries.Where(entry => entry.Facts is DossierResultReady or DossierRefused or DossierWithdrawn or DossierClosedUnanswered).Select(entry => (DateTime?)entry.At).SingleOrDefault(),
            state.EndedAt);
    });

    private static void AssertKept(AtDesk desk)
    {
        var (dossier, account) = (desk.Dossier, desk.Account);
        if (dossier.Status is Returned)
        {
            Assert.False(dossier.KeepsOriginals);
            Assert.True(dossier.IsClosed);
        }

        // A mistake in the cash book may be put right later; at the hand-over nothing is open.
        if (desk.Entries is [.., { Facts: DossierReturned }])
        {
            Assert.False(account.IsOpenUnder(SomeFees.Plain), $"{account}");
        }

        // Every original is out once at most, and what was given back was given to somebody.
        var kept = dossier.Paper.Originals;
        Assert.Equal(kept.Count(original => original.GivenBackAt is null), kept.Where(original => original.GivenBackAt is null).Select(original => original.Paper).Distinct().Count());
        Assert.All(kept.Where(original => original.GivenBackAt is not null), original => Assert.False(string.IsNullOrEmpty(original.Taker)));

        // One holder: where the entries last put it, until the other side took it.
        var moved = desk.Entries.Select(entry => entry.Facts).OfType<PaperAccepted>().LastOrDefault();
        Assert.Equal(moved?.Unit ?? Desk, dossier.Paper.Unit);
        Assert.NotEqual(dossier.Paper.Unit, dossier.Paper.Sending?.ToUnit);

        // Money is neither made nor lost.
        Assert.True(account.Refunded <= account.Taken);
        Assert.Equal(
            desk.Entries.Sum(entry => entry.Facts switch { FeeTaken taken => taken.Amount, FeeRefunded back => -back.Amount, _ => 0 }),
            account.Kept);
    }

    /// <summary>One dossier with its fee, and all who may act on it.</summary>
    private sealed class AtDesk(Dossier dossier)
    {
        public Dossier Dossier { get; } = dossier;

        public FeeAccount Account { get; private set; } = FeeAccount.Of(Receipt());

        public List<(Facts Facts, DateTime At)> Entries { get; } = [];

        public void Do(int what, int which)
        {
            switch (what)
            {
                case 0:
                    Paper(which);
                    break;
                case 1:
                    Money(which);
                    break;
                case 2:
                    Act(which, _ => true);
                    break;
                default:
                    Act(which, BringsOn);
                    break;
            }
        }

        private static bool BringsOn(DossierAct act) =>
            act is DossierAct.Take or DossierAct.Forward or DossierAct.RecordResult or DossierAct.Approve or DossierAct.HandToReturnDesk or DossierAct.ReturnResult
                or DossierAct.AnswerSupplement or DossierAct.RecordPayment or DossierAct.FinishBranch or DossierAct.TakeWithdrawalBack;

        private void Act(int which, Func<DossierAct, bool> isMeant)
        {
            var allowed = Everyone.SelectMany(one => Dossier.ActsFor(one, OnDuty).Where(isMeant).Select(act => (one, act))).ToList();
            if (allowed.Count == 0)
            {
                return;
            }

            var (by, act) = allowed[which % allowed.Count];
            var taker = new Taker("Hoàng Thị Mẩy", null, null);
            Take(
                act is DossierAct.ReturnResult
                    ? Dossier.ReturnResult(taker, byPost: false, by, OnDuty, withOriginals: which % 2 == 0, isMoneyOpen: Account.IsOpenUnder(SomeFees.Plain)).Then<Facts>(done => done)
                    : Dossier.Try(act, by),
                by);
        }

        private void Paper(int which)
        {
            var by = Everyone[which % Everyone.Count];
            Take(
                (which / 16 % 6) switch
                {
                    0 => Dossier.SendPaper(new[] { Desk, CommuneOffice, Commune, DistrictOffice }[which % 4], by).Then<Facts>(done => done),
                    1 => Dossier.AcceptPaper(by).Then<Facts>(done => done),
                    2 => Dossier.AcceptPaperBySignature("Vi Văn Sơn", by).Then<Facts>(done => done),
                    3 => Dossier.RecallPaper(by).Then<Facts>(done => done),
                    4 => Dossier.TakeOriginals([0], () => "1/BN", Clerk).Then<Facts>(done => done),
                    _ => Dossier.GiveOriginalsBack([0], "Hoàng Thị Mẩy", Clerk).Then<Facts>(done => done),
                },
                by);
        }

        private void Money(int which)
        {
            var ended = DossierLifecycle.IsStopped(Dossier.Status);
            var outcome = (which % 4) switch
            {
                0 or 1 => Account.Takes(SomeFees.Cash(Math.Max(1, Account.Under(SomeFees.Plain).Owed - (which % 3))), ended: ended).Then<Facts>(done => done),
                2 => Account.Refunds(SomeFees.Cash(1 + (which % Math.Max(1, Account.Kept))), owedAgain: which % 8 == 2).Then<Facts>(done => done),
                _ => Account.Waive(SomeFees.Plain, "Hộ nghèo", "Nghị quyết của tỉnh", Clerk).Then<Facts>(done => done),
            };
            if (!outcome.Refused)
            {
                Account = Account.Apply(outcome.Value);
                Entries.Add((outcome.Value, ReceivedAt.AddMinutes(Entries.Count)));
            }
        }

        private void Take(Outcome<Facts> outcome, Officer by)
        {
            if (outcome.Refused)
            {
                return;
            }

            var at = ReceivedAt.AddMinutes(Entries.Count);
            Dossier.Apply(outcome.Value, by.Id, at);
            Entries.Add((outcome.Value, at));
        }
    }
}
