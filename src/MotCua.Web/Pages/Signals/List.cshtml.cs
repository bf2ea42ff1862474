using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Processing;
using MotCua.Application.Signalling;
using MotCua.Domain.Signals;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Signals;

/// <summary>/signals/list: the signs of a place or a rule one by one, with the reason of each, its dossiers, and how it is checked on paper.</summary>
public sealed class ListModel(SignalList signals, Names names, OfficeTime time) : SignalPageModel(time)
{
    /// <summary>Code of an authority; empty for all.</summary>
    [FromQuery]
    public string? Unit { get; set; }

    /// <summary>Id of a rule; empty for all.</summary>
    [FromQuery]
    public string? Rule { get; set; }

    /// <summary>The rule that is asked for; null for all.</summary>
    public SignalRule? Asked => Rule is null ? null : SignalRules.Find(Rule);

    public IReadOnlyList<FoundSignal> Found { get; private set; } = [];

    public Func<string, string> NameOf { get; private set; } = code => code;

    /// <summary>There are more than are shown.</summary>
    public bool HasMore => Found.Count > SignalList.Shown;

    public IReadOnlyList<FoundSignal> Shown => [.. Found.Take(SignalList.Shown)];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        NameOf = await names.TodayAsync(cancel);
        Found = await signals.ListAsync(User.AsOfficer(), string.IsNullOrEmpty(Unit) ? null : Unit, Asked?.Id, First, Last, SignalList.Shown + 1, cancel);
    }
}
