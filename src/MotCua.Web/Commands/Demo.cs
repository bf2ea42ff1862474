using System.CommandLine;
using MotCua.Application.Demo;
using MotCua.Application.Ledger;
using MotCua.Application.SigningIn;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua demo: fills an empty database with a made-up half-year of a real district, for people to try. A story that was broken off goes on.</summary>
public static class Demo
{
    /// <summary>With less than this some figures would be nothing.</summary>
    private const int MostDivided = 100;

    private static readonly Option<string> Fixture = new("--fixture") { DefaultValueFactory = _ => DemoFixture.QuangBinh.Key };
    private static readonly Option<int> Divide = new("--divide") { DefaultValueFactory = _ => 1 };
    private static readonly Option<string> Misdeeds = new("--misdeeds") { DefaultValueFactory = _ => "" };
    private static readonly Option<bool> IfEmpty = new("--if-empty");

    public static Command Build(OfficeTexts texts)
    {
        Fixture.Description = texts["Huyện nào: quang-binh (6 tháng đầu năm 2020), dak-glong (năm 2020) hoặc quang-binh-communes (các xã, năm 2020, để thử dấu hiệu)"];
        Fixture.AcceptOnlyFromAmong([.. DemoFixture.All.Select(fixture => fixture.Key)]);
        Divide.Description = texts["Chia mọi con số cho bấy nhiêu (1 đến {0}), để nạp nhanh", MostDivided];
        Divide.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 1 or > MostDivided)
            {
                given.AddError($"--divide 1…{MostDivided}");
            }
        });
        Misdeeds.Description = texts["Sai phạm đưa vào câu chuyện để thử dấu hiệu: quy-tắc=tỷ-lệ@xã,xã;… (các quy tắc: {0})", string.Join(", ", DemoMisdeed.Known)];
        Misdeeds.Validators.Add(given =>
        {
            try
            {
                DemoMisdeed.Parse(given.GetValueOrDefault<string>() ?? "");
            }
            catch (FormatException wrong)
            {
                given.AddError(wrong.Message);
            }
        });
        IfEmpty.Description = texts["Không làm gì, cũng không báo lỗi, khi đã có dữ liệu"];
        var demo = new Command("demo", texts["Nạp dữ liệu mẫu vào cơ sở dữ liệu trống, để dùng thử"]) { Fixture, Divide, Misdeeds, IfEmpty };
        demo.SetAction((parsed, cancel) => Installation.RunAsync(
            parsed, (services, stop) => RunAsync(parsed, services, stop), cancel, builder => builder.Services.AddDemoPlayer()));
        return demo;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var standing = await services.GetRequiredService<DemoOffice>().StandingAsync(cancel);
        if (standing.Stage is DemoStage.RealOffice or DemoStage.Finished)
        {
            return parsed.GetValue(IfEmpty) ? Root.Done : throw new CommandFailedException("Cơ sở dữ liệu đã có dữ liệu. Dữ liệu mẫu chỉ nạp vào chỗ trống: chọn thư mục khác bằng --data.");
        }

        if (!await services.GetRequiredService<LedgerCheck>().IsAloneAsync(cancel))
        {
            throw new CommandFailedException("Chương trình đang chạy trên dữ liệu này. Hãy dừng nó rồi nạp dữ liệu mẫu.");
        }

        var fixture = standing.Begun is { } begun
            ? Failing(begun.Fixture, begun.Misdeeds).DividedBy(begun.DividedBy)
            : Failing(parsed.GetRequiredValue(Fixture), parsed.GetValue(Misdeeds)).DividedBy(parsed.GetValue(Divide));
        await FillAsync(fixture, services, texts, cancel);
        return Root.Done;
    }

    private static DemoFixture Failing(string fixture, string? misdeeds) => DemoFixture.Of(fixture) with { Misdeeds = DemoMisdeed.Parse(misdeeds ?? "") };

    private static async Task FillAsync(DemoFixture fixture, IServiceProvider services, OfficeTexts texts, CancellationToken cancel)
    {
        await Console.Error.WriteLineAsync(texts["Đang nạp dữ liệu mẫu. Dừng giữa chừng thì lần sau nạp tiếp từ chỗ đã dừng."]);
        var data = new DemoData(Path.Combine(AppContext.BaseDirectory, "data", "demo"));
        var plan = DemoPlan.Make(fixture, data);
        var player = services.GetRequiredService<DemoPlayer>();
        await player.BeginAsync(fixture, plan, data, cancel);
        await OpenAccountsAsync(plan, services, cancel);

        var progress = new Progressing(done => Bar(done, plan.Events.Count, texts));
        await player.PlayAsync(plan, progress, cancel);
        progress.Clear();
        await player.FinishAsync(fixture, plan, cancel);
        await SignalsCommand.ScanAsync(whole: true, services, texts, cancel);
        Console.WriteLine(texts["Đã nạp {0} hồ sơ mẫu.", plan.Codes.Count]);
        ShowAccounts(plan, texts);
    }

    /// <summary>The accounts of those who stand on the sign-in page. Their password is known to everybody, so it is never asked to be changed.</summary>
    private static async Task OpenAccountsAsync(DemoPlan plan, IServiceProvider services, CancellationToken cancel)
    {
        var console = Officer.System(services.GetRequiredService<MotCuaOptions>().Node);
        var open = (await services.GetRequiredService<Accounts>().ListAsync(cancel)).Select(account => account.Id).ToHashSet();
        foreach (var officer in plan.World.Staff.All.Where(officer => officer.IsOffered && !open.Contains(officer.Id)))
        {
            var opened = await services.GetRequiredService<AccountKeeping>().OpenWithAsync(officer.Id, DemoAccounts.Password, console, cancel);
            if (opened.Refused)
            {
                throw new InvalidOperationException($"{officer.Id} gets no account: {opened.Refusal}");
            }
        }
    }

    private static void ShowAccounts(DemoPlan plan, OfficeTexts texts)
    {
        Console.WriteLine(texts["Đăng nhập bằng một trong các tên sau, mật khẩu chung: {0}", DemoAccounts.Password]);
        Output.WriteTable(
            [texts["Tên đăng nhập"], texts["Chức danh"], texts["Nhiệm vụ"], texts["Đơn vị"]],
            plan.World.Staff.All.Where(officer => officer.IsOffered).Select(officer => new[]
            {
                officer.Id,
                officer.Position,
                string.Join(", ", officer.Duties.Select(duty => texts.Word(duty.Kind)).Distinct()),
                string.Join(", ", officer.Duties.Select(duty => plan.World.Tree.Find(duty.Unit)!.ShortName).Distinct()),
            }));
    }

    private static string Bar(long done, int all, OfficeTexts texts)
    {
        const int Width = 30;
        var full = (int)(Width * done / all);
        return $"[{new string('#', full)}{new string('.', Width - full)}] {texts["{0} / {1} việc", done, all]}";
    }
}
