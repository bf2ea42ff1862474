using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Escalating;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Reporting;
using MotCua.Application.Signalling;
using MotCua.Application.Tracking;
using MotCua.Bench.Served;
using MotCua.Bench.Stored;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Bench.Parts;

/// <summary>
/// What must not grow with the years stored: every dashboard and report of a province, the lists of dossiers behind their numbers, the closing of a period, and
/// staff search. The province has ten districts of sixteen counters each, whatever is stored.
/// </summary>
internal static class AtSize
{
    private const int Asks = 12;
    private const int Searches = 100;
    private const int ExportedLines = 1_000_000;
    private const double MostOfPage = 300;
    private const double MostOfList = 200;
    private const double MostOfClosing = 30_000;

    public static async Task RunAsync(BenchRun run, DatabaseKind database)
    {
        var options = await run.Places.NewAsync(database);
        await using var office = await BenchOffice.OpenAsync(options, DistrictAlike.Most);
        await office.OpenAccountAsync(BenchOffice.ProvinceLeader.Id);
        await using var db = await office.DatabaseAsync();
        using var years = new StoredYears(office, db, DistrictAlike.Most);
        var pages = new GrowingPages(BenchRun.NameOf(database), office.Get<OfficeTime>().Today);
        foreach (var size in run.Size.Sizes)
        {
            await GrowAndAskAsync(size);
        }

        await SearchAsync(run, office, years.History, kind => $"{BenchRun.NameOf(database)}: search by {kind}, p95, {run.Size.Sizes[^1]:#,0} dossiers stored");
        var largest = run.Size.Sizes[^1];
        if (database == DatabaseKind.Postgres && run.Size.Largest > 0)
        {
            largest = run.Size.Largest;
            await GrowAndAskAsync(largest);
        }

        using (var program = await ServedProgram.OursAsync(run.Program, options))
        using (var caller = new Caller(program.Address, keepsCookies: true))
        {
            await caller.SignInAsync(BenchOffice.ProvinceLeader.Id, BenchOffice.Password);
            var yesterday = office.Get<OfficeTime>().Today.AddDays(-1);
            var share = (double)largest / ExportedLines;
            await RegisterExport.RunAsync(run, program, caller, BenchRun.NameOf(database), yesterday.AddDays(-(int)(History.Days / Math.Max(1, share)) + 1), yesterday);
        }

        await CloseAsync(run, office, $"{BenchRun.NameOf(database)}: closing form II.06a of a half-year, {largest:#,0} dossiers stored");

        // The program is started when all is stored: what it does by itself would be in the way of so great a load, and the other way round.
        async Task GrowAndAskAsync(int size)
        {
            await years.GrowToAsync(size);
            await HasKeptUpAsync(office);
            using var program = await ServedProgram.OursAsync(run.Program, options);
            using var caller = new Caller(program.Address, keepsCookies: true);
            await caller.SignInAsync(BenchOffice.ProvinceLeader.Id, BenchOffice.Password);
            await pages.AskAsync(run, caller, size, Asks, MostOfPage, MostOfList);
        }
    }

    /// <summary>What the program does by itself was done as the years went by: not for a whole province at once, beside the pages, when it starts.</summary>
    private static async Task HasKeptUpAsync(BenchOffice office)
    {
        await office.Get<DraftApologies>().RunAsync(CancellationToken.None);
        await office.Get<Escalate>().RunAsync(CancellationToken.None);
        var node = office.Get<LedgerOptions>().Node;
        var (ledger, today, now) = (office.Get<OfficeLedger>(), office.Get<OfficeTime>().Today, office.Get<OfficeTime>().Now);
        await using var db = await office.DatabaseAsync();
        var head = await db.Heads.Where(row => row.Node == node).Select(row => row.Sequence).FirstOrDefaultAsync();
        var tree = await office.Get<Units>().OnAsync(today, CancellationToken.None);
        var first = today.AddDays(-History.Days);
        foreach (var unit in tree.All.Where(unit => unit.Kind.IsAuthority()))
        {
            await ledger.ChangeAsync(
                kept =>
                {
                    for (var month = new DateOnly(first.Year, first.Month, 1); month <= today; month = month.AddMonths(1))
                    {
                        kept.Put(new SignalMonthRow { Unit = unit.Code, Month = month, LookedAt = now, Sequence = head, Dossiers = 0, Found = 0 });
                    }

                    return unit;
                },
                CancellationToken.None);
        }

        await ledger.PutAsync(new SignalCursorRow { Node = node, Sequence = head, Day = today }, CancellationToken.None);
        await foreach (var step in office.Get<ScanSignals>().StepsAsync(whole: false, CancellationToken.None))
        {
            throw new InvalidOperationException($"{step.All} months of desks are left to look through beside what is measured.");
        }
    }

    private static async Task CloseAsync(BenchRun run, BenchOffice office, string what)
    {
        var half = ReportPeriod.HalfYear(office.Get<OfficeTime>().Today.Year - 1, 2, ReportBorders.Calendar);
        var question = new FigureQuestion { Period = half, Unit = BenchOffice.Province, WithBelow = true };
        var began = Stopwatch.GetTimestamp();
        BenchOffice.Done(await office.Get<CloseReport>().RunAsync(new("ii-06a", question), BenchOffice.ProvinceControl, null, CancellationToken.None));
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        run.Lines.Add(new BenchLine(what, took, " ms", Budget: "30 s", Met: took < MostOfClosing));
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
            var waits = await Load.TimesAsync(Searches, () => office.Get<FindDossiers>().RunAsync(TextOf(), null, BenchOffice.Leader, CancellationToken.None));
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
}
