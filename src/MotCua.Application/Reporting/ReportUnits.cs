using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>Which authorities' dossiers a report on a unit counts.</summary>
public sealed class ReportUnits(Units units)
{
    /// <summary>The units as a report on the period names them.</summary>
    public async ValueTask<PeriodUnits> OfAsync(ReportPeriod period, CancellationToken cancel) => new(await units.MapAsync(cancel), period);

    /// <summary>
    /// The authority itself, and where asked for every authority that stood below it on any day of the period, each with those it took over
    /// before: what those had open is its to answer for. An authority that was divided counts with the first of its heirs only.
    /// Null when it is all there are.
    /// </summary>
    public async ValueTask<IReadOnlyList<string>?> AuthoritiesAsync(FigureQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var map = await units.MapAsync(cancel);
        var (first, last) = (question.Period.First, question.Period.Last);
        var asked = question.WithBelow ? map.SubtreeDuring(question.Unit, first, last) : new HashSet<string>([question.Unit]);
        var all = asked.Where(code => IsAuthority(map, code)).ToHashSet(StringComparer.Ordinal);
        while (map.All.FirstOrDefault(history => !all.Contains(history.Code) && IsAuthority(map, history.Code) && all.Contains(HeirOf(history, last))) is { } before)
        {
            all.Add(before.Code);
        }

        var isEverything = map.All.Where(history => IsAuthority(map, history.Code)).All(history => all.Contains(history.Code));
        return isEverything ? null : [.. all.Order(StringComparer.Ordinal)];
    }

    /// <summary>Who stands in its place first after it; the unit itself while nobody does.</summary>
    private static string HeirOf(UnitHistory history, DateOnly day) =>
        history.Successions.Where(succession => succession.From <= day).OrderBy(succession => succession.From).FirstOrDefault()?.Successor ?? history.Code;

    private static bool IsAuthority(UnitMap map, string code) => map.Find(code)?.Versions.Any(version => version.Kind.IsAuthority()) == true;
}
