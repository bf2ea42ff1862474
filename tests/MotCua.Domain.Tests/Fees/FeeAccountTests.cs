using CsCheck;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Tests.Dossiers;
using static MotCua.Domain.Tests.Fees.SomeFees;

namespace MotCua.Domain.Tests.Fees;

/// <summary>What a dossier owes: never taken twice, never more than published, never given back beyond what was taken.</summary>
public sealed class FeeAccountTests
{
    [Fact]
    public void What_is_published_is_owed_until_it_is_taken()
    {
        Assert.Equal(FeeStanding.Owed, Account.StandingUnder(Plain));
        Assert.True(Account.IsOpenUnder(Plain));

        Assert.Equal(FeeStanding.Settled, Paid.StandingUnder(Plain));
        Assert.False(Paid.IsOpenUnder(Plain));
    }

    [Fact]
    public void A_part_may_be_taken_and_the_rest_stays_owed()
    {
        var after = Account.Apply(Account.Takes(Cash(3_000)).Value);

        Assert.Equal(5_000, after.Owed);
        Assert.Equal("fee.more-than-owed", after.Takes(Cash(8_000)).Refusal.Code);
    }

    [Fact]
    public void More_than_the_published_fee_is_not_taken() => Assert.Equal("fee.more-than-owed", Account.Takes(Cash(8_001)).Refusal.Code);

    [Fact]
    public void A_fee_is_not_taken_twice() => Assert.Equal("fee.already-taken", Paid.Takes(Cash(8_000)).Refusal.Code);

    [Fact]
    public void Where_nothing_is_to_be_paid_nothing_is_taken()
    {
        var free = Plain with { Plain = 0 };

        Assert.Equal(FeeStanding.Free, Account.StandingUnder(free));
        Assert.Equal("fee.nothing-owed", Account.Takes(Cash(1), free).Refusal.Code);
    }

    [Fact]
    public void Where_the_catalogue_knows_no_amount_nothing_is_taken_and_nothing_is_open()
    {
        Assert.False(Account.IsOpenUnder(Unknown));
        Assert.Equal("fee.not-known", Account.Takes(Cash(1), Unknown).Refusal.Code);
    }

    [Fact]
    public void Pages_are_counted_before_money_is_taken()
    {
        Assert.True(Account.IsOpenUnder(ByPage));
        Assert.Equal("fee.assess-first", Account.Takes(Cash(1), ByPage).Refusal.Code);

        var assessed = Account.Apply(Account.Assess(ByPage, new FeeMeasure(2, 4), null, null, SomeDossier.Clerk).Value);
        Assert.Equal(12_000, assessed.Owed);
        Assert.False(assessed.Takes(Cash(12_000), ByPage).Refused);
    }

    [Fact]
    public void A_relief_leaves_nothing_owed_and_keeps_what_was_shown_for_it()
    {
        var assessed = Account.Assess(ByPage, new FeeMeasure(2, 4), "Người thuộc hộ nghèo", "Giấy chứng nhận số 12", SomeDossier.Clerk).Value;

        Assert.Equal("Nghị quyết", assessed.Ground);
        Assert.Equal("Giấy chứng nhận số 12", assessed.Proof);
        Assert.Equal(FeeStanding.Free, Account.Apply(assessed).StandingUnder(ByPage));
    }

    [Fact]
    public void Counted_anew_to_less_what_was_taken_too_much_goes_back_and_nothing_is_owed()
    {
        var paid = Account.Apply(Account.Assess(ByPage, new FeeMeasure(2, 4), null, null, SomeDossier.Clerk).Value);
        paid = paid.Apply(paid.Takes(Cash(12_000), ByPage).Value);
        var less = paid.Apply(paid.Assess(ByPage, new FeeMeasure(1, 4), null, null, SomeDossier.Clerk).Value);
        Assert.Equal(FeeStanding.ToRefund, less.StandingUnder(ByPage));

        var back = less.Apply(less.Refunds(Cash(less.Over)).Value);
        Assert.Equal(FeeStanding.Settled, back.StandingUnder(ByPage));

        var more = back.Apply(back.Assess(ByPage, new FeeMeasure(2, 4), null, null, SomeDossier.Clerk).Value);
        Assert.Equal(6_000, more.Owed);
    }

    [Fact]
    public void Taken_by_mistake_and_given_back_it_is_owed_again_only_if_so_said()
    {
        Assert.Equal(8_000, Paid.Apply(Paid.Refunds(Cash(8_000), owedAgain: true).Value).Owed);
        Assert.Equal(FeeStanding.Settled, Paid.Apply(Paid.Refunds(Cash(8_000)).Value).StandingUnder(Plain));
    }

    [Fact]
    public void No_more_is_given_back_than_was_taken_and_not_without_a_reason()
    {
        Assert.Equal("fee.more-than-taken", Paid.Refunds(Cash(8_001)).Refusal.Code);
        Assert.Equal("fee.more-than-taken", Account.Refunds(Cash(1)).Refusal.Code);
        Assert.Equal("fee.reason-needed", Paid.Refunds(Cash(8_000), reason: " ").Refusal.Code);
        Assert.Equal("cash.not-in-drawer", Paid.Refunds(Cash(8_000), day: Monday).Refusal.Code);
        Assert.False(Paid.Refunds(Transfer(8_000), day: Monday).Refused);
    }

    [Fact]
    public void A_waiver_says_why_and_by_which_text()
    {
        Assert.Equal(["fee.reason-needed", "fee.ground-needed"], Account.Waive(Plain, "", null, SomeDossier.Clerk).Refusals.Select(no => no.Code));

        var waived = Account.Apply(Account.Waive(Plain, "Hộ mới thoát nghèo", "Công văn 12/UBND", SomeDossier.Clerk).Value);
        Assert.Equal(FeeStanding.Settled, waived.StandingUnder(Plain));
        Assert.Equal("fee.nothing-owed", waived.Takes(Cash(8_000)).Refusal.Code);
    }

    [Fact]
    public void Paying_later_says_when_and_leaves_it_owed()
    {
        Assert.Equal("fee.later-needed", Account.Defer(Plain, FeeMoment.AtReceipt, false, SomeDossier.Clerk).Refusal.Code);

        var later = Account.Apply(Account.Defer(Plain, FeeMoment.AtReturn, false, SomeDossier.Clerk).Value);
        Assert.Equal(FeeMoment.AtReturn, later.DeferredUntil);
        Assert.True(later.IsOpenUnder(Plain));
        Assert.Null(later.Apply(later.Takes(Cash(8_000)).Value).DeferredUntil);
    }

    [Fact]
    public void A_transfer_names_the_banks_reference() => Assert.Equal("fee.reference-needed", Account.Takes(Transfer(8_000, " ")).Refusal.Code);

    [Fact]
    public void A_dossier_that_ended_without_a_result_is_not_charged_any_more() => Assert.Equal("fee.dossier-ended", Account.Takes(Cash(8_000), ended: true).Refusal.Code);

    [Fact]
    public void Only_the_desk_that_received_it_deals_with_its_money()
    {
        foreach (var other in SomeDossier.Everyone.Where(one => one != SomeDossier.Clerk && one != SomeDossier.Returner))
        {
            Assert.Equal("dossier.duty-needed", Account.Waive(Plain, "Lý do", "Căn cứ", other).Refusal.Code);
        }

        var elsewhere = SomeDossier.Clerk with { Unit = "D1.MC" };
        Assert.Equal("dossier.only-at-desk", Account.Take(Plain, Cash(8_000), FeeMoment.AtReceipt, false, Monday, () => 1, elsewhere).Refusal.Code);
    }

    [Fact]
    public void A_refused_act_takes_no_number() =>
        Assert.True(Account.Take(Plain, Cash(9_000), FeeMoment.AtReceipt, false, Monday, () => throw new InvalidOperationException("A number was taken."), SomeDossier.Clerk).Refused);

    [Fact]
    public void Whatever_is_done_the_office_never_holds_more_than_was_due_at_its_highest_nor_less_than_nothing() =>
        Gen.Select(Gen.Int[0, 5], Gen.Long[1, 30_000], Gen.Int[1, 9], Gen.Bool).Array[0, 30].Sample(acts =>
    {
        var account = Account;
        long highest = 0;
        foreach (var (kind, amount, pages, again) in acts)
        {
            Facts? done = kind switch
            {
                0 => Done(account.Assess(ByPage, new FeeMeasure(1, pages), null, null, SomeDossier.Clerk)),
                1 => Done(account.Takes(Cash(amount), ByPage)),
                2 => Done(account.Takes(Cash(account.Owed), ByPage)),
                3 => Done(account.Refunds(Cash(amount), again)),
                4 => Done(account.Waive(ByPage, "Lý do", "Căn cứ", SomeDossier.Clerk)),
                _ => Done(account.Refunds(Cash(account.Over), again)),
            };
            account = done is null ? account : account.Apply(done);
            highest = Math.Max(highest, account.Due ?? 0);
            Assert.InRange(account.Kept, 0, highest);
            Assert.True(account.Owed == 0 || account.Over == 0);
            Assert.InRange(account.Owed, 0, account.Due ?? 0);
        }
    });

    private static Facts? Done<T>(Outcome<T> outcome)
        where T : Facts => outcome.Refused ? null : outcome.Value;
}
