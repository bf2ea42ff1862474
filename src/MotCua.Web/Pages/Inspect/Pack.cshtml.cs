using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Exporting;
using MotCua.Application.Inspecting;
using MotCua.Application.Reporting;
using MotCua.Domain.Inspection;
using MotCua.Web.Components;
using MotCua.Web.Pages.Figures;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Inspect;

/// <summary>/inspect/pack/ID/UNIT: the pack on paper; as one file that is filled in without a line; and the list its sample can be drawn from again.</summary>
public sealed class PackModel(Packs packs, ReportUnits units, IWebHostEnvironment site, OfficeTexts texts) : PageModel
{
    [FromRoute]
    public required string Id { get; set; }

    [FromRoute]
    public required string Unit { get; set; }

    public Pack Pack { get; private set; } = null!;

    public PeriodUnits Known { get; private set; } = null!;

    /// <summary>The file to carry, with fields to tick and type; else paper with boxes to tick by hand.</summary>
    public bool IsFile { get; private set; }

    /// <summary>Styles and script as the file carries them.</summary>
    public (string Style, string Script) Carried { get; private set; }

    /// <summary>The figures that the sheet shows, by their Vietnamese names.</summary>
    public IReadOnlyList<(string Name, string Value)> Figures =>
    [
        .. FigureTable.Form(texts).SelectMany(group => group.Columns.Select(column => ($"{group.Title}: {Lower(column.Title)}", ValueOf(column)))),
        .. FigureTable.Quality(texts, leavesOut: false).SelectMany(group => group.Columns.Select(column => (column.Title, ValueOf(column)))),
    ];

    /// <summary>What the program counts for an item; null where it counts nothing.</summary>
    public string? CountOf(CheckItem item) => Enum.TryParse<Figure>(item.Figure, out var figure) ? OfficeForms.Count(Pack.Figures.Count(figure)) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ?? Page();

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is { } no)
        {
            return no;
        }

        IsFile = true;
        Carried = (await ReadAsync("dist/paper.css", cancel), await ReadAsync("dist/pack.js", cancel));
        Response.Headers.ContentDisposition = $"attachment; filename=\"{NameOf("goi-kiem-tra", "html")}\"";
        return Page();
    }

    public async Task<IActionResult> OnGetFrameAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel) is { } no)
        {
            return no;
        }

        var file = new MemoryStream();
        await Spreadsheet.WriteAsync(file, "Danh sách", [26, 36, 12, 14, 70, 8], FrameAsync(), cancel);
        file.Position = 0;
        return File(file, SpreadsheetResult.MediaType, NameOf("danh-sach-chon-mau", "xlsx"));
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> FrameAsync()
    {
        var drawn = Pack.Sample.Drawn.Select(item => item.Code).ToHashSet(StringComparer.Ordinal);
        yield return ["Mã hồ sơ", "Lĩnh vực", "Ngày nhập", "Kênh nộp", $"SHA-256 của \"{Pack.Sample.Seed}|mã hồ sơ\"", "Chọn"];
        foreach (var item in Pack.Sample.Frame.OrderBy(item => SampleDraw.MarkOf(Pack.Sample.Seed, item.Code), StringComparer.Ordinal))
        {
            yield return [item.Code, item.Sector, OfficeForms.Day(item.EnteredOn), texts.Word(item.Channel), SampleDraw.MarkOf(Pack.Sample.Seed, item.Code), drawn.Contains(item.Code) ? "x" : ""];
        }

        await Task.CompletedTask;
    }

    /// <summary>Null when there is a pack to show.</summary>
    private async Task<IActionResult?> LoadAsync(CancellationToken cancel)
    {
        if (await packs.MakeAsync(Id, Unit, User.AsOfficer(), cancel) is not { } made)
        {
            return NotFound();
        }

        if (made.Refused)
        {
            return LocalRedirect(InspectAddress.Visit(Id, Unit));
        }

        Language.UsePaper();
        Pack = made.Value;
        Known = await units.OfAsync(Pack.Question.Period, cancel);
        return null;
    }

    private async Task<string> ReadAsync(string asset, CancellationToken cancel)
    {
        await using var content = site.WebRootFileProvider.GetFileInfo(asset).CreateReadStream();
        using var reader = new StreamReader(content);
        return await reader.ReadToEndAsync(cancel);
    }

    private string ValueOf(FigureColumn column) => column.Write?.Invoke(Pack.Figures) ?? OfficeForms.Count(Pack.Figures.Count(column.Figure));

    private string NameOf(string what, string ending) => $"{what}-{Id}-{Unit}.{ending}";

    private static string Lower(string title) => char.ToLower(title[0], OfficeTexts.Vietnamese) + title[1..];
}
