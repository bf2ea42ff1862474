using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MotCua.Bench.Served;
using MotCua.Bench.Stored;

namespace MotCua.Bench.Parts;

/// <summary>Every page of figures as the leader of the province opens it, at each size beside what the same page cost at the smallest; and the lists of dossiers and agencies' parts that its numbers open.</summary>
internal sealed partial class GrowingPages
{
    private const double MostGrowth = 1.5;

    /// <summary>Of each page's lists so many are opened, spread over the page.</summary>
    private const int ListsOfPage = 6;

    private readonly string database;
    private readonly Dictionary<string, double> smallest = [];
    private readonly string[] paths;
    private readonly string partsOfAll;

    public GrowingPages(string database, DateOnly today)
    {
        this.database = database;
        var (year, half, month) = ($"period={today.Year - 1}", $"period={today.Year - 1}H2", today.AddMonths(-2).ToString("yyyy-MM", CultureInfo.InvariantCulture));
        partsOfAll = string.Create(CultureInfo.InvariantCulture, $"/reports/lien-thong?from={today.AddDays(-History.Days):yyyy-MM-dd}&until={today:yyyy-MM-dd}");
        paths =
        [
            $"/figures?{half}", $"/figures?{year}&by=sector", "/lead", $"/lead/board?{half}", $"/lead/board?{year}", $"/reports?{half}", $"/reports/ii-06a?{half}", $"/reports/ii-06a?{year}", $"/reports/ii-07?{half}", $"/reports/07a-btp?{half}",
            $"/reports/kenh-nop?{half}", $"/reports/ii-07b?{half}", $"/reports/lien-thong?{half}", $"/reports/review?{half}", $"/reports/apologies?period={month}", $"/reports/fees?{half}", $"/quality?month={month}", "/signals", $"/disclosure/{BenchOffice.District}",
        ];
    }

    public async Task AskAsync(BenchRun run, Caller caller, int size, int asks, double mostOfPage, double mostOfList)
    {
        var lists = new HashSet<string>();
        var (longest, first) = (0.0, "");
        foreach (var path in paths)
        {
            var began = Stopwatch.GetTimestamp();
            var page = await caller.ReadAsync(path);
            var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            (longest, first) = took > longest ? (took, path) : (longest, first);
            var links = Lists().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups["path"].Value)).Distinct().ToList();
            lists.UnionWith(links.Where((_, place) => place % Math.Max(1, links.Count / ListsOfPage) == 0));
            run.Lines.Add(Line(path, size, (await Load.TimesAsync(asks, () => caller.GetAsync(path))).P50, mostOfPage));
        }

        // Without them the page would be quick at any size.
        if (!(await caller.ReadAsync(partsOfAll)).Contains("\"/chains/figures/", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{partsOfAll} counts no agency's part.");
        }

        // What is kept from one look to the next is not there yet, and the program was just started.
        run.Lines.Add(new BenchLine($"{database}: longest first look after a start, {size:#,0} dossiers stored: {first}", longest, " ms"));
        var (slowest, at) = (0.0, "");
        foreach (var path in lists)
        {
            var took = (await Load.TimesAsync(4, () => caller.GetAsync(path))).P50;
            (slowest, at) = took > slowest ? (took, path) : (slowest, at);
        }

        run.Lines.Add(new BenchLine($"{database}: slowest of {lists.Count} lists behind numbers, {size:#,0} dossiers stored: {at}", slowest, " ms", Budget: $"{mostOfList:0} ms", Met: slowest < mostOfList));
    }

    private BenchLine Line(string path, int size, double milliseconds, double most)
    {
        var what = $"{database}: page {path}, {size:#,0} dossiers stored";
        if (smallest.TryAdd(path, milliseconds))
        {
            return new BenchLine(what, milliseconds, " ms", Budget: $"{most:0} ms", Met: milliseconds < most);
        }

        var grown = milliseconds / smallest[path];
        return new BenchLine(what, milliseconds, " ms", smallest[path], grown, $"{most:0} ms, {MostGrowth:0.0} of the smallest", milliseconds < most && grown <= MostGrowth);
    }

    [GeneratedRegex("href=\"(?<path>/(?:[a-z/]+/dossiers|chains/figures/[A-Za-z]+)\\?[^\"]+)\"")]
    private static partial Regex Lists();
}
