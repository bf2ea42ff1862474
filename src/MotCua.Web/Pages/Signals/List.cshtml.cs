using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Processing;
using MotCua.Application.Signalling;
using MotCua.Domain.Signals;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Signals;

/// <summary>/signals/list: the signs of a place or a rule one by one, with the reason of each, its dossiers, and how it is checked on paper.</summary>
public sealed class ListModel(SignalList signals, Names names, OfficeTexts texts, OfficeTime time) : SignalPageModel(time)
{
    /// <summary>Code of an authority; empty for all.</summary>
    [FromQuery]
    public string? Unit { get; set; }

    /// <summary>Id of a rule; empty for all.</summary>
    [FromQuery]
    public string? Rule { get; set; }

    /// <summary>The rule that is asked for; null for all.</summary>
    public SignalRule? Asked => Rule is null ? null : SignalRules.Find(Rule);

    public IReadOnlyList<FoundSignal> Found { get; private set; } = [];

    public Func<string, string> NameOf { get; private set; } = code => code;

    /// <summary>There are more than are shown.</summary>
    public bool HasMore => Found.Count > SignalList.Shown;

    /// <summary>Address of a file with all that is asked for.</summary>
    /// <param name="kind">"Xlsx" for people, "Csv" for programs: a spreadsheet that opens a CSV takes codes of units for numbers.</param>
    public string FileAddress(string kind) => Address("/signals/list", Unit, Asked?.Id) + $"&handler={kind}";

    public IReadOnlyList<FoundSignal> Shown => [.. Found.Take(SignalList.Shown)];

    private SignalQuestion Question => new(string.IsNullOrEmpty(Unit) ? null : Unit, Asked?.Id, First, Last);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        NameOf = await names.TodayAsync(cancel);
        Found = await signals.ListAsync(User.AsOfficer(), Question, SignalList.Shown + 1, cancel);
    }

    /// <summary>All of them as a file, also those the page has no room for.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel) => new CsvResult($"{FileName}.csv", await RowsAsync(cancel));

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancel) => new SpreadsheetResult($"{FileName}.xlsx", texts["Dấu hiệu"], SignalFile.Widths, await RowsAsync(cancel));

    private string FileName => $"dau-hieu-{First:yyyyMM}-{Last:yyyyMM}";

    private async Task<IAsyncEnumerable<IReadOnlyList<object?>>> RowsAsync(CancellationToken cancel) =>
        SignalFile.Rows(texts, signals.AllAsync(User.AsOfficer(), Question, cancel), await names.TodayAsync(cancel));
}
