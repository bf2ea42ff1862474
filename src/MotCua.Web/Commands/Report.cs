using System.CommandLine;
using System.Globalization;
using MotCua.Application;
using MotCua.Application.Ledger;
using MotCua.Application.Reporting;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Web.Pages.Reports;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua report: what a half-year article says of a unit, with the figures behind it.</summary>
public static class Report
{
    private static readonly Option<string?> Period = new("--period") { HelpName = "2020H1" };
    private static readonly Option<string?> Unit = new("--unit") { HelpName = "035" };
    private static readonly Option<string?> Borders = new("--borders");
    private static readonly Option<bool> Alone = new("--alone");
    private static readonly Option<string?> Form = new("--form") { HelpName = "II.06a" };
    private static readonly Option<bool> Close = new("--close");
    private static readonly Option<bool> Json = new("--json");

    private sealed record FactRow(string Id, decimal? Value, string? Text);

    private sealed record LineRow(string Code, string Name, UnitKind? Level, Figures Figures);

    private sealed record Whole(
        string Unit, string UnitName, bool WithBelow, string Period, string PeriodName, string From, string Until, string Borders, string AsOf, IReadOnlyList<FactRow> Facts, Figures Figures, Figures Interlinked, IReadOnlyList<LineRow> Lines, VisitRows? Visits);

    private sealed record VisitRows(Trips Total, IReadOnlyList<VisitLine> Authorities, IReadOnlyList<VisitLine>? Procedures);

    private sealed record VisitLine(string Code, string Name, Trips Trips);

    public static Command Build(OfficeTexts texts)
    {
        Period.Description = texts["Kỳ báo cáo: 2020-06, 2020Q2, 2020H1, 2020 hoặc 2020-02-03..2020-02-20; không ghi thì 6 tháng đang báo cáo"];
        Unit.Description = texts["Mã cơ quan; không cần khi chỉ có một cơ quan đứng đầu"];
        Borders.Description = texts["Ngày cắt kỳ: 15-14, 16-15 hoặc calendar; không ghi thì theo quy định của năm đó"];
        Alone.Description = texts["Chỉ riêng cơ quan ấy, không kể cấp dưới"];
        Form.Description = texts["Biểu báo cáo theo quy định, ví dụ II.06a; in dạng JSON"];
        Close.Description = texts["Chốt biểu ấy cho kỳ đã kết thúc; dùng cùng --form"];
        Json.Description = texts["In dạng JSON"];
        var report = new Command("report", texts["In tình hình tiếp nhận, giải quyết hồ sơ của một cơ quan trong một kỳ"]) { Period, Unit, Borders, Alone, Form, Close, Json };
        report.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(parsed, services, stop), cancel));
        return report;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var questions = services.GetRequiredService<ReportQuestions>();
        var units = services.GetRequiredService<ReportUnits>();
        await services.GetRequiredService<Application.Demo.DemoOffice>().GoOnAsync(cancel);
        var period = Read(questions.ReadPeriod(new PeriodText { Period = parsed.GetValue(Period), Borders = parsed.GetValue(Borders) }), texts);
        var known = await units.OfAsync(period, cancel);
        var code = parsed.GetValue(Unit) ?? OnlyRoot(known);
        var unit = Read(await questions.ReadUnitAsync(code, period, cancel), texts);
        var question = new FigureQuestion { Period = period, Unit = unit.Code, WithBelow = !parsed.GetValue(Alone) };
        if (parsed.GetValue(Form) is { } asked)
        {
            var form = Read(StatutoryForm.Find(asked), texts);
            if (parsed.GetValue(Close))
            {
                var by = Officer.System(services.GetRequiredService<LedgerOptions>().Node);
                Read(await services.GetRequiredService<CloseReport>().RunAsync(new(form.Id, question), by, null, cancel), texts);
            }

            Output.WriteJson(await FormAnswer.MakeAsync(form, question, known, services, cancel));
            return Root.Done;
        }

        if (parsed.GetValue(Close))
        {
            throw new CommandFailedException(texts["Hãy cho biết biểu cần chốt bằng --form."]);
        }

        var statement = await services.GetRequiredService<PeriodStatements>().MakeAsync(question, cancel);
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(Tell(statement, known, texts));
            return Root.Done;
        }

        Print(statement, known, texts);
        return Root.Done;
    }

    private static T Read<T>(Outcome<T> read, OfficeTexts texts)
        where T : notnull => read.Refused ? throw new CommandFailedException(texts.Say(read.Refusal)) : read.Value;

    private static string OnlyRoot(PeriodUnits units) => units.Roots is [var only] ? only.Code : throw new CommandFailedException("Hãy cho biết mã cơ quan bằng --unit.");

    private static Whole Tell(PeriodStatement statement, PeriodUnits units, OfficeTexts texts)
    {
        var question = statement.Whole.Question;
        return new Whole(
            question.Unit,
            units.NameOf(question.Unit),
            question.WithBelow,
            question.Period.ToString(),
            PeriodWords.Of(texts, question.Period),
            Day(question.Period.First),
            Day(question.Period.Last),
            question.Period.Borders.NameOf(),
            OfficeTime.ToLocal(statement.Whole.AsOf).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
            [.. Enum.GetValues<StatementFact>().Select(fact => new FactRow(StatementWords.IdOf(fact), statement.Value(fact), statement.Value(fact) is null ? null : StatementWords.Sentence(texts, statement, fact)))],
            statement.Whole.Total,
            statement.Interlinked.Total,
            [.. statement.Whole.Lines.Select(line => new LineRow(line.Of, units.NameOf(line.Of), units.LevelOf(line.Of), line.Figures))],
            statement.Trips is { } trips ? new VisitRows(trips.Total, [.. trips.Authorities.Select(line => new VisitLine(line.Of, units.NameOf(line.Of), line.Trips))], trips.Procedures?.Select(line => new VisitLine(line.Of, line.Name, line.Trips)).ToList()) : null);
    }

    private static void Print(PeriodStatement statement, PeriodUnits units, OfficeTexts texts)
    {
        var question = statement.Whole.Question;
        Console.WriteLine($"{units.NameOf(question.Unit)}{(question.WithBelow ? "" : $", {texts["không kể cấp dưới"]}")}");
        Console.WriteLine(PeriodWords.InFull(texts, question.Period));
        Console.WriteLine($"{StatementWords.AsOf(texts, statement.Whole)}.");
        Console.WriteLine();
        foreach (var fact in StatementWords.Telling(statement))
        {
            Console.WriteLine($"- {StatementWords.Sentence(texts, statement, fact)}.");
        }

        Console.WriteLine();
        Output.WriteTable(
            [texts["Cơ quan"], texts["Tiếp nhận"], texts["Mới"], texts["Kỳ trước"], texts["Đã giải quyết"], texts["Trước hạn"], texts["Đúng hạn"], texts["Quá hạn"], texts["Đang giải quyết"], texts["Trong hạn"], texts["Quá hạn"]],
            [.. statement.Whole.Lines.Select(line => Row(units.NameOf(line.Of), line.Figures)), Row(texts["Tổng số"], statement.Whole.Total)]);
        if (statement.Trips is { Authorities.Count: > 0 } trips)
        {
            Console.WriteLine();
            Output.WriteTable(
                TripWords.Columns(texts, texts["Cơ quan"]),
                [.. trips.Authorities.Select(line => TripWords.Row(units.NameOf(line.Of), line.Trips)), TripWords.Row(texts["Tổng số"], trips.Total)]);
            Console.WriteLine();
            if (trips.Procedures is not { } procedures)
            {
                Console.WriteLine(TripWords.NotByProcedure(texts));
                return;
            }

            Output.WriteTable(TripWords.Columns(texts, texts["Thủ tục"]), [.. procedures.Select(line => TripWords.Row(TripWords.NameOf(texts, line), line.Trips))]);
        }
    }

    private static string[] Row(string name, Figures figures) =>
    [
        name,
        .. new[] { figures.Received, figures.New, figures.CarriedOver, figures.Resolved, figures.Early, figures.OnTime, figures.Late, figures.Open, figures.OpenInTime, figures.OpenOverdue }.Select(OfficeForms.Count),
    ];

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
