using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Reporting;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Figures;

/// <summary>What the pages of the figures are asked for. An officer asks about the own authority and those below it; others do not exist here.</summary>
public abstract class FigurePageModel(ReportUnits units, ReportQuestions questions, OfficeTime time, OfficeTexts texts) : PageModel
{
    [FromQuery]
    public string? Period { get; set; }

    [FromQuery]
    public string? Borders { get; set; }

    [FromQuery]
    public DateOnly? From { get; set; }

    [FromQuery]
    public DateOnly? Until { get; set; }

    /// <summary>Code of the authority; empty for the own one.</summary>
    [FromQuery]
    public string? Unit { get; set; }

    [FromQuery]
    public bool Alone { get; set; }

    /// <summary>One line of the table.</summary>
    [FromQuery]
    public string? Authority { get; set; }

    /// <summary>Authorities of one level.</summary>
    [FromQuery]
    public UnitKind? Level { get; set; }

    [FromQuery]
    public string? Sector { get; set; }

    [FromQuery]
    public Channel? Channel { get; set; }

    [FromQuery]
    public bool? Interlinked { get; set; }

    /// <summary>Code of a stated cause; empty for none stated.</summary>
    [FromQuery]
    public string? Cause { get; set; }

    protected OfficeTexts Texts => texts;

    /// <summary>The period's last day is past.</summary>
    public bool IsOver => Question.Period.Last < time.Today;

    public FigureQuestion Question { get; private set; } = null!;

    public PeriodUnits Known { get; private set; } = null!;

    public IReadOnlyList<Unit> Askable { get; private set; } = [];

    public IReadOnlyList<SelectListItem> UnitChoices => [.. Askable.Select(unit => new SelectListItem(unit.Territory ?? unit.ShortName, unit.Code, unit.Code == Question.Unit))];

    public IReadOnlyList<SelectListItem> BorderChoices =>
        [.. ReportBorderNames.All.Select(name => new SelectListItem(texts.Word(ReportBorderNames.Find(name)!.Value), name, name == Question.Period.Borders.NameOf()))];

    /// <summary>The same question for the period of another kind that the shown one ends in.</summary>
    public FigureQuestion InKind(PeriodKind kind) => Question with { Period = questions.InKind(Question.Period, kind) };

    /// <summary>"Huyện Quang Bình", or "Huyện Quang Bình, Đất đai, trực tuyến" with what the question narrows.</summary>
    public string About => string.Join(", ", new[]
    {
        Known.NameOf(Question.Authority ?? Question.Unit),
        Question is { WithBelow: false, Authority: null } && Askable.Count > 1 ? texts["không kể cấp dưới"] : null,
        Question.Level is { } level ? StatementWords.LevelOf(texts, level) : null,
        Question.Sector,
        Question.Channel is { } channel ? texts.Word(channel) : null,
        Question.Cause switch { null => null, "" => texts["chưa ghi nguyên nhân"], var cause => StatutoryForm.Causes.FirstOrDefault(one => one.Code == cause)?.Title ?? cause },
        Question.Interlinked switch { true => texts["liên thông"], false => texts["không liên thông"], null => null },
    }.Where(part => part is not null));

    /// <summary>Reads the question; false when there is nothing to show to this officer. What cannot be read is said, and the usual period shown instead.</summary>
    protected async Task<bool> AskAsync(CancellationToken cancel)
    {
        var period = questions.ReadPeriod(new PeriodText { Period = Period, Borders = Borders, From = From, Until = Until });
        if (period.Refused)
        {
            this.ShowRefusal(period.Refusals);
        }

        var read = period.Refused ? questions.ReportedNow : period.Value;
        Known = await units.OfAsync(read, cancel);
        Askable = Known.Within(User.AsOfficer().Unit, time.Today);
        if (Askable.Count == 0 || (!string.IsNullOrEmpty(Unit) && Askable.All(unit => unit.Code != Unit)))
        {
            return false;
        }

        Question = new FigureQuestion
        {
            Period = read,
            Unit = string.IsNullOrEmpty(Unit) ? Askable[0].Code : Unit,
            WithBelow = !Alone,
            Authority = string.IsNullOrEmpty(Authority) ? null : Authority,
            Level = Level,
            Sector = string.IsNullOrEmpty(Sector) ? null : Sector,
            Channel = Channel,
            Interlinked = Interlinked,
            Cause = Request.Query.ContainsKey("cause") ? Cause ?? "" : null,
        };
        return true;
    }

    /// <summary>The same for a form that always counts the whole unit, whatever else stands in the address.</summary>
    /// <param name="mayBeInterlinked">It can also be asked of interlinked dossiers only, or of all others.</param>
    protected async Task<bool> AskWholeAsync(CancellationToken cancel, bool mayBeInterlinked = false)
    {
        var isAsked = await AskAsync(cancel);
        Question = isAsked ? Question.Whole() with { Interlinked = mayBeInterlinked ? Interlinked : null } : Question;
        return isAsked;
    }
}
