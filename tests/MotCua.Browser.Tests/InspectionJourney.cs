using Microsoft.Playwright;
using MotCua.Application.Administering;
using MotCua.Application.Receiving;
using MotCua.Application.Sealing;
using MotCua.Application.Tests.Harness;
using MotCua.Browser.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;

namespace MotCua.Browser.Tests;

/// <summary>A round of inspections in a real browser: planned, its pack filled in without a line, handed in, minutes, answered, closed.</summary>
public sealed class InspectionJourney
{
    private const string Visit = "/inspect/visit/035-2020-1/01243";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pack_is_filled_in_without_a_line_and_its_finding_followed_to_the_end()
    {
        await using var site = await LiveSite.OpenAsync("2020-06-12");
        await site.Get<IServiceProvider>().HasCounterAsync();
        await ReceiveAsync(site);
        site.Clock.Set("2020-06-15T08:00");

        var keeper = await site.SignedInAsync(DutyKind.Control, "035", "Huyện Quang Bình", "lan.mt", "Mai Thị Lan");
        await PlanAsync(keeper);
        site.Clock.Set("2020-06-16T08:00");
        await site.Get<SealDays>().RunAsync(Cancel);

        var team = await site.SignedInAsync(DutyKind.Inspect, "035", "Huyện Quang Bình", "hoa.nv", "Nông Văn Hòa");
        var pack = await DownloadAsync(team);
        var results = await FillInAsync(site, pack);
        await HandInAsync(team, results);
        await MakeMinutesAsync(team);

        var leader = await site.SignedInAsync(DutyKind.Lead, "01243", "Ủy ban nhân dân xã Tân Bắc", "hung.hv", "Hoàng Văn Hùng");
        await AnswerAsync(leader);
        await team.GotoAsync("/inspect/finding/035-2020-1/01243/1");
        await team.LooksRightAsync("inspect-review");
        await team.GetByRole(AriaRole.Button, new() { Name = "Đã khắc phục, kết thúc" }).ClickAsync();
        await Assertions.Expect(team.Locator("main")).ToContainTextAsync("đã khắc phục");
        await team.GotoAsync("/inspect");
        await Assertions.Expect(team.Locator("main")).ToContainTextAsync("Không có kiến nghị nào chờ khắc phục");
        await team.GotoAsync("/inspect/report/035-2020-1");
        var report = await team.PrintAsync("inspect-report");
        Assert.Equal((1, (210, 297)), (Scanner.PagesOf(report), Scanner.PaperOf(report)));
        Assert.Contains("Có 1 phát hiện; đã khắc phục 1", Scanner.TextOf(report), StringComparison.Ordinal);
    }

    private static async Task PlanAsync(IPage page)
    {
        await page.GotoAsync("/inspect/plan");
        await page.LooksRightAsync("inspect-plan");
        await page.FillAsync("#Decision", "112/QĐ-UBND");
        await page.FillAsync("#DecidedOn", "12/6/2020");
        await page.FillAsync("#Team", "Nông Văn Hòa, Thanh tra viên, Trưởng đoàn");
        await page.FillAsync("#From", "1/6/2020");
        await page.FillAsync("#Until", "14/6/2020");
        await page.CheckAsync("input[type=checkbox][name='Places[0].IsChosen']");
        await page.FillAsync("input[name='Places[0].On']", "16/6/2020");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lập đợt kiểm tra" }).ClickAsync();
        await page.ArrivesAtAsync("**/inspect/round/035-2020-1");
        await page.LooksRightAsync("inspect-round");
    }

    private static async Task<string> DownloadAsync(IPage page)
    {
        await page.GotoAsync(Visit);
        await page.LooksRightAsync("inspect-visit");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("Tải gói để mang đi").ClickAsync());
        var path = Path.Combine(Directory.CreateTempSubdirectory("motcua-pack-").FullName, download.SuggestedFilename);
        await download.SaveAsAsync(path);
        return path;
    }

    /// <summary>On a laptop that has no line at all; the browser is closed in between.</summary>
    private static async Task<string> FillInAsync(LiveSite site, string pack)
    {
        var page = await site.AnyoneAsync(Screen.Desk);
        await page.Context.SetOfflineAsync(true);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync($"file://{pack}");
        await page.FillAsync("[name=on]", "16/6/2020");
        await page.FillAsync("[name=present]", "Hoàng Văn Hùng, Chủ tịch UBND xã");
        await page.CheckAsync("[name='checks/no-slip/answer'][value=Fault]");
        await page.FillAsync("[name='checks/no-slip/seen']", "Hai hồ sơ không có bản lưu giấy hẹn");
        await page.FillAsync("[name='checks/no-slip/deadline']", "30/6/2020");
        await page.FillAsync("[name='checks/no-slip/responsible']", "Hoàng Văn Hùng, Chủ tịch UBND xã");
        await page.Locator("[data-list=dossiers] input[value=Fine]").First.CheckAsync();

        await AddPhotosAsync(page);

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[name='checks/no-slip/seen']")).ToHaveValueAsync("Hai hồ sơ không có bản lưu giấy hẹn");
        await Assertions.Expect(page.Locator("[name='checks/no-slip/answer'][value=Fault]")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("[data-progress]")).ToHaveTextAsync("· 1/27 mục, 1/2 hồ sơ");
        await Assertions.Expect(page.Locator("[data-photos=no-slip] img")).ToHaveCountAsync(1);
        await page.SetViewportSizeAsync(390, 844);
        await page.FitsItsScreenAsync();
        await page.Locator("[data-photos=no-slip]").ScrollIntoViewIfNeededAsync();
        await page.PictureAsync("inspect-pack-file-phone");
        await page.SetViewportSizeAsync(1366, 768);
        await page.PictureAsync("inspect-pack-file");
        var printed = await page.PrintAsync("inspect-pack-file");
        Assert.Equal((210, 297), Scanner.PaperOf(printed));
        Assert.Contains("Hai hồ sơ không có bản lưu giấy hẹn", Scanner.TextOf(printed).ReplaceLineEndings(" "), StringComparison.Ordinal);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Lưu tệp kết quả" }).ClickAsync());
        Assert.Equal("ket-qua-kiem-tra-035-2020-1-01243.json", download.SuggestedFilename);
        Assert.All(asked, url => Assert.False(url.StartsWith("http", StringComparison.Ordinal), url));
        var path = Path.ChangeExtension(pack, "json");
        await download.SaveAsAsync(path);
        return path;
    }

    /// <summary>A photo of a camera's size, the same again, one thought better of, and what is no picture.</summary>
    private static async Task AddPhotosAsync(IPage page)
    {
        var drawn = await page.EvaluateAsync<string>("""
            () => {
                const canvas = document.createElement("canvas");
                [canvas.width, canvas.height] = [4000, 3000];
                const pen = canvas.getContext("2d");
                for (let i = 0; i < 3000; i++) {
                    pen.fillStyle = `hsl(${i * 7 % 360} 60% 60%)`;
                    pen.fillRect(i * 977 % 4000, i * 613 % 3000, 90, 60);
                }

                return canvas.toDataURL("image/png").split(",")[1];
            }
            """);
        FilePayload Photo(string name) => new() { Name = name, MimeType = "image/png", Buffer = Convert.FromBase64String(drawn) };
        var photos = page.Locator("[data-photos=no-slip]");
        await photos.Locator("input").SetInputFilesAsync([Photo("Quầy tiếp nhận.png"), Photo("Quầy tiếp nhận (1).png"), new() { Name = "ghi chú.png", MimeType = "image/png", Buffer = "không phải ảnh"u8.ToArray() }]);
        await Assertions.Expect(photos.GetByRole(AriaRole.Alert)).ToContainTextAsync("Trình duyệt không đọc được ảnh “ghi chú.png”");
        await Assertions.Expect(photos.Locator("img")).ToHaveCountAsync(1);
        Assert.Equal(1600, await photos.Locator("img").EvaluateAsync<int>("async (img) => { await img.decode(); return img.naturalWidth; }"));

        var other = page.Locator("[data-photos=presence]");
        await other.Locator("input").SetInputFilesAsync(Photo("bàn trống.png"));
        await Assertions.Expect(other).ToContainTextAsync("Ảnh chỉ đi kèm phát hiện");
        await other.GetByRole(AriaRole.Button, new() { Name = "Bỏ ảnh bàn trống.jpg" }).ClickAsync();
        await Assertions.Expect(other.Locator("img")).ToHaveCountAsync(0);
    }

    private static async Task HandInAsync(IPage page, string results)
    {
        await page.GotoAsync(Visit);
        await page.SetInputFilesAsync("#Pack", results);
        await page.GetByRole(AriaRole.Button, new() { Name = "Nộp kết quả" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("0 đạt, 1 có sai sót, 26 không xem");
        await page.LooksRightAsync("inspect-taken");
        await page.GetByRole(AriaRole.Link, new() { Name = "1. Không cấp giấy tiếp nhận hồ sơ và hẹn trả kết quả" }).ClickAsync();
        await page.ArrivesAtAsync("**/inspect/finding/035-2020-1/01243/1");
        await page.LooksRightAsync("inspect-finding");
        var photo = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Quầy tiếp nhận" }).ClickAsync());
        Assert.InRange(new FileInfo(await photo.PathAsync()).Length, 10_000, 1_000_000);
    }

    private static async Task MakeMinutesAsync(IPage page)
    {
        await page.GotoAsync(Visit);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lập biên bản" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Xem, in" }).ClickAsync();
        await page.ArrivesAtAsync("**/inspect/minutes/035-2020-1/01243");
        await page.IsAccessibleAsync();
        var minutes = await page.PrintAsync("inspect-minutes");
        Assert.Equal((2, (210, 297)), (Scanner.PagesOf(minutes), Scanner.PaperOf(minutes)));
        Assert.Contains("Số: 01/BB", Scanner.TextOf(minutes), StringComparison.Ordinal);
        Assert.Matches(@"Ảnh kèm theo: 1 \(SHA-256\s+[0-9a-f]{12}\)", Scanner.TextOf(minutes));
    }

    private static async Task AnswerAsync(IPage page)
    {
        await page.GotoAsync("/lead");
        await page.GetByRole(AriaRole.Link, new() { Name = "1. Không cấp giấy tiếp nhận hồ sơ và hẹn trả kết quả" }).ClickAsync();
        await page.LooksRightAsync("inspect-answer");
        await page.FillAsync("#Words", "Đã in giấy tiếp nhận cho mọi hồ sơ");
        await page.SetInputFilesAsync("#File", new FilePayload { Name = "so-giao.txt", MimeType = "text/plain", Buffer = "Sổ giao giấy hẹn từ ngày 17/6"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi trả lời" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("chờ xem xét");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("so-giao.txt");
    }

    /// <summary>Two dossiers at the commune's counter.</summary>
    private static async Task ReceiveAsync(LiveSite site)
    {
        for (var i = 0; i < 2; i++)
        {
            var request = new ReceiveDossier.Request
            {
                Procedure = CounterSeed.Birth,
                Applicant = new Applicant { Kind = ApplicantKind.Person, Name = $"Hoàng Văn Thử {i}", Address = "Thôn Mẫu" },
                Papers = [new PaperReceived("Tờ khai", 1, 0, 0, false)],
            };
            var received = await site.Get<ReceiveDossier>().RunAsync(request, CounterSeed.Clerk, $"k{i}", Cancel);
            Assert.False(received.Refused, string.Join(", ", received.Refusals));
        }
    }
}
