using System.Globalization;
using MotCua.Application.Data;
using MotCua.Application.Demo;
using MotCua.Domain.Signals;

namespace MotCua.Bench.Signals;

/// <summary>How one rule did.</summary>
/// <param name="Subject">What is counted: "dossier", "desk-month", or "commune" for what a desk does all along.</param>
/// <param name="Recall">Share of what was put in that was found; null where nothing could be put in.</param>
/// <param name="FalseAlarmRate">Share of the clean ones that it named.</param>
internal sealed record RuleScore(string Id, string Subject, double? Recall, double FalseAlarmRate, int Injected, int Found, int Clean, int FalseAlarms)
{
    /// <summary>A sign of dossiers kept out of the program: no clean commune may have one.</summary>
    public bool OffSystem { get; init; }

    public bool Met => Recall is null or >= 0.95 && (OffSystem ? FalseAlarms == 0 : FalseAlarmRate <= 0.01);
}

/// <summary>Adds up over the seeds what was put in, what was found of it, and what was named without cause.</summary>
internal sealed class SignalScore
{
    private static readonly string[] AllAlong = ["volume-falling", "silent-days", "hand-slips-missing", "hand-slip-twice", "outgoing-missing"];
    private static readonly string[] OffSystem = ["volume-falling", "silent-days", "hand-slips-missing", "outgoing-missing"];

    private const int MostTold = 3;

    private readonly Dictionary<string, (int Injected, int Found, int Clean, int FalseAlarms)> sums = SignalRules.All.ToDictionary(rule => rule.Id, _ => (0, 0, 0, 0));

    public void Add(DemoPlan plan, IReadOnlyList<SignalRow> found, IReadOnlySet<string> failing)
    {
        var communes = plan.Events.OfType<DemoReceipt>().Select(receipt => receipt.By.Unit.Split('.')[0]).ToHashSet();
        var months = found.Select(row => row.Month).Concat(plan.Misdone.Select(one => one.Month).OfType<DateOnly>()).ToHashSet();
        var place = plan.Codes.Index().ToDictionary(one => one.Item, one => one.Index);
        foreach (var rule in SignalRules.All)
        {
            var named = found.Where(row => row.Rule == rule.Id).ToList();
            var done = plan.Misdone.Where(one => one.Rule == rule.Id).ToList();
            var (injected, hit, clean, wrong) = rule is DossierRule ? OfDossiers()
                : AllAlong.Contains(rule.Id) ? Of(rule.Id, one => one, done.Select(one => one.Authority), named.Select(row => row.Unit), communes.Where(commune => !failing.Contains(commune)))
                : Of(rule.Id, one => $"{one.Item1} {one.Item2:yyyy-MM}", done.Select(one => (one.Authority, one.Month!.Value)), named.Select(row => (row.Unit, row.Month)), communes.Where(commune => !failing.Contains(commune)).SelectMany(commune => months.Select(month => (commune, month))));
            var sum = sums[rule.Id];
            sums[rule.Id] = (sum.Injected + injected, sum.Found + hit, sum.Clean + clean, sum.FalseAlarms + wrong);

            (int, int, int, int) OfDossiers()
            {
                var codes = named.SelectMany(row => row.Dossiers.Split('|', StringSplitOptions.RemoveEmptyEntries)).Select(code => place[code]);
                return Of(rule.Id, one => plan.Codes[one], done.Select(one => one.Dossier!.Value), codes, Enumerable.Range(0, plan.Codes.Count).Except(plan.Touched));
            }
        }
    }

    public IReadOnlyList<RuleScore> Rules() =>
    [
        .. SignalRules.All.Select(rule => sums[rule.Id] is var sum ? new RuleScore(
            rule.Id,
            rule is DossierRule ? "dossier" : AllAlong.Contains(rule.Id) ? "commune" : "desk-month",
            sum.Injected == 0 ? null : (double)sum.Found / sum.Injected,
            sum.Clean == 0 ? 0 : (double)sum.FalseAlarms / sum.Clean,
            sum.Injected,
            sum.Found,
            sum.Clean,
            sum.FalseAlarms) { OffSystem = OffSystem.Contains(rule.Id) } : null!),
    ];

    public static string Table(IReadOnlyList<RuleScore> rules)
    {
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{"rule",-30}{"of",-12}{"put in",8}{"found",8}{"recall",9}{"clean",9}{"named",7}{"rate",9}") };
        lines.AddRange(rules.Select(rule => string.Create(
            CultureInfo.InvariantCulture,
            $"{rule.Id,-30}{rule.Subject,-12}{rule.Injected,8}{rule.Found,8}{(rule.Recall is { } recall ? recall.ToString("0.000", CultureInfo.InvariantCulture) : "–"),9}{rule.Clean,9}{rule.FalseAlarms,7}{rule.FalseAlarmRate,9:0.0000}  {(rule.Met ? "" : "missed")}")));
        return string.Join(Environment.NewLine, lines);
    }

    private static void Tell(string rule, string word, IEnumerable<string> some)
    {
        foreach (var one in some.Take(MostTold))
        {
            Console.Error.WriteLine($"    {rule}, {word}: {one}");
        }
    }

    private static (int Injected, int Found, int Clean, int FalseAlarms) Of<T>(string rule, Func<T, string> write, IEnumerable<T> done, IEnumerable<T> named, IEnumerable<T> clean)
    {
        var (injected, found, untouched) = (done.ToHashSet(), named.ToHashSet(), clean.ToHashSet());
        foreach (var (word, some) in new[] { ("not found", injected.Except(found)), ("named without cause", untouched.Intersect(found)) })
        {
            Tell(rule, word, some.Select(write));
        }

        return (injected.Count, injected.Count(found.Contains), untouched.Count, untouched.Count(found.Contains));
    }
}
