using MotCua.Application.Administering;
using MotCua.Application.Attachments;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Reporting;
using MotCua.Application.Returning;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;
using MotCua.Domain.Results;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Returning;

public sealed class ResultStories
{
    private static readonly DossierResult Unnumbered = new("", new DateOnly(2020, 6, 15), "Hoàng Văn Hùng", false, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_register_of_outgoing_papers_gives_the_next_free_number_and_refuses_a_doubled_one(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var codes = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            codes.Add(await InWorkAsync(office));
        }

        Assert.Equal("1/QĐ-UBND", await NumberedAsync(office, codes[0], "", "QĐ-UBND"));
        Assert.Equal("result.number-doubled", (await RecordAsync(office, codes[1], "1/qđ-ubnd", "QĐ-UBND")).Refusal.Code);
        Assert.Equal("result.number-not-whole", (await RecordAsync(office, codes[1], "2/GCN", "QĐ-UBND")).Refusal.Code);
        Assert.Equal("dossier.signer-needed", (await office.Get<RecordResult>().RunAsync(new(codes[1], Unnumbered with { Signer = "" }, Symbol: "QĐ-UBND"), Official, null, Cancel)).Refusal.Code);
        Assert.Equal("2/QĐ-UBND", await NumberedAsync(office, codes[1], "2", "QĐ-UBND"));
        Assert.Equal("3/qđ-ubnd", await NumberedAsync(office, codes[2], "", "qđ-ubnd"));
        Assert.Equal("1/GCN", await NumberedAsync(office, codes[3], "", "GCN"));
        Assert.Equal("77/TP", await NumberedAsync(office, codes[4], "77/TP", null));

        // Sent back and drafted anew under the number its paper had: that is no doubling.
        await office.Done<SendBack, DossierSentBack>(verb => verb.RunAsync(new(codes[0], "Sai tên", null), Chair, null, Cancel));
        Assert.Equal("1/QĐ-UBND", await NumberedAsync(office, codes[0], "1", "QĐ-UBND"));

        var book = (await office.Get<OutgoingRegister>().ReadAsync(Returner, null, Cancel))!;
        Assert.Equal(["1/GCN", "3/qđ-ubnd", "2/QĐ-UBND", "1/QĐ-UBND"], book.Papers.Select(paper => paper.Text));
        Assert.Empty((await office.Get<OutgoingRegister>().ReadAsync(OtherClerk, null, Cancel))!.Papers);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_result_has_its_place_and_its_reminders_and_is_never_overdue_however_long_it_lies(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await ReadyAsync(office);
        var inWork = await InWorkAsync(office);

        Assert.Equal("result.slot-needed", (await office.Get<PlaceOnShelf>().RunAsync(new(code, "  "), Returner, null, Cancel)).Refusal.Code);
        Assert.Equal("dossier.not-while", (await office.Get<PlaceOnShelf>().RunAsync(new(inWork, "A1"), Returner, null, Cancel)).Refusal.Code);
        Assert.Equal("dossier.duty-needed", (await office.Get<PlaceOnShelf>().RunAsync(new(code, "A1"), Official, null, Cancel)).Refusal.Code);
        Assert.Equal("dossier.held-elsewhere", (await office.Get<RemindApplicant>().RunAsync(new(code, RemindedBy.Call, null), OtherClerk, null, Cancel)).Refusal.Code);
        await office.Done<PlaceOnShelf, ResultShelved>(verb => verb.RunAsync(new(code, "Tủ 1  ngăn 2"), Returner, "xep", Cancel));
        await office.Done<PlaceOnShelf, ResultShelved>(verb => verb.RunAsync(new(code, "Tủ 1  ngăn 2"), Returner, "xep", Cancel));
        await office.Done<RemindApplicant, ApplicantReminded>(verb => verb.RunAsync(new(code, RemindedBy.Call, "Không nghe máy"), Returner, null, Cancel));

        office.Clock.Set("2020-09-01T09:00");
        await office.Done<RemindApplicant, ApplicantReminded>(verb => verb.RunAsync(new(code, RemindedBy.Village, null), Clerk, null, Cancel));
        var lying = Assert.Single(await office.Get<Shelf>().UncollectedAsync(Returner, 78, Cancel));
        Assert.Equal(("Tủ 1 ngăn 2", 2, RemindedBy.Village, 78), (lying.Slot, lying.Reminders, lying.RemindedBy, lying.DaysOnShelf));
        Assert.Empty(await office.Get<Shelf>().UncollectedAsync(Returner, 79, Cancel));
        Assert.Equal(lying, Assert.Single((await office.Get<Shelf>().RunAsync(Returner, null, null, Cancel)).Items));

        await using (var db = await office.DatabaseAsync())
        {
            var row = db.Dossiers.Single(one => one.Code == code);
            Assert.Equal(EndTiming.EarlierDate, row.EndTiming);
            Assert.Equal(DueStanding.NothingDue, DueStandings.Of(row, office.Get<OfficeTime>().Now));
            Assert.DoesNotContain(db.Entries.Where(entry => entry.Stream == ShelfProjection.StreamOf("01243.mot-cua")).Select(entry => entry.Facts), facts => facts.Contains("nghe máy", StringComparison.Ordinal));
        }

        // Taken three months later: handed over then, ended when it was ready.
        await office.Done<ReturnResult, DossierReturned>(verb => verb.RunAsync(new(code, new Taker("Hoàng Thị Mẩy", null, null), false), Returner, null, Cancel));
        var state = await office.StateAsync(code);
        Assert.Equal((new DateOnly(2020, 6, 15), new DateOnly(2020, 9, 1)), (OfficeTime.DayOf(state.EndedAt!.Value), OfficeTime.DayOf(state.ReturnedAt!.Value)));
        Assert.Equal("dossier.not-while", (await office.Get<PlaceOnShelf>().RunAsync(new(code, "A1"), Returner, null, Cancel)).Refusal.Code);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_signed_result_shows_its_signature_and_an_untrusted_one_holds_nothing_up(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        using var pdf = new SignedPdf();
        var code = await InWorkAsync(office);
        var kept = (await office.Get<FileStore>().KeepAsync(new MemoryStream(pdf.Bytes()), "ket-qua.pdf", Cancel)).Value;
        await office.Done<RecordResult, DossierResultRecorded>(verb => verb.RunAsync(new(code, Unnumbered with { FileHash = kept.Hash }, kept, "GCN"), Official, null, Cancel));
        await office.Done<ApproveResult, DossierApproved>(verb => verb.RunAsync(new(code), Chair, null, Cancel));
        await office.Done<HandToReturnDesk, DossierResultReady>(verb => verb.RunAsync(new(code), Official, null, Cancel));

        var signature = Assert.Single((await office.Get<ResultSignatures>().OfAsync(await office.StateAsync(code), Cancel))!);
        Assert.Equal((SignatureState.Intact, SignerTrust.NoneConfigured, "Hoàng Văn Hùng"), (signature.State, signature.Trust, signature.Signer));
        Assert.Null(await office.Get<ResultSignatures>().OfAsync(await office.StateAsync(await ReadyAsync(office)), Cancel));
        await office.Done<ReturnResult, DossierReturned>(verb => verb.RunAsync(new(code, new Taker("Hoàng Thị Mẩy", null, null), false), Returner, null, Cancel));
    }

    private static async Task<string> InWorkAsync(TestOffice office)
    {
        var code = await office.HasDossierAsync();
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));
        return code;
    }

    private static async Task<string> ReadyAsync(TestOffice office)
    {
        var code = await InWorkAsync(office);
        await NumberedAsync(office, code, "12/GKS", null);
        await office.Done<ApproveResult, DossierApproved>(verb => verb.RunAsync(new(code), Chair, null, Cancel));
        await office.Done<HandToReturnDesk, DossierResultReady>(verb => verb.RunAsync(new(code), Official, null, Cancel));
        return code;
    }

    private static Task<Domain.Outcome<DossierResultRecorded>> RecordAsync(TestOffice office, string code, string number, string? symbol) =>
        office.Get<RecordResult>().RunAsync(new(code, Unnumbered with { Number = number }, Symbol: symbol), Official, null, Cancel);

    private static async Task<string> NumberedAsync(TestOffice office, string code, string number, string? symbol) =>
        (await office.Done<RecordResult, DossierResultRecorded>(verb => verb.RunAsync(new(code, Unnumbered with { Number = number }, Symbol: symbol), Official, null, Cancel))).Result.Number;
}
