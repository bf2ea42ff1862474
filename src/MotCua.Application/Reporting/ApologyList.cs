using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Reporting;

/// <summary>One apology with a new date. Nobody's name is in it.</summary>
/// <param name="Number">1 for the dossier's first.</param>
/// <param name="SignedAt">UTC, as the others.</param>
/// <param name="PassedOn">How the applicant was told; null while they were not.</param>
public sealed record ApologyLine(
    string Code, int Number, string ProcedureName, string Authority, string SlipNumber, DateTime SignedAt, DateTime DueBefore, DateTime DueAfter, bool TooLate, PassedOnBy? PassedOn);

/// <param name="IsCut">There are more than were read.</param>
public sealed record ApologyAnswer(IReadOnlyList<ApologyLine> Lines, bool IsCut);

/// <summary>Danh sách thư xin lỗi: the apologies that were signed in a period, in the order of authorities and of time.</summary>
public sealed class ApologyList(IDbContextFactory<MotCuaDb> databases, FiguresOf figures, OfficeTime time)
{
    /// <summary>More do not go on paper: ask for a shorter period or one authority.</summary>
    public const int Most = 2_000;

    public async Task<ApologyAnswer> ReadAsync(FigureQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var moment = ReportMoment.Of(question.Period, time);
        var (from, until) = (moment.From, moment.AsOf);
        var filter = await figures.NamedAsync(await figures.FilterAsync(question, cancel), question, cancel);
        var authorities = filter.Authorities!;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var lines = await db.Apologies.AsNoTracking()
            .Where(row => authorities.Contains(row.Authority) && row.SignedAt >= from && row.SignedAt < until)
            .OrderBy(row => row.Authority).ThenBy(row => row.SignedAt).ThenBy(row => row.Code).Take(Most + 1)
            .Join(
                db.Dossiers,
                row => row.Code,
                dossier => dossier.Code,
                (row, dossier) => new ApologyLine(row.Code, row.Number, dossier.ProcedureName, row.Authority, row.SlipNumber, row.SignedAt, row.DueBefore, row.DueAfter, row.TooLate, row.PassedOn))
            .ToListAsync(cancel);
        return new ApologyAnswer([.. lines.OrderBy(line => line.Authority, StringComparer.Ordinal).ThenBy(line => line.SignedAt).ThenBy(line => line.Code, StringComparer.Ordinal).Take(Most)], lines.Count > Most);
    }
}
