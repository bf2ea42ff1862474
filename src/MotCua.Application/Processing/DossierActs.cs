using MotCua.Application.Assigning;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Processing;

/// <summary>What a verb on one dossier has at hand when it acts.</summary>
/// <param name="Roster">Officers and units of today.</param>
/// <param name="Clock">The dossier's, at the instant of the act.</param>
/// <param name="Routing">Whom a unit's table names for a step.</param>
/// <param name="Number">Gives the next number of a form in the series of the dossier's desk; asked only when nothing is refused.</param>
internal readonly record struct ActOn(Dossier Dossier, Terms Terms, Roster Roster, DossierClock Clock, Func<SlipForm, string> Number, Book Book, RoutingOf Routing);

/// <summary>Runs a verb on one dossier with its terms: looks up what does not change, then acts in the open ledger.</summary>
public sealed class DossierActs(OfficeLedger ledger, Rosters rosters, DossierTerms terms, Assignments assignments)
{
    internal async Task<Outcome<T>> RunAsync<T>(string code, Officer by, string? requestKey, Func<ActOn, Outcome<T>> act, CancellationToken cancel)
        where T : Facts
    {
        var roster = await rosters.TodayAsync(cancel);
        var termsOf = await terms.AtHandAsync(cancel);
        var routing = await assignments.AtHandAsync(cancel);
        return await ledger.CommitAsync(
            by,
            requestKey,
            book => book.Act(code, dossier =>
            {
                var known = termsOf(dossier.State.Receipt);
                return act(new ActOn(dossier, known, roster, known.ClockAt(book.At), form => NumberOf(form, book, dossier, known.Rules.SlipSigns), book, routing(book)));
            }),
            cancel);
    }

    private static string NumberOf(SlipForm form, Book book, Dossier dossier, SlipSigns signs) =>
        SlipNumber.Of(form, book.Next(SlipNumber.Series(form, dossier.State.Receipt.Desk, OfficeTime.DayOf(book.At).Year)), signs);
}
