using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>
/// Chốt báo cáo: freezes a unit's form for a period. It is counted outside the writer, which others wait for, and twice: what comes out alike before and
/// after a place in the ledger is what counts there, however much others write meanwhile.
/// </summary>
public sealed class CloseReport(FormReports reports, ClosedReports closedReports, ReportUnits units, ReportOptions options, OfficeLedger ledger, OfficeTime time)
{
    private const int MostCounts = 20;

    public sealed record Request(string Form, FigureQuestion Question);

    public async Task<Outcome<ReportClosed>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        var question = request.Question.Whole();
        if (!by.IsSystem && (await units.OfAsync(question.Period, cancel)).Within(by.Unit, time.Today).All(unit => unit.Code != question.Unit))
        {
            return ReportRefusals.UnitUnknown(question.Unit);
        }

        if (await CountAsync(StatutoryForm.Of(request.Form), question, cancel) is not { } counted)
        {
            return ReportRefusals.CountsDiffer;
        }

        var before = await closedReports.OfAsync(question.Unit, cancel);
        var decided = ReportClosed.Close(FactsOf(request.Form, counted), before.Select(one => one.Facts), time.Today, by);
        var stream = ClosedReports.StreamOf(question.Unit);
        return await ledger.CommitAsync(
            by, requestKey, book => decided.Then<ReportClosed>(report => book.VersionOf(stream) == before.Count ? book.Append(stream, report) : ReportRefusals.ClosedMeanwhile), cancel);
    }

    /// <summary>The place in the ledger is read between two counts that say the same in every cell. Null when they never do.</summary>
    private async Task<FormReport?> CountAsync(StatutoryForm form, FigureQuestion question, CancellationToken cancel)
    {
        var before = await reports.MakeAsync(form, question, cancel);
        for (var count = 1; count < MostCounts; count++)
        {
            var after = await reports.MakeAsync(form, question, cancel);
            if (before.Table.DifferencesTo(after.Table).Count == 0)
            {
                return after;
            }

            before = after;
        }

        return null;
    }

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
