using MotCua.Application.Administering;
using MotCua.Application.Processing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Digitising;

public sealed class ScanStories
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Papers_wait_for_the_scanner_until_each_has_its_scan_and_the_dossier_goes_on_meanwhile(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        var verb = office.Get<AttachFile>();

        Assert.Equal(["Tờ khai đăng ký khai sinh", "Giấy chứng sinh"], Assert.Single((await office.Get<ScanQueue>().RunAsync(Clerk, null, Cancel)).Items).Papers);
        Assert.Equal("scan.paper-not-to-scan", (await verb.RunAsync(new(code, File('a') with { Paper = 2 }), Clerk, null, Cancel)).Refusal.Code);
        Assert.Equal("scan.paper-not-to-scan", (await verb.RunAsync(new(code, File('a') with { Paper = -1 }), Clerk, null, Cancel)).Refusal.Code);
        Assert.Equal("scan.pages-outside", (await verb.RunAsync(new(code, File('a') with { Pages = 0 }), Clerk, null, Cancel)).Refusal.Code);
        await office.Done<AttachFile, DossierFileAttached>(one => one.RunAsync(new(code, File('a') with { Paper = 1, Pages = 2 }), Clerk, null, Cancel));
        await office.Done<AttachFile, DossierFileAttached>(one => one.RunAsync(new(code, File('b')), Clerk, null, Cancel));

        await office.Done<ForwardDossier, DossierForwarded>(one => one.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));
        var list = await office.Get<ScanQueue>().RunAsync(Clerk, null, Cancel);
        Assert.Equal(["Tờ khai đăng ký khai sinh"], Assert.Single(list.Items).Papers);
        Assert.Null(list.Next);
        Assert.Empty((await office.Get<ScanQueue>().RunAsync(OtherClerk, null, Cancel)).Items);

        await office.Done<AttachFile, DossierFileAttached>(one => one.RunAsync(new(code, File('c') with { Paper = 0 }), Clerk, null, Cancel));
        Assert.Empty((await office.Get<ScanQueue>().RunAsync(Clerk, null, Cancel)).Items);
        Assert.Equal([(1, 2), (null, null), (0, null)], (await office.StateAsync(code)).Files.Select(file => (file.Paper, file.Pages)));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_list_goes_on_behind_its_last_line_while_others_are_finished(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        for (var i = 0; i < ScanQueue.Shown + 2; i++)
        {
            await office.HasDossierAsync();
        }

        var first = await office.Get<ScanQueue>().RunAsync(Clerk, null, Cancel);
        await ScannedAsync(office, first.Items[^1].Code);
        var second = await office.Get<ScanQueue>().RunAsync(Clerk, first.Next, Cancel);

        Assert.Equal(ScanQueue.Shown, first.Items.Count);
        Assert.Equal(2, second.Items.Count);
        Assert.Null(second.Next);
        Assert.Empty(first.Items.Select(item => item.Code).Intersect(second.Items.Select(item => item.Code)));
        Assert.Equal(ScanQueue.Shown, (await office.Get<ScanQueue>().RunAsync(Clerk, "x_y", Cancel)).Items.Count);
    }

    [Theory]
    [InlineData(204_800, 2, false)]
    [InlineData(204_801, 2, true)]
    [InlineData(9_000_000, null, false)]
    public void A_scan_is_heavy_when_its_pages_take_more_than_they_should(long bytes, int? pages, bool isHeavy) =>
        Assert.Equal(isHeavy, Dossier.IsHeavy(File('a') with { Bytes = bytes, Pages = pages, Paper = 0 }, Rulebook.AsShipped.On(new DateOnly(2020, 6, 15))));

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_scan_far_too_heavy_for_its_pages_is_refused_with_the_figures_and_any_other_file_is_not(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        var heavy = File('a') with { Bytes = 6_000_000, Pages = 2, Paper = 0 };

        var refusal = (await office.Get<AttachFile>().RunAsync(new(code, heavy), Clerk, null, Cancel)).Refusal;

        Assert.Equal("scan.too-heavy", refusal.Code);
        Assert.Equal(["a.pdf", 2, 5859L, 2929L, 2000], refusal.Facts);
        await office.Done<AttachFile, DossierFileAttached>(one => one.RunAsync(new(code, heavy with { Pages = 3 }), Clerk, null, Cancel));
        await office.Done<AttachFile, DossierFileAttached>(one => one.RunAsync(new(code, File('b') with { Bytes = 6_000_000 }), Clerk, null, Cancel));
    }

    private static async Task ScannedAsync(TestOffice office, string code)
    {
        await office.Done<AttachFile, DossierFileAttached>(one => one.RunAsync(new(code, File('a') with { Paper = 0 }), Clerk, null, Cancel));
        await office.Done<AttachFile, DossierFileAttached>(one => one.RunAsync(new(code, File('b') with { Paper = 1 }), Clerk, null, Cancel));
    }

    private static FileKept File(char hash) => new(new string(hash, 64), $"{hash}.pdf", "application/pdf", 1_000);
}
