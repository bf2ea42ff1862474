using System.CommandLine;
using MotCua.Application.Ledger;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua rebuild: empties the tables and fills them again from the history, then checks them. Not while the program runs on the same data.</summary>
public static class Rebuild
{
    public static Command Build(OfficeTexts texts)
    {
        var counters = new Option<bool>("--counters") { Description = texts["Chỉ các bảng đếm của số liệu: nhanh hơn, đủ khi chỉ cách đếm thay đổi"] };
        var rebuild = new Command("rebuild", texts["Dựng lại các bảng từ sổ ghi, rồi kiểm tra"]) { counters };
        rebuild.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(services, parsed.GetValue(counters), stop), cancel));
        return rebuild;
    }

    private static async Task<int> RunAsync(IServiceProvider services, bool onlyCounters, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var check = services.GetRequiredService<LedgerCheck>();
        var progress = new Progressing(count => texts["Đã đọc {0} dòng sổ", count]);
        var read = await (onlyCounters ? check.RebuildCountersAsync(progress, cancel) : check.RebuildAsync(progress, cancel))
            ?? throw new CommandFailedException("Chương trình đang chạy trên dữ liệu này. Hãy dừng nó rồi dựng lại.");
        progress.Clear();
        Console.WriteLine(texts["Đã dựng lại các bảng từ {0} dòng sổ.", read]);

        await foreach (var fault in check.VerifyAsync(progress, cancel))
        {
            throw new CommandFailedException("Sau khi dựng lại vẫn còn sai ở {0}. Chạy motcua verify để xem hết.", fault.Where);
        }

        progress.Clear();
        Console.WriteLine(texts["Các bảng đều khớp với sổ."]);
        return Root.Done;
    }
}
