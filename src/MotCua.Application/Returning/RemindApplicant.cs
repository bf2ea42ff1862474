using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Results;

namespace MotCua.Application.Returning;

/// <summary>Nhắc nhận kết quả: writes down that the applicant was told, how, and what they answered.</summary>
public sealed class RemindApplicant(OfficeLedger ledger, Rosters rosters)
{
    private const int LongestNote = 300;

    public sealed record Request(string Code, RemindedBy How, string? Note);

    public async Task<Outcome<ApplicantReminded>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var roster = await rosters.TodayAsync(cancel);
        return await ledger.CommitAsync(by, requestKey, book => Remind(book, request, by, roster), cancel);
    }

    private static Outcome<ApplicantReminded> Remind(Book book, Request request, Officer by, Roster roster)
    {
        if (book.Dossier(request.Code).Refuses(DossierAct.ReturnResult, by, roster) is { } no)
        {
            return no;
        }

        var note = VietnameseText.Compose(request.Note);
        return note.Length > LongestNote
            ? ResultRefusals.NoteTooLong(LongestNote)
            : book.Append(ShelfProjection.StreamOf(by.Unit), new ApplicantReminded(request.Code, request.How) { Note = note.Length == 0 ? null : note });
    }
}
