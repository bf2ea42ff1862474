using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Processing;
using MotCua.Application.Reporting;
using MotCua.Domain.Dossiers;
using MotCua.Web.Components;
using MotCua.Web.Pages.Figures;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Reports;

/// <summary>/reports/review/dossiers: exactly the dossiers behind a number of a procedure's review, page by page, without names.</summary>
public sealed class ReviewDossiersModel(ReviewOf review, WaitDossiers lists, FigureDossiers dossiers, Names names, ReportUnits units, ReportQuestions questions, OfficeTime time, OfficeTexts texts)
    : FigurePageModel(units, questions, time, texts)
{
    /// <summary>Code; empty for all procedures.</summary>
    [FromQuery]
    public string? Procedure { get; set; }

    /// <summary>Of what ended: all, or the late ones. Asked for where <see cref="Count"/> is not.</summary>
    [FromQuery]
    public Figure Figure { get; set; } = Figure.Ended;

    [FromQuery]
    public ReviewCount? Count { get; set; }

    /// <summary>A published paper, or the text refusals rest on; what is empty is asked for too.</summary>
    [FromQuery]
    public string? What { get; set; }

    [FromQuery]
    public string? After { get; set; }

    public DossierTable Table { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Figure is not (Figure.Ended or Figure.Late) || (Count is { } asked && !Enum.IsDefined(asked)) || !await AskWholeAsync(cancel))
        {
            return NotFound();
        }

        var procedure = string.IsNullOrEmpty(Procedure) ? null : Procedure;
        var what = Request.Query.ContainsKey("what") ? What ?? "" : null;
        var answer = await review.RunAsync(Question, cancel);
        var lines = answer.Lines.Where(line => procedure is null || line.Procedure == procedure).ToList();
        var page = Count is { } kind ? await lists.ReviewedAsync(Question, procedure, kind, what, After, cancel)
            : procedure is not null ? await lists.OfProcedureAsync(Question, procedure, Figure, After, cancel)
            : await dossiers.ListAsync(Question, Figure, After, cancel);
        Title = string.Join(" · ", new[] { procedure is null ? null : lines.FirstOrDefault()?.Waits.Name ?? procedure, Count is { } one ? Texts.Word(one) : Texts.Word(Figure), what?.Length == 0 ? Texts["khác"] : what }.OfType<string>());
        Table = new DossierTable(
            page,
            lines.Sum(line => CountOf(line, what)),
            After is not null,
            after => ReportAddress.Reviewed(Question, procedure, Count is null ? Figure : null, Count, what, after),
            Known.NameOf,
            await names.TodayAsync(cancel));
        return ModelState.IsValid ? Page() : this.ShowAgain();
    }

    private long CountOf(ReviewLine line, string? what) => Count switch
    {
        null => Figure is Figure.Late ? line.Waits.Late : line.Ended,
        ReviewCount.Refused => line.Grounds.Where(ground => what is null || ground.What == what).Sum(ground => ground.Count),
        ReviewCount.Paper when what is not null => line.Papers.Where(paper => paper.What == what).Sum(paper => paper.Count),
        _ => line.Supplemented,
    };
}
