using MotCua.Domain.Custody;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;
using MotCua.Domain.Signals;
using MotCua.Domain.Visits;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;
using static MotCua.Domain.Tests.Signals.Told;

namespace MotCua.Domain.Tests.Signals;

/// <summary>What each rule names, and beside it the nearest case that it leaves alone. A rule without its two cases fails here, and so does a case whose rule is gone.</summary>
public sealed class SignalRuleTests
{
    private static readonly DateTime Ready = new(2020, 6, 17, 10, 0, 0);

    private static readonly Dictionary<string, (Func<DossierStory> Odd, Func<DossierStory> Usual)> OfDossiers = new()
    {
        ["received-without-slip"] = (() => Dossier1(receipt => receipt with { Slip = SlipGiven.Missing }).Story(), () => Dossier1(receipt => receipt with { Slip = SlipGiven.Handwritten }).Story()),
        ["slip-printed-late"] = (() => Dossier1().Printed(Received.AddMinutes(16)).Story(), () => Dossier1().Printed(Received.AddMinutes(14)).Story()),
        ["slip-reprinted"] = (() => Dossier1().Printed(Received.AddMinutes(1)).Printed(Received.AddHours(4), 4).Story(), () => Dossier1().Printed(Received.AddMinutes(1)).Printed(Received.AddHours(4), 3).Story()),
        ["entered-late"] = (() => Dossier1(entered: At(15, 9, 0)).Story(), () => Dossier1(entered: At(12, 16, 0)).Story()),
        ["entered-after-due"] = (() => Dossier1(entered: At(22, 9, 0)).Story(), () => Dossier1(entered: At(19, 9, 0)).Story()),
        ["apology-missing"] = (() => Dossier1().Ends(At(12, 9, 0), At(22, 9, 0)).Story(), () => Dossier1().Ends(At(12, 9, 0), At(19, 16, 30)).Story()),
        ["rescheduled-again"] = (() => Dossier1().Does(At(12, 9, 0), new DossierForwarded(1, null), Clerk).Apologises(At(17, 9, 0)).Apologises(At(18, 9, 0)).Story(), () => Dossier1().Does(At(12, 9, 0), new DossierForwarded(1, null), Clerk).Apologises(At(17, 9, 0)).Story()),
        ["apology-too-late"] = (() => Dossier1().Does(At(12, 9, 0), new DossierForwarded(1, null), Clerk).Apologises(At(19, 9, 0), tooLate: true).Story(), () => Dossier1().Does(At(12, 9, 0), new DossierForwarded(1, null), Clerk).Apologises(At(17, 9, 0)).Story()),
        ["supplements-repeated"] = (() => Asked().PapersCome(At(16, 9, 0)).AsksForPapers(At(16, 14, 0)).Story(), () => Asked().PapersCome(At(16, 9, 0)).Story()),
        ["paper-not-published"] = (() => Asked("Giấy xác nhận đã đóng quỹ thôn").Story(), () => Asked("Giấy chứng sinh: bản mờ, đề nghị nộp lại").Story()),
        ["paused-at-the-end"] = (() => AskedAt(At(19, 9, 0)).Story(), () => AskedAt(At(16, 9, 0)).Story()),
        ["refused-at-due"] = (() => RefusedAt(At(19, 15, 0)).Story(), () => RefusedAt(At(15, 9, 0)).Story()),
        ["stopped-at-due"] = (() => WithdrawnAt(At(19, 15, 0)).Story(), () => WithdrawnAt(At(15, 9, 0)).Story()),
        ["edited-near-due"] = (() => CorrectedAt(At(19, 14, 30)).Story(), () => CorrectedAt(At(12, 9, 30)).Story()),
        ["result-dated-early"] = (() => Dossier1().Ends(At(12, 9, 0), Ready, signedOn: new DateOnly(2020, 6, 12)).Story(), () => Dossier1().Ends(At(12, 9, 0), Ready, signedOn: new DateOnly(2020, 6, 16)).Story()),
        ["done-in-minutes"] = (() => Dossier1().Ends(Received.AddMinutes(2), Received.AddMinutes(12)).Story(), () => Dossier1().Ends(Received.AddMinutes(2), Received.AddMinutes(20)).Story()),
        ["handed-over-late"] = (() => Dossier1().Ends(At(15, 9, 40), Ready).Story(), () => Dossier1().Ends(At(12, 16, 30), Ready).Story()),
        ["opinion-late"] = (() => OpinionAt(At(17, 9, 0)).Story(), () => OpinionAt(At(15, 16, 0)).Story()),
        ["result-lying"] = (() => Dossier1().Ends(At(12, 9, 0), Ready).Story(At(17, 10, 0).AddDays(31)), () => Dossier1().Ends(At(12, 9, 0), Ready).Returned(At(18, 9, 0)).Story(At(17, 10, 0).AddDays(31))),
        ["payment-not-published"] = (() => PaymentIn("Hộ tịch").Story(), () => PaymentIn("Đất đai").Story()),
        ["fee-not-as-published"] = (() => Dossier1().Ends(At(12, 9, 0), Ready).Story(change: story => story with { FeeWaived = 4_000 }), () => Dossier1().Ends(At(12, 9, 0), Ready).Returned(At(18, 9, 0)).Story()),
        ["held-paper-asked"] = (() => Dossier1(receipt => receipt with { AskedAgain = [0] }).Story(), () => Dossier1().Story()),
        ["out-of-hours"] = (() => Dossier1().Ends(At(12, 9, 0), Ready, drafted: At(16, 21, 0)).Story(), () => Dossier1().Ends(At(12, 9, 0), Ready, drafted: At(16, 17, 40)).Story()),
        ["sent-back-again"] = (() => SentBack(3).Story(), () => SentBack(2).Story()),
        ["same-hand"] = (() => Dossier1().Ends(At(12, 9, 0), Ready, sameHand: true).Story(), () => Dossier1().Ends(At(12, 9, 0), Ready).Story()),
        ["paper-not-taken-over"] = (() => PaperTakenAt(At(18, 9, 0)).Story(), () => PaperTakenAt(At(12, 15, 0)).Story()),
    };

    private static readonly Dictionary<string, (Func<DeskMonth> Odd, Func<DeskMonth> Usual)> OfDesks = new()
    {
        ["hand-slips-missing"] = (() => Slips(1, 2, 5), () => Slips(1, 2, 3)),
        ["hand-slip-twice"] = (() => Slips(1, 2, 2), () => Slips(1, 2, 3)),
        ["outgoing-missing"] = (() => Numbers(1, 2, 4), () => Numbers(7, 8, 9)),
        ["volume-falling"] = (() => Volume(now: 0.3), () => Volume(now: 0.8)),
        ["silent-days"] = (() => Silent(days: 14), () => Silent(days: 3)),
        ["sent-home-again"] = (() => Visits(3, VisitEnding.Supplement, "Tờ khai", "Giàng A Páo"), () => Visits(2, VisitEnding.Supplement, "Tờ khai", "Giàng A Páo")),
        ["counter-paper-not-published"] = (() => Visits(1, VisitEnding.Supplement, "Giấy xác nhận đã đóng quỹ thôn", "Giàng A Páo"), () => Visits(1, VisitEnding.Supplement, "Giấy chứng sinh", "Giàng A Páo")),
        ["refused-alike"] = (() => Visits(5, VisitEnding.Refusal, "", null), () => Visits(4, VisitEnding.Refusal, "", null)),
        ["entered-in-bulk"] = (() => EnteredOn(8, At(15, 14, 0)), () => EnteredOn(8, At(22, 14, 0))),
        ["ended-in-bulk"] = (() => EndedOn(9, At(15, 14, 0)), () => EndedOn(9, At(24, 14, 0))),
        ["ended-in-a-minute"] = (() => EndedBy(5, seconds: 10), () => EndedBy(5, seconds: 60)),
        ["one-proxy"] = (() => ByProxy(8), () => ByProxy(7)),
        ["one-phone"] = (() => WithPhone(5), () => WithPhone(4)),
        ["one-taker"] = (() => TakenBy(6), () => TakenBy(5)),
        ["cash-differs"] = (() => Cash(99_000), () => Cash(100_000)),
    };

    public static TheoryData<string> Rules => [.. SignalRules.All.Select(rule => rule.Id)];

    public static TheoryData<string> Cases => [.. OfDossiers.Keys, .. OfDesks.Keys];

    [Theory, MemberData(nameof(Rules))]
    public void Every_rule_names_what_it_is_for_and_leaves_its_neighbour_alone(string id)
    {
        Assert.NotEmpty(Look(id, odd: true));
        Assert.Empty(Look(id, odd: false));
    }

    [Theory, MemberData(nameof(Cases))]
    public void No_case_is_without_its_rule(string id) => Assert.NotNull(SignalRules.Find(id));

    [Fact]
    public void A_dossier_that_goes_as_it_should_stands_out_in_nothing()
    {
        var story = Dossier1().Printed(Received.AddMinutes(1)).Ends(At(12, 9, 0), Ready).Returned(At(18, 9, 0)).Story();
        foreach (var rule in SignalRules.All.OfType<DossierRule>())
        {
            Assert.Empty(rule.Look(story, Setting(rule.Id)));
        }

        foreach (var rule in SignalRules.All.OfType<DeskRule>())
        {
            Assert.Empty(rule.Look(June([story]), Setting(rule.Id)));
        }
    }

    [Fact]
    public void Nobodys_name_or_number_stands_among_the_facts_of_a_sign()
    {
        foreach (var id in OfDossiers.Keys.Concat(OfDesks.Keys))
        {
            foreach (var fact in Look(id, odd: true).SelectMany(sign => sign.Facts).OfType<string>())
            {
                Assert.DoesNotContain("Hoàng", fact, StringComparison.Ordinal);
                Assert.DoesNotContain("Páo", fact, StringComparison.Ordinal);
                Assert.DoesNotContain("0350", fact, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_threshold_that_is_wider_lets_the_same_dossier_pass()
    {
        var story = OfDossiers["slip-printed-late"].Odd();
        var rule = (DossierRule)SignalRules.Find("slip-printed-late")!;
        Assert.Single(rule.Look(story, Setting("slip-printed-late")));
        Assert.Empty(rule.Look(story, new SignalSetting(true, new Dictionary<string, string> { ["minutes"] = "30" })));
    }

    [Fact]
    public void Who_waits_for_papers_when_the_appointment_passes_owes_no_apology()
    {
        var rule = (DossierRule)SignalRules.Find("apology-missing")!;
        Assert.Empty(rule.Look(Asked().Story(At(26, 9, 0)), Setting(rule.Id)));
        Assert.Single(rule.Look(AskedAt(At(22, 9, 0)).Story(At(26, 9, 0)), Setting(rule.Id)));
    }

    [Fact]
    public void A_falling_season_of_all_is_no_sign_of_one()
    {
        var rule = (DeskRule)SignalRules.Find("volume-falling")!;
        Assert.Empty(rule.Look(Volume(now: 0.3, others: 0.3), Setting(rule.Id)));
    }

    private static List<Sign> Look(string id, bool odd) => SignalRules.Find(id) switch
    {
        DossierRule rule => [.. rule.Look(odd ? OfDossiers[id].Odd() : OfDossiers[id].Usual(), Setting(id))],
        DeskRule rule => [.. rule.Look(odd ? OfDesks[id].Odd() : OfDesks[id].Usual(), Setting(id))],
        _ => throw new InvalidOperationException($"There is no rule {id}."),
    };

    private static SignalSetting Setting(string id) => ShippedSignals.Book.On(id, [Commune, District], new DateOnly(2020, 6, 30));

    private static DateTime At(int day, int hour, int minute) => new(2020, 6, day, hour, minute, 0);

    private static Told Forwarded() => Dossier1().Does(At(12, 9, 0), new DossierForwarded(1, null), Clerk);

    private static Told Asked(string item = "Tờ khai: thiếu chữ ký") => Forwarded().AsksForPapers(At(15, 9, 0), item);

    private static Told AskedAt(DateTime at) => Forwarded().AsksForPapers(at);

    private static Told RefusedAt(DateTime at) => Forwarded().Does(at, new DossierRefused("3/TC", "Điều 7 Luật Hộ tịch") { Reason = "Không thuộc thẩm quyền" });

    private static Told WithdrawnAt(DateTime at) => Forwarded()
        .Does(at, new DossierWithdrawalAsked(Channel.Direct, "1/RHS", null, Domain.Deadlines.SupplementClock.Pause), Clerk).Does(at.AddMinutes(30), new DossierWithdrawn(Channel.Direct), Clerk);

    private static Told CorrectedAt(DateTime at) => Forwarded().Does(at, new DossierCorrected { Before = Receipt().Applicant, After = Receipt().Applicant! with { Address = "thôn Nà Chõ" }, Reason = "Ghi nhầm" }, Clerk);

    private static Told OpinionAt(DateTime at) => Forwarded().Does(At(12, 9, 30), new DossierOpinionAsked(1, DistrictOffice, At(15, 16, 0).AddHours(-6))).Does(at, new DossierOpinionGiven(1, false), DistrictOfficial);

    private static Told PaymentIn(string sector) => Dossier1(receipt => receipt with { Sector = sector }).Does(At(12, 9, 0), new DossierForwarded(1, null), Clerk).Does(At(15, 9, 0), new DossierPaymentAsked("12/TB", 50_000, "Quỹ", null));

    private static Told SentBack(int times) => Enumerable.Range(0, times).Aggregate(Forwarded(), (told, time) => told
        .Does(At(15, 9, 0).AddHours(2 * time), new DossierResultRecorded(Result with { SignedOn = new DateOnly(2020, 6, 15) }, 2)).Does(At(15, 10, 0).AddHours(2 * time), new DossierSentBack(1, null) { Reason = "Sửa lại" }, Chair));

    private static Told PaperTakenAt(DateTime at) => Dossier1().Does(At(12, 9, 0), new PaperSent(Desk, CommuneOffice), Clerk).Does(at, new PaperAccepted(CommuneOffice, false));

    private static DeskMonth Slips(params int[] numbers) => June([], month => month with { HandSlips = [.. numbers.Select((number, place) => new NumberTold(At(2 + place, 9, 0), "PT", number, $"d{place}"))] });

    private static DeskMonth Numbers(params int[] numbers) => June([], month => month with { Outgoing = [.. numbers.Select((number, place) => new NumberTold(At(2 + place, 9, 0), "QĐ-UBND", number, $"d{place}"))] });

    /// <summary>Two dossiers a day at the desk, thirty at those like it; in the last thirteen weeks a share of that.</summary>
    private static DeskMonth Volume(double now, double others = 1)
    {
        var last = new DateOnly(2020, 6, 30);
        var from = last.AddDays(-(7 * 13) + 1);
        return June([], month => month with { Days = [.. WorkingDays(last.AddDays(-280), last).Select((day, place) => new DayCount(day, day < from ? 2 : Part(place, 2 * now), day < from ? 30 : (int)(30 * others)))] });
    }

    private static DeskMonth Silent(int days)
    {
        var all = WorkingDays(new DateOnly(2020, 1, 2), new DateOnly(2020, 6, 30)).ToList();
        return June([], month => month with { Days = [.. all.Select((day, place) => new DayCount(day, place >= all.Count - days - 2 && place < all.Count - 2 ? 0 : 2, 30))] });
    }

    private static IEnumerable<DateOnly> WorkingDays(DateOnly from, DateOnly until)
    {
        for (var day = WorkingTime.TestCalendars.Shipped.OnOrAfter(from); day <= until; day = WorkingTime.TestCalendars.Shipped.NextWorkingDay(day))
        {
            yield return day;
        }
    }

    private static int Part(int place, double aDay) => (int)((place + 1) * aDay) - (int)(place * aDay);

    private static DeskMonth Visits(int times, VisitEnding ending, string item, string? name) =>
        June([], month => month with { Visits = [.. Enumerable.Range(1, times).Select(number => Visit(number, At(1 + number, 9, 0), ending, item, name: name ?? $"Người {number}"))] });

    private static IEnumerable<Told> Some(int count, Func<DossierReceived, DossierReceived>? change = null, DateTime? entered = null) =>
        Enumerable.Range(1, count).Select(number => Dossier1(receipt => change?.Invoke(receipt with { Applicant = receipt.Applicant! with { Name = $"Người {number}" } }) ?? receipt with { Applicant = receipt.Applicant! with { Name = $"Người {number}" } }, entered?.AddMinutes(number), number));

    private static DeskMonth EnteredOn(int count, DateTime at) => June(Some(count, receipt => receipt with { LateEntry = true, Slip = SlipGiven.Handwritten }, at).Select(told => told.Story()));

    /// <summary>So many on one day, and two on each of two others.</summary>
    private static DeskMonth EndedOn(int count, DateTime at) => June(
        Some(count + 4).Select((told, place) => told.Ends(At(12, 9, 0), place < count ? at.AddMinutes(5 * place) : At(17 + (place % 2), 9, 0)).Story()));

    private static DeskMonth EndedBy(int count, int seconds) => June(Some(count).Select((told, place) => told.Ends(At(12, 9, 0), At(17, 9, 30).AddSeconds(seconds * place)).Story()));

    private static DeskMonth ByProxy(int count) =>
        June(Some(count, receipt => receipt with { Proxy = new Proxy { Name = "Vàng Thị Dở", Mandate = MandateKind.PowerOfAttorney } }).Select(told => told.Story()));

    private static DeskMonth WithPhone(int count) => June(Some(count, receipt => receipt with { Applicant = receipt.Applicant! with { Phone = "0350000001" } }).Select(told => told.Story()));

    private static DeskMonth TakenBy(int count) => June(Some(count).Select(told => told.Ends(At(12, 9, 0), Ready).Returned(At(18, 9, 0), "Vàng Thị Dở").Story()));

    private static DeskMonth Cash(long counted) => June([], month => month with { Cash = [new CashTold(At(15, 17, 0), 100_000, counted)] });
}
