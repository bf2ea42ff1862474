using System.CommandLine;
using MotCua.Application;
using MotCua.Application.Ledger;
using MotCua.Application.Sealing;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Sealing;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>
/// motcua verify: is the history whole, does it give the seals that were published, and do the tables say what it says? Others may work meanwhile. With a slip and a
/// seal sheet it needs neither installation nor line.
/// </summary>
public static class Verify
{
    private static readonly Option<bool> Json = new("--json");
    private static readonly Option<DirectoryInfo?> Seals = new("--seals");
    private static readonly Option<string?> Slip = new("--slip");
    private static readonly Option<FileInfo?> Sheet = new("--seal");

    public static Command Build(OfficeTexts texts)
    {
        Json.Description = texts["In kết quả dạng JSON"];
        Seals.Description = texts["Thư mục các tờ niêm phong đã giữ ở ngoài, để so từng dòng sổ"];
        Slip.Description = texts["Nội dung mã QR của giấy tiếp nhận; dùng với --seal, không cần dữ liệu"];
        Sheet.Description = texts["Tệp của tờ niêm phong ngày nhận hồ sơ"];
        var verify = new Command("verify", texts["Kiểm tra sổ ghi: chuỗi băm còn nguyên, các bảng khớp với sổ"]) { Json, Seals, Slip, Sheet };
        verify.SetAction((parsed, cancel) => parsed.GetValue(Slip) is { } slip
            ? JudgeSlipAsync(slip, parsed.GetValue(Sheet), parsed.GetValue(Json), texts, cancel)
            : Installation.RunAsync(parsed, (services, stop) => RunAsync(services, parsed.GetValue(Seals), parsed.GetValue(Json), stop), cancel));
        return verify;
    }

    /// <summary>Was this dossier received at that instant, on that sheet's day? Answered from the slip, the sheet and this program alone.</summary>
    private static async Task<int> JudgeSlipAsync(string slip, FileInfo? file, bool asJson, OfficeTexts texts, CancellationToken cancel)
    {
        var (code, mark) = (DossierCode.Read(slip).Code, SealMark.InAddress(slip));
        if (code is null || mark is null)
        {
            throw new CommandFailedException("Không đọc được mã QR của giấy tiếp nhận. Ghi cả nội dung, trong ngoặc kép.");
        }

        var sheet = await ReadAsync(file ?? throw new CommandFailedException("Thiếu --seal: tệp của tờ niêm phong."), cancel);
        var verdict = sheet.Judge(mark, DossierProjection.StreamOf(code));
        var at = OfficeTime.ToLocal(mark.At);
        if (asJson)
        {
            Output.WriteJson(new { code, at, verdict, node = sheet.Day.Node, day = sheet.Day.Day, seal = sheet.Seal });
        }
        else
        {
            Console.WriteLine(verdict switch
            {
                SealVerdict.Holds => texts["Đúng: hồ sơ {0} được ghi nhận {1}. So dấu sau với dấu trên tờ niêm phong giấy: {2}", code, at, DaySeal.InGroups(sheet.Seal)],
                SealVerdict.OtherDay => texts["Tờ niêm phong này là của ngày {0}, không có dòng sổ của giấy này.", sheet.Day.Day],
                SealVerdict.SheetBroken => texts["Tờ niêm phong đã bị sửa: các dòng trong tệp không cho ra dấu ghi trong tệp."],
                _ => texts["Không khớp: ngày {0} không có dòng sổ nào như giấy này ghi. Giấy hoặc sổ đã bị sửa.", sheet.Day.Day],
            });
        }

        return verdict is SealVerdict.Holds ? Root.Done : Root.Failed;
    }

    private static async Task<SealSheet> ReadAsync(FileInfo file, CancellationToken cancel) =>
        SealSheetText.Read(await File.ReadAllTextAsync(file.FullName, cancel)) ?? throw new CommandFailedException("Tệp {0} không phải là tờ niêm phong.", file.Name);

    private static async Task<int> RunAsync(IServiceProvider services, DirectoryInfo? seals, bool asJson, CancellationToken cancel)
    {
        var published = new List<SealSheet>();
        foreach (var file in seals?.EnumerateFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal).AsEnumerable() ?? [])
        {
            published.Add(await ReadAsync(file, cancel));
        }

        var texts = services.GetRequiredService<OfficeTexts>();
        var progress = new Progressing(count => texts["Đã đọc {0} dòng sổ", count]);
        var faults = new List<LedgerFault>();
        await foreach (var fault in services.GetRequiredService<LedgerCheck>().VerifyAsync(progress, published, cancel))
        {
            faults.Add(fault);
            if (!asJson)
            {
                progress.Clear();
                Console.WriteLine(texts["{0}: {1} ({2})", KindOf(fault, texts), fault.Where, fault.What]);
            }
        }

        progress.Clear();
        if (asJson)
        {
            Output.WriteJson(new { entries = progress.Last, faults });
        }
        else
        {
            Console.WriteLine(faults.Count == 0 ? texts["Sổ ghi nguyên vẹn: {0} dòng, các bảng đều khớp.", progress.Last] : texts["Có {0} chỗ sai trong {1} dòng sổ.", faults.Count, progress.Last]);
        }

        return faults.Count == 0 ? Root.Done : Root.Failed;
    }

    private static string KindOf(LedgerFault fault, OfficeTexts texts) => fault.Kind switch
    {
        "chain" => texts["Đứt chuỗi"],
        "gap" => texts["Thiếu dòng"],
        "digest" => texts["Thông tin cá nhân bị sửa"],
        "unreadable" => texts["Không đọc được"],
        "row-differs" => texts["Bảng khác sổ"],
        "row-missing" => texts["Bảng thiếu"],
        "row-too-many" => texts["Bảng thừa"],
        "seal" => texts["Khác dấu niêm phong"],
        "back-dated" => texts["Ghi lùi ngày"],
        _ => fault.Kind,
    };
}
