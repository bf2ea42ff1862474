using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Exporting;
using MotCua.Application.Processing;
using MotCua.Application.Reporting;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Domain.Sealing;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Reports;

/// <summary>/reports/ii-06a and so on: a statutory form on A4 across, and as a file. Closed, it says what was closed, and beside it what is counted otherwise now.</summary>
public sealed class FormModel(FormReports reports, CatalogueCounts catalogue, ClosedReports closedReports, FormChanges changes, Application.Sealing.Seals seals, Names names, ReportUnits units, ReportQuestions questions, OfficeTime time, OfficeTexts texts)
    : PaperReportModel(units, questions, time, texts)
{
    /// <summary>The form, by its id.</summary>
    [FromRoute]
    public string Id { get; set; } = "";

    public FormReport Now { get; private set; } = null!;

    public ClosedReport? Closed { get; private set; }

    public PaperForm Form { get; private set; } = null!;

    public IReadOnlyList<FormChange> Changes { get; private set; } = [];

    public IReadOnlyList<string> Notes { get; private set; } = [];

    protected override string FileName => Form.Form.Id;

    protected override FormSheet ToSheet() =>
        Form.ToSheet(PeriodWords.Of(Texts, Question.Period), Form.Form.Shape.Identities.Select(Form.Say).Concat(Notes).Concat(Changes.Select(Say)));

    private static string Codes(string words, IReadOnlyList<string> codes) => codes.Count == 0 ? "" : $"; {words} {string.Join(", ", codes)}";

    private string Say(FormChange change)
    {
        var cell = change.Cell;
        var codes = $"{Codes("thêm", change.Added)}{Codes("bớt", change.Gone)}";
        return $"{PaperForm.GroupOf(cell.Level).Title}, {Form.NameOf(cell.Sector)}, cột {Form.NameOfColumn(cell.Column)}: đã chốt {OfficeForms.Count(cell.Closed)}, nay {OfficeForms.Count(cell.Now)}{(change.IsKnown ? codes : "")}";
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (StatutoryForm.All.FirstOrDefault(one => one.Id == Id) is not { } form || !await AskWholeAsync(cancel, mayBeInterlinked: form.Lines is not FormLines.Agency))
        {
            return false;
        }

        Language.UsePaper();
        Now = await reports.MakeAsync(form, Question, cancel);
        Closed = await closedReports.FindAsync(form.Id, Question, cancel);
        var unit = Known.Find(Question.Unit)!;
        var table = Closed?.Facts.ToTable(form.Shape) ?? Now.Table;
        var receiver = unit.Parent is { } above ? Known.Find(above)?.Name : null;
        Form = new PaperForm(form, Question.Period, catalogue.DayOf(Question.Period), ScopeOf(form), unit.Name, receiver, table, form.Lines is FormLines.Sector ? line => line : Known.PlaceOf);
        Changes = Closed is null ? [] : await changes.OfAsync(Closed, Now, cancel);
        var nameOf = await names.TodayAsync(cancel);
        Notes =
        [
            form.Shape.Identities.All(table.Holds) ? "Các hệ thức trên đúng ở mọi dòng." : "CÓ DÒNG KHÔNG ĐÚNG HỆ THỨC: chưa được gửi báo cáo này.",
            $"{StatementWords.AsOf(Texts, Question.Period, Now.AsOf)}.",
            .. BordersNote(Question.Period),
            .. form.Aggregate is { } aggregate && Question.WithBelow && Known.StandingUnder(Question.Unit).Count > 1 ? [$"{aggregate}."] : Array.Empty<string>(),
            .. form.Note is { } note ? [$"{note}."] : Array.Empty<string>(),
            .. form.Unknown is { } unknown ? [$"Cột để trống: {unknown}."] : Array.Empty<string>(),
            .. ClosingNotes(await SealAsync(cancel), nameOf),
            .. form.IsYoungerThan(Question.Period) ? [$"Kỳ này kết thúc trước khi biểu được ban hành ({OfficeForms.Day(form.IssuedOn!.Value)}): báo cáo đã gửi khi ấy theo mẫu của Thông tư số 02/2017/TT-VPCP, số liệu ở đây xếp theo mẫu này."] : Array.Empty<string>(),
        ];
        return true;
    }

    /// <summary>By which rule the period is cut: it stands on paper with the days.</summary>
    private static string[] BordersNote(ReportPeriod period) => (period.Kind, period.Borders) switch
    {
        (PeriodKind.Custom, _) => [],
        (_, ReportBorders.From16To15) => ["Kỳ cắt từ ngày 16 đến ngày 15, theo thực tế thực hiện Thông tư số 02/2017/TT-VPCP."],
        (_, ReportBorders.From15To14) => ["Kỳ cắt từ ngày 15 đến ngày 14, theo Điều 12 Nghị định số 09/2019/NĐ-CP."],
        _ => ["Kỳ cắt theo tháng dương lịch."],
    };

    private string? ScopeOf(StatutoryForm form) => (Question.Interlinked, form.IsOfCatalogue) switch
    {
        (null, _) => null,
        (true, false) => "Chỉ các hồ sơ liên thông",
        (true, true) => "Chỉ các thủ tục liên thông",
        (false, false) => "Không kể hồ sơ liên thông",
        (false, true) => "Không kể thủ tục liên thông",
    };

    private IEnumerable<string> ClosingNotes(DaySeal? seal, Func<string, string> nameOf)
    {
        var place = OfficeForms.Count(Now.Position.Sequence);
        if (Question.Interlinked is not null)
        {
            return [$"Chốt báo cáo là chốt cả biểu, không chốt riêng phần này; đếm đến bút toán số {place} của sổ {Now.Position.Node}."];
        }

        if (Closed is not { } closed)
        {
            return [$"Chưa chốt; đếm đến bút toán số {place} của sổ {Now.Position.Node}."];
        }

        return
        [
            $"ĐÃ CHỐT lúc {OfficeForms.Moment(closed.At)}, {(closed.By == Officer.SystemId ? "bằng dòng lệnh" : $"người chốt {nameOf(closed.By)}")}; đếm đến bút toán số {OfficeForms.Count(closed.Facts.Sequence)} của sổ {closed.Facts.Node}, chốt ở bút toán số {OfficeForms.Count(closed.Entry.Sequence)}.",
            seal is null ? "Ngày chốt chưa được niêm phong." : $"Niêm phong ngày {OfficeForms.Day(seal.Day)}, đến bút toán số {OfficeForms.Count(seal.Last)}: {DaySeal.InGroups(seal.Seal)}.",
            Changes.Count == 0 ? $"Đếm lại đến bút toán số {place}: không ô nào khác số đã chốt." : $"Đếm lại đến bút toán số {place}: {OfficeForms.Count(Changes.Count)} ô khác số đã chốt.",
        ];
    }

    private async Task<DaySeal?> SealAsync(CancellationToken cancel) => Closed is { Entry: var entry } ? await seals.OfEntryAsync(entry.Node, entry.Sequence, cancel) : null;
}
