using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using MotCua.Application.Processing;
using MotCua.Application.Reporting;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Reports;
using MotCua.Web.Components;

namespace MotCua.Web.Pages.Chains;

/// <summary>The period that pages of the agencies' figures are asked for; it stands in their addresses.</summary>
public abstract class FigurePeriodModel(ReportQuestions questions, Names names) : PageModel
{
    [FromQuery(Name = "period")]
    public string? Asked { get; set; }

    [FromQuery]
    public string? Borders { get; set; }

    [FromQuery]
    public DateOnly? From { get; set; }

    [FromQuery]
    public DateOnly? Until { get; set; }

    public ReportPeriod Period { get; private set; } = null!;

    public Func<string, string> NameOf { get; private set; } = code => code;

    public static string Address(ReportPeriod period) => Write("/chains/figures", period);

    /// <param name="of">Of the dossiers that a report counts only.</param>
    public static string Parts(ReportPeriod period, string unit, StageFigure figure, string? after = null, FigureQuestion? of = null) =>
        Write($"/chains/figures/{figure}", period, ("unit", unit), ("of", of?.Unit), ("alone", of is { WithBelow: false } ? "true" : null), ("level", of?.Level?.ToString()), ("after", after));

    /// <summary>What cannot be read is said, and the period that is reported now shown instead.</summary>
    protected async Task ReadAsync(CancellationToken cancel)
    {
        var read = questions.ReadPeriod(new PeriodText { Period = Asked, Borders = Borders, From = From, Until = Until });
        if (read.Refused)
        {
            this.ShowRefusal(read.Refusals);
        }

        Period = read.Refused ? questions.ReportedNow : read.Value;
        NameOf = await names.TodayAsync(cancel);
    }

    private static string Write(string path, ReportPeriod period, params (string Name, string? Value)[] more)
    {
        ArgumentNullException.ThrowIfNull(period);
        (string Name, string? Value)[] asked = [("period", period.ToString()), ("borders", period.Kind == PeriodKind.Custom ? null : period.Borders.NameOf()), .. more];
        return QueryHelpers.AddQueryString(path, asked.Where(one => one.Value is not null).Select(one => KeyValuePair.Create(one.Name, one.Value)));
    }
}
