using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>
/// Niêm yết: records that posters of some versions hang, where and since when. It is the proof that inspectors ask for (TT
/// 02/2017/TT-VPCP, chapter III).
/// </summary>
public sealed class PostProcedures(OfficeLedger ledger, Units units, OfficeTime time)
{
    /// <param name="Number">Number of the version printed on the poster.</param>
    public sealed record Poster(string Code, int Number);

    /// <param name="Unit">Authority on whose premises they hang.</param>
    public sealed record Request(IReadOnlyList<Poster> Posters, string Unit, string Place, DateOnly On);

    public async Task<Outcome<ProcedurePosted>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        var tree = await units.OnAsync(time.Today, cancel);
        if (tree.AuthorityOf(by.Unit) is not { } own || !tree.IsWithin(request.Unit, own.Code))
        {
            return ProcedureRefusals.PostedElsewhere;
        }

        return await ledger.CommitAsync(by, requestKey, book => Post(book, request), cancel);
    }

    private static Outcome<ProcedurePosted> Post(Book book, Request request)
    {
        if (!MayPost(book.By.Duty))
        {
            return ProcedureRefusals.NotYours;
        }

        var refusals = new List<Refusal>();
        if (request.Posters.Count == 0)
        {
            refusals.Add(ProcedureRefusals.NoPoster);
        }

        if (string.IsNullOrWhiteSpace(request.Place))
        {
            refusals.Add(ProcedureRefusals.NoPlace);
        }

        refusals.AddRange(request.Posters.Where(poster => book.Find<ProcedureVersionRow>(poster.Code, poster.Number) is null)
            .Select(poster => ProcedureRefusals.NotPublished(poster.Code)));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var posted = request.Posters.Select(poster =>
            book.Append(ProcedureProjection.StreamOf(poster.Code), new ProcedurePosted(poster.Number, request.Unit, request.Place.Trim(), request.On))).ToList();
        return posted[0];
    }

    /// <summary>Procedure control, and whoever keeps the notice board at a counter.</summary>
    private static bool MayPost(DutyKind duty) => duty is DutyKind.Control or DutyKind.Receive or DutyKind.Lead;
}
