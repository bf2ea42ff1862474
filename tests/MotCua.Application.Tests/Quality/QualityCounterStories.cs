using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Quality;
using MotCua.Application.Tests.Harness;
using MotCua.Application.Tests.Reporting;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Quality;
using MotCua.Domain.Reports;

namespace MotCua.Application.Tests.Quality;

/// <summary>The counters of the index against a look at every dossier, month by month.</summary>
public sealed class QualityCounterStories
{
    private static readonly DateOnly First = new(2019, 11, 20);
    private static readonly DateOnly End = new(2020, 3, 20);
    private static readonly DateOnly[] Months = [new(2019, 11, 1), new(2019, 12, 1), new(2020, 1, 1), new(2020, 2, 1), new(2020, 3, 1)];
    private static readonly Dictionary<string, string[]> Units = new() { ["035"] = RandomLedger.Authorities, ["01243"] = ["01243"], ["01237"] = ["01237"] };
    private static readonly Officer Keeper = new("kiem.st", "Ma Thị Kiểm", DutyKind.Control, "035");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Every_indicator_of_every_month_and_unit_is_what_a_look_at_each_dossier_finds_and_stays_so_when_rebuilt_and_erased(TestDatabase database)
    {
        await using var office = await OfficeAsync(database);
        var ledger = new RandomLedger(office, seed: 61);
        await ledger.PlayAsync(First, new DateOnly(2020, 1, 15), dossiersADay: 2);
        await AssertTrueAsync(office);

        // What ends and is scanned later changes the months before.
        await ledger.PlayAsync(new DateOnly(2020, 1, 15), End, dossiersADay: 2);
        office.Clock.Set("2020-03-20T10:30");
        await AssertTrueAsync(office);
        Assert.Empty(await office.VerifyAsync());

        var before = await AllAsync(office);
        await EraseAsync(office);
        Assert.Equal(before, await AllAsync(office));
        Assert.Empty(await office.VerifyAsync());
        await office.RestartAsync();
        Assert.NotNull(await office.Get<LedgerCheck>().RebuildAsync(null, Cancel));
        Assert.Equal(before, await AllAsync(office));
    }

    private static async Task AssertTrueAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        var rows = await db.Dossiers.AsNoTracking().ToListAsync(Cancel);
        var told = (Counted: 0L, Against: 0L, Late: 0L);
        foreach (var (unit, authorities) in Units)
        {
            foreach (var month in Months)
            {
                var table = await office.Get<QualityReports>().OfAsync(unit, month, Cancel);
                var last = Earlier(month.AddMonths(1).AddDays(-1), office.Get<OfficeTime>().Today);
                var dossiers = rows.Where(row => authorities.Contains(row.Authority)).Select(row => new Seen(row, month, last, last < office.Get<OfficeTime>().Today)).ToList();
                foreach (var indicator in DossierQuality.Indicators.Keys)
                {
                    var asked = dossiers.Select(one => (one.Row.Code, Met: one.Ask(indicator))).Where(one => one.Met is not null).ToList();
                    var against = asked.Where(one => one.Met is false).Select(one => one.Code).Order(StringComparer.Ordinal).ToList();
                    var score = table.Scores.Single(score => score.Indicator.Id == indicator);

                    Assert.Equal((unit, month, indicator, asked.Count - against.Count, asked.Count), (unit, month, indicator, score.Rate!.Numerator, score.Rate.Denominator));
                    Assert.Equal(against, (await AgainstAsync(office, unit, month, indicator)).Order(StringComparer.Ordinal));
                    told = (told.Counted + asked.Count, told.Against + against.Count, told.Late + (indicator == "2.1" ? against.Count : 0));
                }

                var ended = dossiers.Where(one => one.HasEnded).Select(one => one.Row.WaitedDays!.Value).ToList();
                Assert.Equal(ended.Count == 0 ? null : (decimal)ended.Sum() / ended.Count, table.AverageDays);
                var received = dossiers.Where(one => one.IsReceived).Select(one => one.Row).ToList();
                await using var counters = await office.DatabaseAsync();
                Assert.Equal(
                    received.GroupBy(row => (row.Authority, row.Procedure)).Select(group => (group.Key, group.LongCount(), group.LongCount(row => row.Channel is Channel.Online))).Order(),
                    (await counters.Quality.AsNoTracking().Where(row => authorities.Contains(row.Authority) && row.Received > 0).ToListAsync(Cancel)).Where(row => row.First / 100 == (month.Year * 100) + month.Month)
                        .GroupBy(row => (row.Authority, row.Procedure)).Select(group => (group.Key, group.Sum(row => row.Received), group.Sum(row => row.Online))).Order());
            }
        }

        Assert.True(told is { Counted: > 500, Against: > 200, Late: > 30 }, $"{told}: too little to find anything wrong.");
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static async Task<List<string>> AgainstAsync(TestOffice office, string unit, DateOnly month, string indicator)
    {
        var (codes, after) = (new List<string>(), (string?)null);
        do
        {
            var page = await office.Get<QualityDossiers>().AgainstAsync(unit, month, indicator, after, Cancel);
            codes.AddRange(page.Dossiers.Select(dossier => dossier.Code));
            after = page.After;
        }
        while (after is not null);
        return codes;
    }

    /// <summary>Every table of every unit, as text.</summary>
    private static async Task<List<string>> AllAsync(TestOffice office)
    {
        var all = new List<string>();
        foreach (var (unit, month) in Units.Keys.SelectMany(unit => Months.Select(month => (unit, month))))
        {
            var table = await office.Get<QualityReports>().OfAsync(unit, month, Cancel);
            all.Add($"{unit} {month}: {string.Join(", ", table.Scores.Select(score => $"{score.Indicator.Id} {score.Rate?.Numerator}/{score.Rate?.Denominator}"))} {table.AverageDays}");
        }

        return all;
    }

    /// <summary>What tells of a person goes from every third dossier that was scanned and has ended.</summary>
    private static async Task EraseAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        var ended = (await db.Dossiers.AsNoTracking().Where(row => row.EndedAt != null).OrderBy(row => row.Code).ToListAsync(Cancel))
            .Where(row => DossierProjection.Unfold(row).State is { Files.Count: > 0 } state && row.Missed.HasFlag(QualityMissed.Scanned) == (state.Version % 3 == 0)).ToList();
        Assert.NotEmpty(ended);
        foreach (var row in ended.Where((_, place) => place % 3 == 0))
        {
            await office.Ledger.CommitAsync<DossierErased>(Keeper, null, book =>
            {
                book.Append(DossierProjection.StreamOf(row.Code), new DossierErasureProposed("12/QĐ-UBND", new DateOnly(2020, 1, 1)));
                return book.Append(DossierProjection.StreamOf(row.Code), new DossierErased("12/QĐ-UBND", Keeper.Id, 1, ["ab"]));
            }, Cancel);
        }
    }

    private static async Task<TestOffice> OfficeAsync(TestDatabase database)
    {
        var office = await TestOffice.OpenAsync(database, "2019-11-19");
        await office.HasDistrictAsync();
        await office.HasUnitAsync("01237", UnitKind.Commune, "Yên Bình", "035");
        return office;
    }

    /// <summary>One dossier and one month, asked as the decision asks: ended in the month or overdue at its end, received in it, ended with a result in it.</summary>
    private sealed record Seen(DossierRow Row, DateOnly First, DateOnly Last, bool IsOver)
    {
        private DossierState State => field ??= DossierProjection.Unfold(Row).State;

        private DateOnly Received => OfficeTime.DayOf(Row.EnteredAt);

        private DateOnly? Ended => State.ClockEndedAt is { } at ? OfficeTime.DayOf(at) : null;

        public bool IsReceived => Received >= First && Received <= Last;

        public bool HasEnded => Ended >= First && Ended <= Last;

        public bool? Ask(string indicator) => indicator switch
        {
            "2.1" => InTime(),
            "3.3" => IsReceived ? Row.Channel is Channel.Online : null,
            "4.1" => HasEnded && State.Result is { } result ? result.FileHash is not null : null,
            "4.2" => IsReceived && Row.Channel is not Channel.Online && ToScan.Count > 0 ? ToScan.TrueForAll(paper => State.Files.Any(file => file.Paper == paper)) : null,
            "4.3" => IsReceived ? State.Receipt.Papers.Any(paper => paper.Held is not null) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator, "Not one that follows from dossiers."),
        };

        private List<int> ToScan => [.. Enumerable.Range(0, State.Receipt.Papers.Count).Where(place => State.Receipt.Papers[place] is { ShownOnly: false, Held: null })];

        private bool? InTime()
        {
            var due = State.JudgedDueAt is { } at ? OfficeTime.DayOf(at) : (DateOnly?)null;
            var isPast = IsOver ? due <= Last : due < Last;
            if (!HasEnded && !((Ended is null || Ended > Last) && isPast && Received <= Last))
            {
                return null;
            }

            var asked = State.Side.Supplements;
            return asked.Count > 1 ? false
                : HasEnded ? Row.EndTiming < EndTiming.SameDatePastTimeInHours
                : State.Status is DossierStatus.AwaitingSupplement && OfficeTime.DayOf(asked[0].AskedAt) <= due ? null
                : false;
        }
    }
}
