using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Processing;

/// <summary>Từ chối giải quyết: ends a dossier during processing with form 03, numbered in the series of the desk that gives it to the applicant.</summary>
public sealed class RefuseDossier(OfficeLedger ledger, Rosters rosters)
{
    public sealed record Request(string Code, string? Reason, string? Ground);

    public async Task<Outcome<DossierRefused>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var roster = await rosters.TodayAsync(cancel);
        return await ledger.CommitAsync(
            by,
            requestKey,
            book => book.Act(request.Code, dossier => dossier.Refuse(request.Reason, request.Ground, () => NumberOf(book, dossier), by, roster)),
            cancel);
    }

    private static string NumberOf(Book book, Dossier dossier) => SlipNumber.Of(
        SlipForm.Refusal,
        book.Next(SlipNumber.Series(SlipForm.Refusal, dossier.State.Receipt.Desk, OfficeTime.DayOf(book.At).Year)));
}
