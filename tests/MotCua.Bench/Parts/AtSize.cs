using System.Diagnostics;
using MotCua.Application;
using MotCua.Application.Data;
using MotCua.Application.Reporting;
using MotCua.Application.Tracking;
using MotCua.Bench.Served;
using MotCua.Bench.Stored;
using MotCua.Domain.Reports;

namespace MotCua.Bench.Parts;

/// <summary>What must not grow with the years stored: the figures of a year, the pages that tell of dossiers, and staff search.</summary>
internal static class AtSize
{
    private const int Asks = 40;
    private const int Searches = 100;

    /// <summary>Dashboards, statutory forms of the last period that is over, and lists of dossiers behind a number.</summary>
    private static readonly string[] Pages =
    [
        "/figures", "/lead/board", "/quality", "/quality/dossiers?indicator=2.1", "/quality/dossiers?indicator=4.2", "/reports/ii-06a", "/reports/ii-07", "/reports/07a-btp", "/reports/kenh-nop",
        "/figures/dossiers?figure=NewOnline", "/figures/dossiers?figure=Late", "/figures/dossiers?figure=LateApologised",
    ];

    public static async Task RunAsync(BenchRun run, DatabaseKind database)
    {
        var options = await run.Places.NewAsync(database);
        await using var office = await BenchOffice.OpenAsync(options);
        await office.OpenAccountAsync(BenchOffice.Leader.Id);
        await using var db = await office.DatabaseAsync();
        using var years = new StoredYears(office, db);
        using var program = await ServedProgram.OursAsync(run.Program, options);
        using var caller = new Caller(program.Address, keepsCookies: true);
        await caller.SignInAsync(BenchOffice.Leader.Id, BenchOffice.Password);
        var name = BenchRun.NameOf(database);
        var smallest = new Dictionary<string, double>();
        foreach (var size in run.Size.Sizes)
        {
            await years.GrowToAsync(size);
            if (size == run.Size.Sizes[0])
            {
                await Load.RunAsync(1, run.Size.WarmUp, _ => AskAsync(office));
                foreach (var page in Pages)
                {
                    await Load.RunAsync(1, run.Size.WarmUp / Pages.Length, _ => caller.GetAsync(page));
                }
            }

            run.Lines.Add(Growing($"{name}: figures of a year", size, (await TimesAsync(Asks, () => AskAsync(office))).P50, smallest));
            foreach (var page in Pages)
            {
                run.Lines.Add(Growing($"{name}: page {page}", size, (await TimesAsync(Asks, () => caller.GetAsync(page))).P50, smallest));
            }
        }

        await SearchAsync(run, office, years.History, kind => $"{name}: search by {kind}, p95, {run.Size.Sizes[^1]:#,0} dossiers stored");
    }

    /// <summary>The cost at the smallest size is the floor of the others.</summary>
    private static BenchLine Growing(string what, int size, double milliseconds, Dictionary<string, double> smallest)
    {
        var line = $"{what}, {size:#,0} dossiers stored";
        if (smallest.TryAdd(what, milliseconds))
        {
            return new BenchLine(line, milliseconds, " ms");
        }

        var floor = smallest[what];
        return new BenchLine(line, milliseconds, " ms", floor, milliseconds / floor, "1.50 of the smallest", milliseconds / floor <= 1.5);
    }

    private static Task<FigureAnswer> AskAsync(BenchOffice office)
    {
        var year = ReportPeriod.WholeYear(office.Get<OfficeTime>().Today.Year, ReportBorders.Calendar);
        return office.Get<FiguresOf>().ByAuthorityAsync(new FigureQuestion { Period = year, Unit = BenchOffice.District, WithBelow = true }, CancellationToken.None);
    }

    private static async Task SearchAsync(BenchRun run, BenchOffice office, History history, Func<string, string> what)
    {
        foreach (var (kind, textOf) in new (string, Func<Domain.People.Applicant, string?>)[]
        {
            ("name", person => person.Name),
            ("name without marks", person => Domain.People.VietnameseText.Fold(person.Name)),
            ("identity number", person => person.Identity!.Number),
            ("six digits of a number", person => person.Identity!.Number[^6..]),
            ("phone", person => person.Phone),
        })
        {
            var waits = await TimesAsync(Searches, () => office.Get<FindDossiers>().RunAsync(TextOf(), null, BenchOffice.Leader, CancellationToken.None));
            run.Lines.Add(new BenchLine(what(kind), waits.P95, " ms", Budget: "100 ms", Met: waits.P95 < 100));

            string TextOf()
            {
                string? text;
                while ((text = textOf(history.AnyPerson())) is null)
                {
                }

                return text;
            }
        }
    }

    /// <summary>One after the other, after a few that are not counted.</summary>
    private static async Task<LoadResult> TimesAsync(int asks, Func<Task> ask)
    {
        var waits = new List<double>();
        for (var asked = -asks / 4; asked < asks; asked++)
        {
            var began = Stopwatch.GetTimestamp();
            await ask();
            if (asked >= 0)
            {
                waits.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }

        return LoadResult.Of(waits, waits.Sum() / 1000);
    }
}
