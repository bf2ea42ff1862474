using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>Niêm yết: records that the poster of a version hangs, where and since when. It is the proof that inspectors ask for.</summary>
public sealed class PostProcedure(OfficeLedger ledger)
{
    /// <param name="Number">Number of the version printed on the poster.</param>
    /// <param name="Unit">Authority on whose premises it hangs.</param>
    public sealed record Request(string Code, int Number, string Unit, string Place, DateOnly On);

    public Task<Outcome<ProcedurePosted>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel) =>
        ledger.CommitAsync(by, requestKey, book => Post(book, request), cancel);

    private static Outcome<ProcedurePosted> Post(Book book, Request request)
    {
        if (book.By.Duty is not (DutyKind.Control or DutyKind.Receive or DutyKind.Lead))
        {
            return ProcedureRefusals.NotYours;
        }

        if (string.IsNullOrWhiteSpace(request.Place))
        {
            return ProcedureRefusals.NoPlace;
        }

        return book.Find<ProcedureVersionRow>(request.Code, request.Number) is null
            ? ProcedureRefusals.NotPublished(request.Code)
            : book.Append(ProcedureProjection.StreamOf(request.Code), new ProcedurePosted(request.Number, request.Unit, request.Place.Trim(), request.On));
    }
}
