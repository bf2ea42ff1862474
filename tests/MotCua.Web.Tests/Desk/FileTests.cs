using System.Net;
using System.Net.Http.Headers;
using MotCua.Application.Tests.Attachments;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Desk;

public sealed class FileTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_attached_and_comes_back_only_to_be_saved()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var official = site.SignedIn(Official);

        Assert.Equal(HttpStatusCode.Redirect, (await AttachAsync(official, code, SomeFiles.Pdf, "Tờ khai.pdf")).Status);
        var page = await official.OpenAsync($"/desk/dossier/{code}");
        var link = page.One(".papers a[download]");
        Assert.Equal("Tờ khai.pdf", link.TextContent);

        using var answer = await official.Http.GetAsync(link.GetAttribute("href"), Cancel);
        Assert.Equal(SomeFiles.Pdf, await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Tờ khai.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Single(await site.LooksAsync(code), look => look is { Officer: "lam.nv", Page: "files" });
    }

    [Fact]
    public async Task A_program_named_as_a_paper_is_refused_in_plain_words()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);

        var refused = await AttachAsync(site.SignedIn(Official), code, SomeFiles.Exe, "Tờ khai.pdf");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Đây là chương trình, không phải giấy tờ. Hãy quét giấy tờ thành PDF hoặc chụp ảnh.", Assert.Single(refused.Errors));
        Assert.Empty((await site.StateAsync(code)).Files);
    }

    [Fact]
    public async Task No_file_chosen_is_said_beside_the_field()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var refused = await AttachAsync(site.SignedIn(Official), code, null, "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("true", refused.One("#File").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_file_of_a_dossier_that_is_not_ones_own_is_not_there()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        await AttachAsync(site.SignedIn(Official), code, SomeFiles.Pdf, "a.pdf");
        var hash = (await site.StateAsync(code)).Files.Single().Hash;
        var other = await site.HasDossierAsync(DossierStatus.InProgress);

        foreach (var (visitor, path) in new[]
        {
            (site.SignedIn(OtherClerk), $"/desk/file/{code}/{hash}"),
            (site.SignedIn(DutyKind.Administer), $"/desk/file/{code}/{hash}"),
            (site.SignedIn(Official), $"/desk/file/{other}/{hash}"),
            (site.SignedIn(Official), $"/desk/file/{code}/{new string('0', 64)}"),
            (site.SignedIn(Official), $"/desk/file/{code}/..%2F..%2Fmotcua.db"),
        })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(path)).Status);
        }
    }

    [Fact]
    public async Task A_result_is_recorded_with_its_file()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var official = site.SignedIn(Official);
        var form = await official.OpenAsync($"/desk/dossier/{code}");

        var done = await SendAsync(official, form, "RecordResult", SomeFiles.Png, "ket-qua.png", new() { ["Number"] = "12", ["SignedOn"] = "2020-06-15", ["Signer"] = "Hùng" });

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var state = await site.StateAsync(code);
        Assert.Equal(state.Files.Single().Hash, state.Result!.FileHash);
    }

    private static async Task<Page> AttachAsync(Visitor visitor, string code, byte[]? content, string name) =>
        await SendAsync(visitor, await visitor.OpenAsync($"/desk/dossier/{code}?act=AttachFile"), "AttachFile", content, name, []);

    private static async Task<Page> SendAsync(Visitor visitor, Page page, string act, byte[]? content, string name, Dictionary<string, string> typed)
    {
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.Html.QuerySelectorAll(".act form input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        foreach (var (field, value) in typed)
        {
            form.Add(new StringContent(value), field);
        }

        if (content is not null)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(file, "File", name);
        }

        using var answer = await visitor.Http.PostAsync($"{page.Path.Split('?')[0]}/{act}", form, Cancel);
        return await Page.ReadAsync(answer);
    }
}
