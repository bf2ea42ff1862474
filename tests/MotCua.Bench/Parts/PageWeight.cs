using System.Text.RegularExpressions;
using MotCua.Application.Data;
using MotCua.Bench.Served;

namespace MotCua.Bench.Parts;

/// <summary>
/// What the counter's page weighs as it comes over the wire, headers and all, compressed: with an empty cache together with all it names, and
/// again later, when what may be kept is kept and the rest is asked for anew.
/// </summary>
internal static partial class PageWeight
{
    private const string Page = "/counter/receive";

    public static async Task RunAsync(BenchRun run, DatabaseKind database)
    {
        if (database != DatabaseKind.Sqlite)
        {
            // The bytes of a page do not depend on where its rows are kept.
            return;
        }

        var options = await run.Places.NewAsync(database);
        string clerk;
        await using (var office = await BenchOffice.OpenAsync(options))
        {
            clerk = office.Clerks[0].Id;
            await office.OpenAccountAsync(clerk);
        }

        using var program = await ServedProgram.OursAsync(run.Program, options);
        using var caller = new Caller(program.Address, keepsCookies: true);
        await caller.SignInAsync(clerk, BenchOffice.Password);
        var cache = new Dictionary<string, bool>();
        var first = await VisitAsync(caller, cache) / 1024.0;
        var later = await VisitAsync(caller, cache) / 1024.0;
        run.Lines.Add(new BenchLine($"staff page {Page}, first visit with {cache.Count} assets", first, " KiB", Budget: "60 KB", Met: first * 1.024 <= 60));
        run.Lines.Add(new BenchLine($"staff page {Page}, later visit", later, " KiB", Budget: "15 KB", Met: later * 1.024 <= 15));
    }

    /// <summary>Bytes of the page and of what it names and the cache does not hold.</summary>
    private static async Task<long> VisitAsync(Caller caller, Dictionary<string, bool> cache)
    {
        var before = caller.Received;
        var page = await caller.ReadAsync(Page);
        foreach (var asset in Assets().Matches(page).Select(match => match.Groups["path"].Value).Distinct())
        {
            if (!cache.GetValueOrDefault(asset))
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, asset);
                using var answer = await caller.SendAsync(request);
                await answer.Content.LoadIntoBufferAsync();
                cache[asset] = answer.Headers.CacheControl is { NoCache: false, NoStore: false, MaxAge.TotalDays: >= 1 };
            }
        }

        return caller.Received - before;
    }

    /// <summary>Styles, scripts, pictures.</summary>
    [GeneratedRegex("""<(?:link\b(?![^>]*rel="(?:alternate|canonical))[^>]*\bhref|script\b[^>]*\bsrc|img\b[^>]*\bsrc)="(?<path>/[^"]+)""")]
    private static partial Regex Assets();
}
