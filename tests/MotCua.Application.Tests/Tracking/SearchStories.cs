using MotCua.Application.Tests.Harness;
using MotCua.Application.Tracking;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Application.Tests.Tracking;

/// <summary>Staff search finds the same on both databases.</summary>
public sealed class SearchStories
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_dossier_is_found_by_any_of_its_words_and_any_part_of_its_numbers(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, today: "2020-06-15");
        var scene = await SceneOf(office);
        await scene.HasDossierAsync("Hoàng Thị Mẩy");
        await scene.HasDossierAsync("Hoàng Thị Mây");
        await scene.HasDossierAsync("Vàng Seo Páo");

        Assert.Equal(["Hoàng Thị Mẩy", "Hoàng Thị Mây"], await NamesAsync(office, "Hoàng Mẩy"));
        Assert.Equal(["Hoàng Thị Mây", "Hoàng Thị Mẩy"], await NamesAsync(office, "may hoang"));
        Assert.Equal(["Hoàng Thị Mây", "Hoàng Thị Mẩy"], await NamesAsync(office, "hoang ma"));
        Assert.Equal(["Vàng Seo Páo"], await NamesAsync(office, "pao khai sinh"));
        Assert.Equal(["Vàng Seo Páo"], await NamesAsync(office, "200615-0003"));
        Assert.Equal(["Vàng Seo Páo"], await NamesAsync(office, "000.03.22.H22-200615-0003"));
        Assert.Equal(["Hoàng Thị Mẩy", "Hoàng Thị Mây"], await NamesAsync(office, "Mẩy 345678"));
        Assert.Equal(3, (await NamesAsync(office, "0912345678")).Count);
        Assert.Empty(await NamesAsync(office, "00000"));
        Assert.Empty(await NamesAsync(office, "pao 999"));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_unfinished_word_finds_every_word_that_begins_so_however_many_there_are(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, today: "2020-06-15");
        var scene = await SceneOf(office);
        foreach (var name in new[] { "Hoàng Văn Thu", "Lý Thị Thủy", "Lý Thị Thương", "Lý Thị Nhung" })
        {
            await scene.HasDossierAsync(name);
        }

        var many = string.Join(' ', Enumerable.Range(0, 300).Select(i => $"Qu{(char)('a' + i / 26)}{(char)('a' + i % 26)}"));
        await scene.HasDossierAsync(many);

        Assert.Equal(["Lý Thị Thương", "Lý Thị Thủy", "Hoàng Văn Thu"], await NamesAsync(office, "thu"));
        Assert.Equal(["Lý Thị Thương", "Lý Thị Thủy"], await NamesAsync(office, "ly thu"));
        Assert.Equal(["Lý Thị Thương"], await NamesAsync(office, "thuon"));
        Assert.Empty(await NamesAsync(office, "thux"));
        Assert.Equal([many], await NamesAsync(office, "qu"));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_does_not_pass_through_an_officers_unit_is_not_found(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, today: "2020-06-15");
        await (await SceneOf(office)).HasDossierAsync("Vàng Seo Páo");
        var find = office.Get<FindDossiers>();

        Assert.Empty((await find.RunAsync("Páo", null, OtherClerk, Cancel)).Dossiers);
        Assert.Empty((await find.RunAsync("0001", null, OtherClerk, Cancel)).Dossiers);
        Assert.Single((await find.RunAsync("0001", null, DistrictLeader, Cancel)).Dossiers);
    }

    private static async Task<DistrictScene> SceneOf(TestOffice office)
    {
        var scene = new DistrictScene(office.Get<IServiceProvider>());
        await scene.BeginAsync();
        return scene;
    }

    private static async Task<IReadOnlyList<string?>> NamesAsync(TestOffice office, string words) =>
        [.. (await office.Get<FindDossiers>().RunAsync(words, null, Clerk, Cancel)).Dossiers.Select(dossier => dossier.ApplicantName)];
}
