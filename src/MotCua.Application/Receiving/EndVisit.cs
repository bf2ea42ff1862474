using MotCua.Application.Administering;
using MotCua.Application.Ledger;
using MotCua.Application.Publishing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;
using MotCua.Domain.Visits;

namespace MotCua.Application.Receiving;

/// <summary>Ends a visit that leads to no dossier: form 02, form 03 or a guidance note, numbered and counted.</summary>
public sealed class EndVisit(OfficeLedger ledger, Catalogue catalogue, Units units, Rulebook rulebook, OfficeTime time)
{
    /// <param name="Procedure">Code of the procedure that was meant, when there is one.</param>
    /// <param name="Asked">What was asked for in words, when no procedure is meant.</param>
    public sealed record Request(VisitEnding Ending, Visitor Visitor, string? Procedure, string? Asked, IReadOnlyList<string> Items, string? Text, string? Ground);

    public async Task<Outcome<VisitEnded>> RunAsync(Request request, Officer by, string requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        if (by.Duty is not DutyKind.Receive)
        {
            return DossierRefusals.DutyNeeded(DutyKind.Receive);
        }

        var today = time.Today;
        var authority = (await units.OnAsync(today, cancel)).AuthorityOf(by.Unit);
        if (authority is null)
        {
            return ReceivingRefusals.NoDesk(by.Unit, today);
        }

        var procedure = request.Procedure is { Length: > 0 } code ? await catalogue.FindAsync(code, today, cancel) : null;
        var claim = new VisitClaim
        {
            Ending = request.Ending,
            Visitor = request.Visitor,
            Procedure = procedure?.Code,
            ProcedureVersion = procedure?.Number,
            Request = procedure?.Name ?? request.Asked,
            Items = request.Items,
            Text = request.Text,
            Ground = request.Ground,
        };
        var signs = (await rulebook.BookAsync(cancel)).On(today).SlipSigns;
        var ended = await ledger.CommitAsync(by, requestKey, book => End(book, claim, authority.Code, by.Unit, signs), cancel);
        return ended.Refused || Visit.IsEndOf(claim, ended.Value) ? ended : LedgerRefusals.KeyUsedForOther(EntryJson.NameOf(ended.Value));
    }

    private static Outcome<VisitEnded> End(Book book, VisitClaim claim, string authority, string desk, SlipSigns signs)
    {
        var year = OfficeTime.DayOf(book.At).Year;
        var ended = Visit.End(claim, authority, desk, year, signs, () => book.Next(SlipNumber.Series(Visit.FormOf(claim.Ending), desk, year)));
        return ended.Refused ? ended : book.Open(VisitProjection.StreamOf(ended.Value.Id), ended.Value);
    }
}
