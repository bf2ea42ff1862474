using System.Diagnostics;
using MotCua.Application;
using MotCua.Application.Data;
using MotCua.Application.Reporting;
using MotCua.Application.Tracking;
using MotCua.Bench.Served;
using MotCua.Bench.Stored;
using MotCua.Domain.Reports;

namespace MotCua.Bench.Parts;

/// <summary>What must not grow with the years stored: the figures of a year, and staff search.</summary>
internal static class AtSize
{
    private const int Asks = 40;
    private const int Searches = 100;
    private const string FiguresPage = "/figures";
    private const string BoardPage = "/lead/board";

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
        var (smallestAnswer, smallestPage, smallestBoard) = (0.0, 0.0, 0.0);
        foreach (var size in run.Size.Sizes)
        {
            await years.GrowToAsync(size);
            if (size == run.Size.Sizes[0])
            {
                await Load.RunAsync(1, run.Size.WarmUp, _ => AskAsync(office));
                await Load.RunAsync(1, run.Size.WarmUp, _ => caller.GetAsync(FiguresPage));
                await Load.RunAsync(1, run.Size.WarmUp, _ => caller.GetAsync(BoardPage));
            }

            run.Lines.Add(Growing($"{name}: figures of a year, {size:#,0} dossiers stored", (await TimesAsync(Asks, () => AskAsync(office))).P50, ref smallestAnswer));
            run.Lines.Add(Growing($"{name}: page {FiguresPage}, {size:#,0} dossiers stored", (await TimesAsync(Asks, () => caller.GetAsync(FiguresPage))).P50, ref smallestPage));
            run.Lines.Add(Growing($"{name}: page {BoardPage}, {size:#,0} dossiers stored", (await TimesAsync(Asks, () => caller.GetAsync(BoardPage))).P50, ref smallestBoard));
        }

        await SearchAsync(run, office, years.History, kind => $"{name}: search by {kind}, p95, {run.Size.Sizes[^1]:#,0} dossiers stored");
    }

    /// <summary>The cost at the smallest size is the floor of the others.</summary>
    private static BenchLine Growing(string what, double milliseconds, ref double smallest)
    {
        if (smallest == 0)
        {
            smallest = milliseconds;
            return new BenchLine(what, milliseconds, " ms");
        }

        return new BenchLine(what, milliseconds, " ms", smallest, milliseconds / smallest, "1.50 of the smallest", milliseconds / smallest <= 1.5);
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
