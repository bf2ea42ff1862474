using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>Bãi bỏ quy trình nội bộ: from a day on a unit's own table no longer leads what is received; what was received before keeps its way.</summary>
public sealed class WithdrawProcess(OfficeLedger ledger, Units units, OfficeTime time)
{
    /// <param name="From">First day without it.</param>
    /// <param name="Decision">Number of the decision that withdrew it.</param>
    public sealed record Request(string Unit, string Procedure, DateOnly From, string? Decision);

    public async Task<Outcome<ProcessWithdrawn>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        var today = time.Today;
        var tree = await units.OnAsync(today, cancel);
        if (!by.IsSystem && (tree.AuthorityOf(by.Unit) is not { } own || !tree.IsWithin(request.Unit, own.Code)))
        {
            return ProcessRefusals.NotYourUnit;
        }

        return await ledger.CommitAsync(by, requestKey, book => Withdraw(book, request, today), cancel);
    }

    private static Outcome<ProcessWithdrawn> Withdraw(Book book, Request request, DateOnly today)
    {
        if (!ProcedureBook.KeepsCatalogue(book.By))
        {
            return ProcedureRefusals.NotYours;
        }

        if (ProcessProjection.Unfold(book.Find<ProcessRow>(request.Unit, request.Procedure)).LastOrDefault() is not { WithdrawnBy: null } last)
        {
            return ProcessRefusals.NothingToWithdraw;
        }

        var wrong = new List<Refusal>();
        var earliest = last.ValidFrom > today ? last.ValidFrom : today;
        if (request.From < earliest)
        {
            wrong.Add(ProcessRefusals.WithdrawnTooEarly(earliest));
        }

        if (string.IsNullOrWhiteSpace(request.Decision))
        {
            wrong.Add(ProcedureRefusals.NoDecision);
        }

        return wrong.Count > 0
            ? wrong
            : book.Append(
                ProcessProjection.StreamOf(request.Unit, request.Procedure),
                new ProcessWithdrawn(request.Unit, request.Procedure, last.Number, request.From.AddDays(-1), request.Decision!.Trim()));
    }
}
