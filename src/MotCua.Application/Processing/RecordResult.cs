using MotCua.Application.Assigning;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Results;

namespace MotCua.Application.Processing;

/// <summary>Ghi kết quả: records the drafted document, with its file when there is one, and submits it for signature.</summary>
public sealed class RecordResult(OfficeLedger ledger, Rosters rosters, Assignments assignments)
{
    /// <param name="Symbol">
    /// Ký hiệu ("QĐ-UBND") under which the paper stands in the deciding authority's register of outgoing papers: no number then means the next one, and a
    /// typed number must be free. Without a symbol the number is of another register.
    /// </param>
    /// <param name="File">A file kept in the store and not yet attached; null when the result names none, or one that is attached already.</param>
    public sealed record Request(string Code, DossierResult Result, FileKept? File = null, string? Symbol = null);

    public async Task<Outcome<DossierResultRecorded>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var roster = await rosters.TodayAsync(cancel);
        var routing = await assignments.AtHandAsync(cancel);
        return await ledger.CommitAsync(by, requestKey, book => Record(book, request, by, roster, routing(book)), cancel);
    }

    private static Outcome<DossierResultRecorded> Record(Book book, Request request, Officer by, Roster roster, RoutingOf routing)
    {
        var dossier = book.Dossier(request.Code);
        DossierFileAttached? attached = null;
        if (request.File is { } file && dossier.State.Files.All(kept => kept.Hash != file.Hash))
        {
            var attach = dossier.AttachFile(file, by, roster);
            if (attach.Refused)
            {
                return attach.Refusals.ToArray();
            }

            attached = attach.Value;
            dossier.Apply(attached, by.Id, book.At);
        }

        var numbered = Numbered(book, dossier, request);
        if (numbered.Refused)
        {
            return numbered.Refusal;
        }

        var received = OfficeTime.DayOf(dossier.State.Receipt.ReceivedAt);
        var recorded = dossier.RecordResult(numbered.Value, received, OfficeTime.DayOf(book.At), by, roster, routing);
        return recorded.Then<DossierResultRecorded>(facts =>
        {
            // The first entry of an act is the answer to its request, so the file follows the result it belongs to.
            var stream = DossierProjection.StreamOf(request.Code);
            book.Append(stream, facts);
            if (attached is not null)
            {
                book.Append(stream, attached);
            }

            return facts;
        });
    }

    /// <summary>A refused act gives the number back.</summary>
    private static Outcome<DossierResult> Numbered(Book book, Dossier dossier, Request request)
    {
        if (string.IsNullOrWhiteSpace(request.Symbol))
        {
            return request.Result;
        }

        var given = OutgoingNumber.Of(
            dossier.State.Receipt.Competent,
            request.Symbol,
            request.Result.SignedOn,
            request.Result.Number,
            request.Code,
            numbering => book.Next(numbering.Series),
            number => book.Find<OutgoingRow>(number.Unit, number.Kind, number.Year, number.Number)?.Dossier);
        return given.Then<DossierResult>(number => request.Result with { Number = number.Text, Outgoing = number });
    }
}
