using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>
/// Chốt báo cáo: freezes a unit's form for a period. It is counted outside the writer, which others wait for; what others wrote meanwhile has it counted
/// anew, so that its place in the ledger is exact.
/// </summary>
public sealed class CloseReport(FormReports reports, ClosedReports closedReports, ReportUnits units, ReportOptions options, OfficeLedger ledger, OfficeTime time)
{
    private const int MostCounts = 20;

    public sealed record Request(string Form, FigureQuestion Question);

    public async Task<Outcome<ReportClosed>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        var question = request.Question;
        var reach = (await units.OfAsync(question.Period, cancel)).Within(by.Unit, time.Today);
        if (reach.All(unit => unit.Code != question.Unit))
        {
            return ReportRefusals.UnitUnknown(question.Unit);
        }

        for (var count = 1; ; count++)
        {
            var (report, before) = (await reports.MakeAsync(question, cancel), await closedReports.OfAsync(question.Unit, cancel));
            var decided = ReportClosed.Close(FactsOf(request.Form, report), before.Select(one => one.Facts), time.Today, by);
            var closed = await ledger.CommitAsync(by, requestKey, book => Write(book, decided, report.Position), cancel);
            if (!closed.Refused || closed.Refusal != ReportRefusals.LedgerMoved || count == MostCounts)
            {
                return closed;
            }
        }
    }

    private static Outcome<ReportClosed> Write(Book book, Outcome<ReportClosed> decided, LedgerPosition counted) => decided.Then<ReportClosed>(report =>
        book.Position != counted.Sequence ? ReportRefusals.LedgerMoved : book.Append(ClosedReports.StreamOf(report.Unit), report));

    private ReportClosed FactsOf(string form, FormReport report)
    {
        var (question, period) = (report.Question, report.Question.Period);
        return new ReportClosed(
            form,
            question.Unit,
            period.ToString(),
            period.Kind == PeriodKind.Custom ? null : period.Borders.NameOf(),
            period.First,
            period.Last,
            !question.WithBelow,
            report.Position.Node,
            report.Position.Sequence,
            options.Rules.JudgedBy,
            options.Rules.Stopped,
            report.Table.Levels,
            report.Table.Lines);
    }
}
