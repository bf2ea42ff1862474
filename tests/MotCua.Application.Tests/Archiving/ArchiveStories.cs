using MotCua.Application.Archiving;
using MotCua.Application.Processing;
using MotCua.Application.Tests.Attachments;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Archiving;

/// <summary>A closed dossier goes to the archive as a whole, and whoever gets it can check that it is whole.</summary>
public sealed class ArchiveStories : IDisposable
{
    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("motcua-archive-").FullName, "ho-so");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_closed_dossier_is_written_with_all_it_has_and_the_check_finds_what_is_changed_later(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        var archive = office.Get<ArchiveDossier>();
        Assert.Equal("archive.not-closed", (await archive.RecordAsync(code, Clerk, null, Cancel)).Refusal.Code);
        await AttachAsync(office, code);
        await office.Done<AskWithdrawal, DossierWithdrawalAsked>(verb => verb.RunAsync(new(code, new(Channel.Direct, "Đổi ý")), Clerk, null, Cancel));
        await office.Done<StopWithdrawn, DossierWithdrawn>(verb => verb.RunAsync(new(code), Clerk, null, Cancel));

        await office.Done<ArchiveDossier, DossierArchived>(verb => verb.RecordAsync(code, Clerk, null, Cancel));
        var manifest = await archive.WriteAsync(code, Clerk, new ArchiveFolder(folder), Cancel);

        Assert.Equal(["dossier.json", "timeline.json", "forms/receipt.html", "files/001.png"], manifest.Files.Select(file => file.Path));
        Assert.Equal(SomeFiles.Png, await File.ReadAllBytesAsync(Path.Combine(folder, "files", "001.png"), Cancel));
        Assert.Equal(("Tờ khai đăng ký khai sinh", "to-khai.png"), (manifest.Files[^1].Paper, manifest.Files[^1].Name));
        Assert.Contains("Hoàng Thị Mẩy", await File.ReadAllTextAsync(Path.Combine(folder, "timeline.json"), Cancel), StringComparison.Ordinal);
        Assert.True(manifest.Ledger.FirstSequence < manifest.Ledger.LastSequence);
        Assert.NotNull((await office.StateAsync(code)).ArchivedAt);
        Assert.Empty(await CheckArchive.RunAsync(folder, Cancel));
        Assert.Empty(await office.VerifyAsync());

        await File.AppendAllTextAsync(Path.Combine(folder, "timeline.json"), " ", Cancel);
        File.Delete(Path.Combine(folder, "files", "001.png"));
        await File.WriteAllTextAsync(Path.Combine(folder, "files", "la.txt"), "lạ", Cancel);
        Assert.Equal([new("altered", "timeline.json"), new("missing", "files/001.png"), new("too-many", "files/la.txt")], await CheckArchive.RunAsync(folder, Cancel));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Only_who_may_see_the_dossier_and_whoever_sits_at_the_command_line_writes_it_out(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        await office.Done<AskWithdrawal, DossierWithdrawalAsked>(verb => verb.RunAsync(new(code, new(Channel.Direct, null)), Clerk, null, Cancel));
        await office.Done<StopWithdrawn, DossierWithdrawn>(verb => verb.RunAsync(new(code), Clerk, null, Cancel));

        await Assert.ThrowsAsync<MotCua.Application.Ledger.DossierNotFoundException>(() => office.Get<ArchiveDossier>().RecordAsync(code, OtherClerk, null, Cancel));
        await office.Done<ArchiveDossier, DossierArchived>(verb => verb.RecordAsync(code, Officer.System("035"), null, Cancel));
        var manifest = await office.Get<ArchiveDossier>().WriteAsync(code, Officer.System("035"), new ArchiveFolder(folder), Cancel);
        Assert.Contains(manifest.Files, file => file.Kind == "form");
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    private static async Task AttachAsync(TestOffice office, string code)
    {
        using var content = new MemoryStream(SomeFiles.Png);
        var kept = (await office.Get<IncomingFiles>().KeepAsync(code, content, "to-khai.png", Clerk, Cancel)).Value;
        await office.Done<AttachFile, DossierFileAttached>(verb => verb.RunAsync(new(code, kept with { Paper = 0, Pages = 1 }), Clerk, null, Cancel));
    }
}
