using System.Diagnostics;
using MotCua.Application;
using MotCua.Application.Data;
using MotCua.Application.Reporting;
using MotCua.Application.Tracking;
using MotCua.Bench.Stored;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Bench.Parts;

/// <summary>What must not grow with the years stored: the figures of a year, and staff search.</summary>
internal static class AtSize
{
    private const int FigureAsks = 40;
    private const int Searches = 100;
    private const string District = "035";

    private static readonly Officer Leader = new("lead", "Hà Thị Hạnh", DutyKind.Lead, District);

    public static async Task RunAsync(BenchRun run, DatabaseKind database)
    {
        await using var office = await BenchOffice.OpenAsync(await run.Places.NewAsync(database));
        await using var db = await office.DatabaseAsync();
        using var years = new StoredYears(office, db);
        var name = BenchRun.NameOf(database);
        var smallest = 0.0;
        foreach (var size in run.Size.Sizes)
        {
            await years.GrowToAsync(size);
            var asked = (await TimesAsync(FigureAsks, () => AskAsync(office))).P50;
            smallest = smallest == 0 ? asked : smallest;
            var what = $"{name}: figures of a year, {size:#,0} dossiers stored";
            run.Lines.Add(size == run.Size.Sizes[0]
                ? new BenchLine(what, asked, " ms")
                : new BenchLine(what, asked, " ms", smallest, asked / smallest, $"1.5 of that at {run.Size.Sizes[0]:#,0}", asked / smallest <= 1.5));
        }

        await SearchAsync(run, office, years.History, kind => $"{name}: search by {kind}, p95, {run.Size.Sizes[^1]:#,0} dossiers stored");
    }

    private static Task<FigureAnswer> AskAsync(BenchOffice office)
    {
        var year = ReportPeriod.WholeYear(office.Get<OfficeTime>().Today.Year, ReportBorders.Calendar);
        return office.Get<FiguresOf>().ByAuthorityAsync(new FigureQuestion { Period = year, Unit = District, WithBelow = true }, CancellationToken.None);
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
            var waits = await TimesAsync(Searches, () => office.Get<FindDossiers>().RunAsync(TextOf(), null, Leader, CancellationToken.None));
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
