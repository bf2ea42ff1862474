using System.CommandLine;
using MotCua.Application.Ledger;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua verify: is the history whole, and do the tables say what it says? Others may work meanwhile.</summary>
public static class Verify
{
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        Json.Description = texts["In kết quả dạng JSON"];
        var verify = new Command("verify", texts["Kiểm tra sổ ghi: chuỗi băm còn nguyên, các bảng khớp với sổ"]) { Json };
        verify.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(services, parsed.GetValue(Json), stop), cancel));
        return verify;
    }

    private static async Task<int> RunAsync(IServiceProvider services, bool asJson, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var progress = new Progressing(count => texts["Đã đọc {0} dòng sổ", count]);
        var faults = new List<LedgerFault>();
        await foreach (var fault in services.GetRequiredService<LedgerCheck>().VerifyAsync(progress, cancel))
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
        _ => fault.Kind,
    };
}
