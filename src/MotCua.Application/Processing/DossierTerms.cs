using MotCua.Application.Administering;
using MotCua.Application.Publishing;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Rules;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Processing;

/// <summary>By what one dossier is handled: the rules of the day it was received, its desk's calendar, and how its procedure counts.</summary>
public sealed record Terms(OfficeRules Rules, WorkingCalendar Calendar, CountingPolicy Policy)
{
    /// <param name="now">UTC.</param>
    public DossierClock ClockAt(DateTime now) => new(Calendar, Policy, now, OfficeTime.ToLocal, OfficeTime.ToUtc);
}

/// <summary>Finds the terms of a dossier in what is kept in memory.</summary>
public sealed class DossierTerms(Rulebook rulebook, Calendars calendars, Catalogue catalogue)
{
    /// <summary>The terms of any dossier, to be asked in the open ledger, where nothing may wait.</summary>
    public async ValueTask<Func<DossierReceived, Terms>> AtHandAsync(CancellationToken cancel) => await UnderAsync(await rulebook.BookAsync(cancel), cancel);

    /// <summary>The terms of any dossier if these were the rules.</summary>
    public async ValueTask<Func<DossierReceived, Terms>> UnderAsync(RuleBook rules, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var calendarOf = await calendars.AtHandAsync(cancel);
        var procedureOf = await catalogue.AtHandAsync(cancel);
        return receipt =>
        {
            var day = OfficeTime.DayOf(receipt.ReceivedAt);
            var known = rules.On(day);
            var policy = procedureOf(receipt.Procedure, receipt.ProcedureVersion)?.Counting ?? CountingPolicy.Default with { OnSupplement = known.OnSupplement };
            return new Terms(known, calendarOf(receipt.Desk, day), policy);
        };
    }
}
