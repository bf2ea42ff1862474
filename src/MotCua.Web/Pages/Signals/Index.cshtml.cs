using MotCua.Application;
using MotCua.Application.Processing;
using MotCua.Application.Signalling;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Signals;

/// <summary>/signals: what stands out below an authority in some months, by place and by rule.</summary>
public sealed class IndexModel(SignalList signals, Names names, OfficeTime time) : SignalPageModel(time)
{
    public SignalOverview Overview { get; private set; } = null!;

    public Func<string, string> NameOf { get; private set; } = code => code;

    /// <summary>The place with the most signs for its dossiers first.</summary>
    public IEnumerable<IGrouping<string, SignalCount>> Places => Overview.Counts.GroupBy(count => count.Unit).OrderByDescending(place => OfHundred(place) ?? decimal.MaxValue).ThenBy(place => place.Key, StringComparer.Ordinal);

    /// <summary>Signs for every hundred dossiers that were entered; null where none was.</summary>
    public decimal? OfHundred(IGrouping<string, SignalCount> place) => Overview.Entered.GetValueOrDefault(place.Key) is > 0 and var entered ? 100m * place.Sum(count => count.Signs) / entered : null;

    public IEnumerable<IGrouping<string, SignalCount>> Rules => Overview.Counts.GroupBy(count => count.Rule.Id).OrderBy(rule => rule.First().Rule.Finding ?? int.MaxValue).ThenByDescending(rule => rule.Sum(count => count.Signs));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        NameOf = await names.TodayAsync(cancel);
        Overview = await signals.CountAsync(User.AsOfficer(), First, Last, cancel);
    }
}
