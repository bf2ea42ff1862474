using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Exporting;
using MotCua.Application.Inspecting;
using MotCua.Application.Reporting;
using MotCua.Domain.Reports;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Inspect;

/// <summary>/inspect/report/ID: what a round found, by kind and by commune, what was put right and what is open; on A4 and as a sheet.</summary>
public sealed class ReportModel(Rounds rounds, ReportUnits units, OfficeTime time) : PageModel
{
    [FromRoute]
    public required string Id { get; set; }

    public RoundUp RoundUp { get; private set; } = null!;

    public PeriodUnits Known { get; private set; } = null!;

    public DateTime AsOf => time.NowLocal;

    /// <summary>What an article would say of the round.</summary>
    public IReadOnlyList<string> Sentences
    {
        get
        {
            var inspected = RoundUp.Inspected.ToList();
            var findings = inspected.Sum(visit => visit.Findings);
            return
            [
                $"Đã kiểm tra {inspected.Count} trong {RoundUp.Visits.Count} nơi theo kế hoạch, xem {inspected.Sum(visit => visit.Looked)} hồ sơ mẫu, {inspected.Sum(visit => visit.Faulty)} hồ sơ có sai sót.",
                .. RoundUp.Kinds.Select(kind => $"{InspectWords.TitleOf(kind)}: {PlacesOf(kind)}."),
                $"Có {findings} phát hiện; đã khắc phục {inspected.Sum(visit => visit.Closed)}, chưa xong {inspected.Sum(visit => visit.Open)}, trong đó quá hạn {inspected.Sum(visit => visit.Overdue)}.",
            ];
        }
    }

    /// <summary>"3 nơi (xã Tân Bắc, xã Nà Khương 4 hồ sơ)".</summary>
    public string PlacesOf(RoundUpKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var places = kind.Places.GroupBy(place => place.Unit).Select(place => (Name: InspectWords.PlaceOf(Known, place.Key), Dossiers: place.Sum(one => one.Dossiers))).ToList();
        return $"{places.Count} nơi ({string.Join(", ", places.Select(place => place.Dossiers > 0 ? $"{place.Name} {place.Dossiers} hồ sơ" : place.Name))})";
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        var file = new MemoryStream();
        ToSheet().Write(file);
        file.Position = 0;
        return File(file, SpreadsheetResult.MediaType, $"tong-hop-kiem-tra-{Id}.xlsx");
    }

    private FormSheet ToSheet()
    {
        const int columns = 9;
        string[] placeHeads = ["TT", "Nơi được kiểm tra", "Ngày", "Biên bản số", "Hồ sơ mẫu", "Có sai sót", "Phát hiện", "Đã khắc phục", "Quá hạn"];
        string[] kindHeads = ["Mục", "Nội dung", "Số nơi", "Các nơi", "Hồ sơ", "Phát hiện", "Lặp lại", "Đã khắc phục", "Chưa xong"];
        var rows = new List<IReadOnlyList<FormCell>>
        {
            new FormCell[] { new($"TỔNG HỢP ĐỢT KIỂM TRA {Id}", FormLook.Title, columns) },
            new FormCell[] { new($"{Known.Find(RoundUp.Round.Unit)!.Name}; hồ sơ nhập từ {OfficeForms.Day(RoundUp.Round.First)} đến {OfficeForms.Day(RoundUp.Round.Last)}; tính đến {OfficeForms.Moment(AsOf)}", FormLook.Center, columns) },
        };
        rows.AddRange(Sentences.Select(sentence => new FormCell[] { new($"- {sentence}", FormLook.Plain, columns) }));
        rows.Add([]);
        rows.Add([.. placeHeads.Select(head => new FormCell(head, FormLook.Head))]);
        rows.AddRange(RoundUp.Visits.Select((visit, at) => new FormCell[]
        {
            new((long)at + 1, FormLook.Number), new(Known.NameOf(visit.Visit.Unit), FormLook.Text), new(OfficeForms.Day(visit.Visit.Taken?.On ?? visit.Visit.On), FormLook.Number),
            new(visit.Visit.Minutes?.Number, FormLook.Number), new((long)visit.Sampled, FormLook.Count), new((long)visit.Faulty, FormLook.Count),
            new((long)visit.Findings, FormLook.Count), new((long)visit.Closed, FormLook.Count), new((long)visit.Overdue, FormLook.Count),
        }));
        rows.Add([]);
        rows.Add([.. kindHeads.Select(head => new FormCell(head, FormLook.Head))]);
        rows.AddRange(RoundUp.Kinds.Select(kind => new FormCell[]
        {
            new((long?)kind.Check?.Number, FormLook.Number), new(InspectWords.TitleOf(kind), FormLook.Text), new((long)kind.Places.Select(place => place.Unit).Distinct().Count(), FormLook.Number),
            new(PlacesOf(kind), FormLook.Text), new((long)kind.Dossiers, FormLook.Count), new((long)kind.Findings, FormLook.Count),
            new((long)kind.Repeated, FormLook.Count), new((long)kind.Closed, FormLook.Count), new((long)(kind.Findings - kind.Closed), FormLook.Count),
        }));
        return new FormSheet("Tổng hợp", [6, 36, 12, 34, 13, 13, 13, 16, 13], rows, (1, 1));
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await rounds.FindAsync(Id, User.AsOfficer(), cancel) is not { } whole)
        {
            return false;
        }

        Language.UsePaper();
        RoundUp = RoundUp.Of(whole, time.Today);
        Known = await units.OfAsync(ReportPeriod.Between(whole.Round.First, whole.Round.Last), cancel);
        return true;
    }
}
