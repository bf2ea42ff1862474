using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Exporting;
using MotCua.Application.Processing;
using MotCua.Application.Quality;
using MotCua.Domain.Organisation;
using MotCua.Domain.Quality;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Quality;

/// <summary>/quality: the index of QĐ 766/QĐ-TTg of an authority and month, each indicator with its numerator, denominator and dossiers; what the program cannot count is tallied here by hand.</summary>
public sealed class IndexModel(QualityReports reports, TallyQuality tally, Units units, Names names, OfficeTime time, OfficeTexts texts) : QualityPageModel(units, time)
{
    /// <summary>The indicator whose form is open.</summary>
    [FromQuery]
    public string? Indicator { get; set; }

    [BindProperty]
    public long? Numerator { get; set; }

    [BindProperty]
    public long? Denominator { get; set; }

    [BindProperty]
    public string? Counted { get; set; }

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public QualityTable Table { get; private set; } = null!;

    public Func<string, string> NameOf { get; private set; } = code => code;

    public bool MayTally => User.AsOfficer().Duty is DutyKind.Control;

    /// <summary>The indicator that is being tallied; null for none.</summary>
    public QualityIndicator? Open => MayTally ? Table.Scores.Select(score => score.Indicator).FirstOrDefault(indicator => indicator.Id == Indicator && !QualityReports.Counted.Contains(indicator.Id)) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        Language.UsePaper();
        var file = new MemoryStream();
        QualitySheet.Of(texts, Table, NameOf(Asked), Shown, SourceOf).Write(file);
        file.Position = 0;
        return File(file, SpreadsheetResult.MediaType, $"bo-chi-so-{Asked}-{Shown:yyyy-MM}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        var tallied = await tally.RunAsync(new(Asked, Shown, Indicator ?? "", Numerator, Denominator, Counted), User.AsOfficer(), RequestKey, cancel);
        return tallied.Refused ? this.ShowRefusal(tallied.Refusals) : LocalRedirect(Address("/quality"));
    }

    /// <summary>Where an indicator's numbers come from; empty where there are none.</summary>
    public string SourceOf(QualityScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var tallies = Table.Tallies[score.Indicator.Id].ToList();
        return score.Rate is null ? ""
            : tallies.Count == 0 ? texts["chương trình đếm"]
            : texts["đếm tay: {0}", string.Join("; ", tallies.Select(one => one.Counted).Distinct())];
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!await AskAsync(cancel))
        {
            return false;
        }

        NameOf = await names.TodayAsync(cancel);
        Table = await reports.OfAsync(Asked, Shown, cancel);
        return true;
    }
}
