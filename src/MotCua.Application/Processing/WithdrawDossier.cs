using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Processing;

/// <summary>Rút hồ sơ: stops a dossier at the applicant's wish, with a numbered notice (TT 03/2025/TT-VPCP Art. 7; a plain notice before it).</summary>
public sealed class WithdrawDossier(OfficeLedger ledger, Rosters rosters)
{
    /// <param name="How">How the wish came: at the counter, online, by post.</param>
    public sealed record Request(string Code, string? Reason, Channel How);

    public async Task<Outcome<DossierWithdrawn>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var roster = await rosters.TodayAsync(cancel);
        return await ledger.CommitAsync(
            by,
            requestKey,
            book => book.Act(request.Code, dossier => dossier.Withdraw(request.Reason, request.How, () => NumberOf(book, dossier), by, roster)),
            cancel);
    }

    private static string NumberOf(Book book, Dossier dossier) => SlipNumber.Of(
        SlipForm.Stop,
        book.Next(SlipNumber.Series(SlipForm.Stop, dossier.State.Receipt.Desk, OfficeTime.DayOf(book.At).Year)));
}
