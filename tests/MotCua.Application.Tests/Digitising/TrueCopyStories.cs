using System.Text;
using MotCua.Application.Administering;
using MotCua.Application.Attachments;
using MotCua.Application.Processing;
using MotCua.Application.Tests.Attachments;
using MotCua.Application.Tests.Harness;
using MotCua.Application.Tests.Returning;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Digitising;

/// <summary>A scan becomes a true copy by the signature of the desk that received the paper.</summary>
public sealed class TrueCopyStories : IDisposable
{
    private readonly SignedPdf keys = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_photo_is_signed_as_a_pdf_that_says_who_signed_when_and_is_seen_to_be_intact(TestDatabase database)
    {
        await using var office = await OpenWithSignerAsync(database);
        var code = await office.HasDossierAsync();
        var scan = await ScanAsync(office, code, SomeFiles.Png, "to-khai.png");

        var signed = await office.Done<SignCopy, DossierCopySigned>(verb => verb.RunAsync(new(code, scan), Clerk, "k1", Cancel));
        var again = await office.Done<SignCopy, DossierCopySigned>(verb => verb.RunAsync(new(code, scan), Clerk, "k1", Cancel));

        Assert.Equal(signed.Hash, again.Hash);
        var file = Assert.Single((await office.StateAsync(code)).Files);
        Assert.Equal(("to-khai.pdf", "application/pdf", "Hoàng Văn Hùng", 0, 1, scan), (file.Name, file.MediaType, file.Signer, file.Paper, file.Pages, file.Scan));
        var seen = await office.Get<FileSignatures>().RunAsync(code, file.Hash, Clerk, Cancel);
        var signature = Assert.Single(seen!.Signatures!);
        Assert.Equal((SignatureState.Intact, "Hoàng Văn Hùng", office.Clock.GetUtcNow().UtcDateTime), (signature.State, signature.Signer, signature.SignedAt));
        Assert.Equal(Clerk.Unit, signed.Unit);
        Assert.Equal("scan.none-to-sign", (await office.Get<SignCopy>().RunAsync(new(code, scan), Clerk, "k2", Cancel)).Refusal.Code);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_pdf_keeps_its_pages_and_one_with_other_pages_than_were_counted_is_not_signed(TestDatabase database)
    {
        await using var office = await OpenWithSignerAsync(database);
        var code = await office.HasDossierAsync();
        var wrong = await ScanAsync(office, code, TwoPages(), "hai-trang.pdf", pages: 3);

        Assert.Equal(("scan.pages-differ", 3, 2), await RefusedAsync(office, code, wrong));

        var right = await ScanAsync(office, code, [.. TwoPages(), .. "\n"u8], "du-trang.pdf", pages: 2, paper: 1);
        Assert.Equal(2, (await office.Done<SignCopy, DossierCopySigned>(verb => verb.RunAsync(new(code, right), Clerk, null, Cancel))).Pages);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_cannot_be_signed_is_said_with_what_to_do_and_the_scan_stays_as_it_was(TestDatabase database)
    {
        await using var office = await OpenWithSignerAsync(database);
        var code = await office.HasDossierAsync();
        var tiff = await ScanAsync(office, code, SomeFiles.Tiff, "a.tif");
        var broken = await ScanAsync(office, code, SomeFiles.Pdf, "b.pdf", paper: 1);
        var deep = await ScanAsync(office, code, Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj\n{new string('[', 200_000)}\n%%EOF\n"), "c.pdf", paper: 1);

        Assert.Equal("scan.kind-not-signed", (await SignAsync(office, code, tiff, Clerk)).Refusal.Code);
        Assert.Equal("scan.not-opened", (await SignAsync(office, code, broken, Clerk)).Refusal.Code);
        Assert.Equal("scan.not-opened", (await SignAsync(office, code, deep, Clerk)).Refusal.Code);
        Assert.Equal("scan.unknown", (await SignAsync(office, code, new string('0', 64), Clerk)).Refusal.Code);
        Assert.True((await SignAsync(office, code, broken, OtherClerk)).Refused);
        Assert.All((await office.StateAsync(code)).Files, file => Assert.Null(file.Signer));

        await office.SignsCopiesWithAsync();
        Assert.Equal("scan.no-signer", (await SignAsync(office, code, broken, Clerk)).Refusal.Code);
        office.Clock.Set("2031-06-16T08:00");
        await office.SignsCopiesWithAsync((Clerk.Unit, new CertificateSigner(keys.Signer)));
        Assert.Equal("scan.signer-not-valid", (await SignAsync(office, code, broken, Clerk)).Refusal.Code);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task From_the_law_of_2025_on_unsigned_scans_stand_on_the_list_and_a_pdf_signed_elsewhere_does_not(TestDatabase database)
    {
        await using var office = await OpenWithSignerAsync(database);
        var code = await office.HasDossierAsync();
        await ScanAsync(office, code, SomeFiles.Png, "a.png");
        await ScanAsync(office, code, keys.Bytes(), "b.pdf", paper: 1);
        Assert.Empty((await office.Get<ScanQueue>().RunAsync(Clerk, null, Cancel)).Items);

        await office.Get<SetRule>().RunAsync(new("scan.signed", new DateOnly(2020, 6, 15), "yes", "Theo quyết định của huyện"), new Officer("quan.tri", "Quản trị", DutyKind.Administer, "035"), null, Cancel);

        Assert.Equal(["Tờ khai đăng ký khai sinh"], Assert.Single((await office.Get<ScanQueue>().RunAsync(Clerk, null, Cancel)).Items).AwaitingSignature);
    }

    /// <summary>The numbers are the Exif standard's: 6 and 8 from a phone held upright, 3 from one held upside down.</summary>
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 0, false)]
    [InlineData(6, 1, true)]
    [InlineData(3, 2, false)]
    [InlineData(8, 3, true)]
    [InlineData(7, 0, false)]
    public async Task A_photo_taken_with_the_phone_held_sideways_is_upright_on_its_page(int orientation, int turns, bool isPortrait)
    {
        foreach (var isLittle in new[] { true, false })
        {
            var photo = SomeFiles.Photo((byte)orientation, isLittle);
            Assert.Equal(turns, PictureContent.QuarterTurns(photo));

            var made = await TrueCopy.MakeAsync(photo, "image/jpeg", "a.jpg", 1, new CertificateSigner(keys.Signer), "Tân Bắc", new DateTime(2026, 6, 15, 1, 0, 0, DateTimeKind.Utc), Cancel);

            using var opened = PdfSharp.Pdf.IO.PdfReader.Open(new MemoryStream(made.Value.Content), PdfSharp.Pdf.IO.PdfDocumentOpenMode.Import);
            Assert.Equal(isPortrait, opened.Pages[0].Width.Point < opened.Pages[0].Height.Point);
        }
    }

    [Fact]
    public void What_a_camera_notes_wrongly_turns_nothing()
    {
        var photo = SomeFiles.Photo(6, isLittle: true);
        Assert.All(Enumerable.Range(0, photo.Length), cut => Assert.InRange(PictureContent.QuarterTurns(photo.AsSpan(0, cut)), 0, 3));
        Assert.Equal(0, PictureContent.QuarterTurns(SomeFiles.Png));
        Assert.Equal(0, PictureContent.QuarterTurns([]));
    }

    public void Dispose() => keys.Dispose();

    private async Task<TestOffice> OpenWithSignerAsync(TestDatabase database)
    {
        var office = await OpenAsync(database, "2020-06-15");
        await office.SignsCopiesWithAsync((Clerk.Unit, new CertificateSigner(keys.Signer)));
        await office.HasStaffAsync();
        return office;
    }

    private static async Task<string> ScanAsync(TestOffice office, string code, byte[] content, string name, int pages = 1, int paper = 0)
    {
        using var stream = new MemoryStream(content);
        var kept = (await office.Get<IncomingFiles>().KeepAsync(code, stream, name, Clerk, Cancel)).Value;
        await office.Done<AttachFile, DossierFileAttached>(verb => verb.RunAsync(new(code, kept with { Paper = paper, Pages = pages }), Clerk, null, Cancel));
        return kept.Hash;
    }

    private static Task<Outcome<DossierCopySigned>> SignAsync(TestOffice office, string code, string scan, Officer by) => office.Get<SignCopy>().RunAsync(new(code, scan), by, null, Cancel);

    private static async Task<(string Code, int Counted, int InFile)> RefusedAsync(TestOffice office, string code, string scan) =>
        (await SignAsync(office, code, scan, Clerk)).Refusal is { Facts: [int counted, int inFile] } no ? (no.Code, counted, inFile) : throw new InvalidOperationException("Not refused for its pages.");

    private static byte[] TwoPages()
    {
        using var document = new PdfSharp.Pdf.PdfDocument();
        document.AddPage();
        document.AddPage();
        using var bytes = new MemoryStream();
        document.Save(bytes, closeStream: false);
        return bytes.ToArray();
    }
}
