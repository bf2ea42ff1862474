using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Reporting;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Domain.Visits;

namespace MotCua.Application.Tests.Reporting;

/// <summary>Every visit is counted, whatever it ends in.</summary>
public sealed class TripsStoryTests
{
    private static readonly DateOnly First = new(2019, 12, 1);
    private static readonly DateOnly End = new(2020, 2, 20);
    private static readonly Officer Writer = new("may", "Máy", DutyKind.Receive, "035.mot-cua");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Visits_and_finished_dossiers_are_what_going_through_the_ledger_by_hand_gives(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2019-11-30");
        await office.HasDistrictAsync();
        await office.HasUnitAsync("01237", UnitKind.Commune, "Yên Bình", "035");
        var random = new Random(12);
        await new RandomLedger(office, seed: 7).PlayAsync(First, End, dossiersADay: 2, day => SomePeopleAsync(office, random, day));
        office.Clock.Set("2020-02-20T10:00");
        await WithdrawsInTwoStepsAsync(office);
        office.Clock.Set("2020-02-20T10:30");
        var entries = await EntriesAsync(office);

        foreach (var (period, unit, withBelow) in Questions())
        {
            var question = new FigureQuestion { Period = ReportPeriod.TryParse(period, null, out var read) ? read! : throw new InvalidOperationException(period), Unit = unit, WithBelow = withBelow };
            var told = (await office.Get<TripsOf>().RunAsync(question, Cancel))!;
            var authorities = withBelow ? RandomLedger.Authorities : [unit];
            var begin = OfficeTime.StartOf(question.Period.First);
            var end = OfficeTime.StartOf(question.Period.End);
            var hand = Recounted(entries).Where(one => one.At >= begin && one.At < end && authorities.Contains(one.Authority)).ToList();

            Assert.Equal((hand.Count(one => one.What != "finished"), period), ((int)told.Total.Visits, period));
            foreach (var (what, count) in Kinds(told.Total))
            {
                Assert.Equal((hand.Count(one => one.What == what), what, period, unit), ((int)count, what, period, unit));
            }

            foreach (var line in told.Authorities)
            {
                Assert.Equal((hand.Count(one => one.Authority == line.Of && one.What != "finished"), line.Of), ((int)line.Trips.Visits, line.Of));
            }

            if (period is "2020-01-07..2020-01-21" or "2020-01-03..2020-01-03" or "2020-02-10..2020-02-29")
            {
                // Pieces of a month are cut, and days are counted by authority alone.
                Assert.Null(told.Procedures);
                continue;
            }

            Assert.Equal(told.Total, Trips.Sum(told.Procedures!.Select(line => line.Trips)));
            foreach (var line in told.Procedures!)
            {
                Assert.Equal((hand.Count(one => one.Procedure == line.Of && one.What != "finished"), line.Of), ((int)line.Trips.Visits, line.Of));
            }
        }

        Assert.Empty(await office.VerifyAsync());
    }

    [Fact]
    public async Task A_question_narrowed_to_what_a_visit_does_not_know_has_no_answer()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-15");
        var question = new FigureQuestion { Period = ReportPeriod.Between(First, End), Unit = "035", WithBelow = true };

        Assert.Null(await office.Get<TripsOf>().RunAsync(question with { Sector = "Hộ tịch" }, Cancel));
        Assert.Null(await office.Get<TripsOf>().RunAsync(question with { Channel = Channel.Direct }, Cancel));
        Assert.Null((await office.Get<TripsOf>().RunAsync(question, Cancel))!.Total.PerFinished);
    }

    /// <summary>Half-years, a month by the calendar, days inside segments, one day, and a period that has not ended.</summary>
    private static IEnumerable<(string Period, string Unit, bool WithBelow)> Questions() =>
        from period in new[] { "2020H1", "2019-12", "2019-12-16..2020-01-14", "2020-01-07..2020-01-21", "2020-01-03..2020-01-03", "2020-02-10..2020-02-29" }
        from unit in new[] { ("035", true), ("035", false), ("01243", false) }
        select (period, unit.Item1, unit.Item2);

    /// <summary>People who are sent home, told how, bring papers and withdraw.</summary>
    private static async Task SomePeopleAsync(TestOffice office, Random random, DateOnly day)
    {
        office.Clock.Set($"{day:yyyy-MM-dd}T23:59:59");
        for (var i = random.Next(3); i > 0; i--)
        {
            var authority = RandomLedger.Authorities[random.Next(3)];
            var ending = new[] { VisitEnding.Supplement, VisitEnding.Refusal, VisitEnding.Guidance }[random.Next(3)];
            var id = $"{authority}.mot-cua-{day:yyMMdd}-{i}";
            await office.Ledger.CommitAsync<VisitEnded>(
                Writer,
                null,
                book => book.Open(VisitProjection.StreamOf(id), new VisitEnded
                {
                    Id = id,
                    Ending = ending,
                    Authority = authority,
                    Desk = $"{authority}.mot-cua",
                    SlipNumber = $"{i}/HDHS",
                    Procedure = random.Next(2) == 0 ? "1.001193" : null,
                }),
                Cancel);
        }
    }

    /// <summary>A wish on record and the stop that follows are one visit.</summary>
    private static async Task WithdrawsInTwoStepsAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        var open = await db.Dossiers.Where(row => row.EndedAt == null).OrderBy(row => row.Code).Select(row => row.Code).FirstAsync(Cancel);
        var stream = DossierProjection.StreamOf(open);
        await office.Ledger.CommitAsync<DossierWithdrawalAsked>(Writer, null, book => book.Append(stream, new DossierWithdrawalAsked(Channel.Direct, "1/RHS", null, SupplementClock.Pause)), Cancel);
        await office.Ledger.CommitAsync<DossierWithdrawn>(Writer, null, book => book.Append(stream, new DossierWithdrawn(Channel.Direct)), Cancel);
    }

    private static IEnumerable<(string What, long Count)> Kinds(Trips trips) =>
    [
        ("handed in", trips.HandedIn), ("sent", trips.SentForPapers), ("turned away", trips.TurnedAway), ("guided", trips.Guided), ("brought", trips.BroughtPapers),
        ("collected", trips.Collected), ("withdrew", trips.WithdrewInPerson), ("finished", trips.Finished),
    ];

    /// <summary>The ledger read from its first page to its last, with the words of the glossary and none of the counters.</summary>
    private static IEnumerable<(DateTime At, string Authority, string Procedure, string What)> Recounted(List<LedgerEntry> entries)
    {
        var receipts = new Dictionary<string, DossierReceived>();
        var asked = new HashSet<string>();
        foreach (var entry in entries)
        {
            var facts = EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts);
            if (facts is DossierReceived received)
            {
                receipts[entry.Stream] = received;
            }

            var (authority, procedure) = facts is VisitEnded visit ? (visit.Authority, visit.Procedure ?? "")
                : receipts.TryGetValue(entry.Stream, out var receipt) ? (receipt.Authority, receipt.Procedure)
                : ("", "");
            // Each wish in person is a visit; the stop that follows one, however it came, is the office's own act.
            if (facts is DossierWithdrawalAsked)
            {
                asked.Add(entry.Stream);
            }

            foreach (var what in WhatOf(facts).Where(what => what != "withdrew" || facts is DossierWithdrawalAsked || !asked.Contains(entry.Stream)))
            {
                yield return (entry.At, authority, procedure, what);
            }
        }
    }

    private static string[] WhatOf(Domain.Facts facts) => facts switch
    {
        DossierReceived received => received.Channel is Channel.Direct ? ["handed in"] : [],
        VisitEnded visit => [visit.Ending switch { VisitEnding.Supplement => "sent", VisitEnding.Refusal => "turned away", _ => "guided" }],
        DossierPapersTaken => ["brought"],
        DossierSupplementAnswered answered => answered.Brought.Count > 0 ? ["brought"] : [],
        DossierReturned returned => returned.ByPost ? ["finished"] : ["collected", "finished"],
        DossierWithdrawalAsked wish => wish.By is Channel.Direct ? ["withdrew"] : [],
        DossierWithdrawn withdrawn => withdrawn.By is Channel.Direct ? ["withdrew", "finished"] : ["finished"],
        DossierRefused or DossierClosedUnanswered => ["finished"],
        _ => [],
    };

    private static async Task<List<LedgerEntry>> EntriesAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        return await db.Entries.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(Cancel);
    }
}
