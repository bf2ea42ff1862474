using System.CommandLine;
using MotCua.Application.Signalling;
using MotCua.Domain.Organisation;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua signals: looks now for what stands out, as the program does by itself every hour, and says how often each rule found something in the last months.</summary>
public static class SignalsCommand
{
    private const int Months = 6;

    private static readonly Option<bool> All = new("--all");
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        All.Description = texts["Rà lại mọi tháng, kể cả tháng không có gì mới"];
        Json.Description = texts["In ra dạng JSON"];
        var command = new Command("signals", texts["Rà dấu hiệu cần xem trong sổ cái ngay bây giờ, in số lần của mỗi dấu hiệu trong {0} tháng", Months]) { All, Json };
        command.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(parsed, services, stop), cancel));
        return command;
    }

    /// <summary>Looks through what there is and shows how far it has come.</summary>
    internal static async Task<ScanDone> ScanAsync(bool whole, IServiceProvider services, OfficeTexts texts, CancellationToken cancel)
    {
        var progress = new Progressing(done => texts["Đã rà {0} tháng của các đơn vị", done]);
        var done = await services.GetRequiredService<ScanSignals>().RunAsync(whole, new Told(progress), cancel);
        progress.Clear();
        return done;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var scan = await ScanAsync(parsed.GetValue(All), services, texts, cancel);
        var today = services.GetRequiredService<Application.OfficeTime>().Today;
        var month = new DateOnly(today.Year, today.Month, 1);
        var tree = await services.GetRequiredService<Application.Administering.Units>().OnAsync(today, cancel);
        var counts = new List<SignalCount>();
        foreach (var root in tree.Roots)
        {
            counts.AddRange((await services.GetRequiredService<SignalList>().CountAsync(new Officer(Officer.SystemId, "MotCua", DutyKind.Inspect, root.Code), month.AddMonths(1 - Months), month, cancel)).Counts);
        }

        if (parsed.GetValue(Json))
        {
            Output.WriteJson(new { scan.DeskMonths, scan.Failed, Signals = counts.Select(count => new { count.Unit, Rule = count.Rule.Id, count.Signs, count.Dossiers }) });
            return Root.Done;
        }

        Console.WriteLine(texts["Đã rà {0} tháng của các đơn vị.", scan.DeskMonths]);
        if (scan.Failed > 0)
        {
            Console.WriteLine(texts["{0} tháng không rà được vì có lỗi; nhật ký của chương trình ghi tháng nào của đơn vị nào. Lần sau sẽ rà lại.", scan.Failed]);
        }

        Output.WriteTable(
            [texts["Dấu hiệu"], texts["Số lần"], texts["Đơn vị"]],
            counts.GroupBy(count => count.Rule.Id).OrderByDescending(rule => rule.Sum(count => count.Signs)).Select(rule => new[]
            {
                texts.Word("signal." + rule.Key),
                OfficeForms.Count(rule.Sum(count => count.Signs)),
                string.Join(", ", rule.OrderByDescending(count => count.Signs).Take(3).Select(count => $"{tree.Find(count.Unit)?.ShortName ?? count.Unit} {count.Signs}")),
            }));
        return Root.Done;
    }

    private sealed class Told(Progressing progress) : IProgress<(int Done, int All)>
    {
        public void Report((int Done, int All) value) => ((IProgress<long>)progress).Report(value.Done);
    }
}
