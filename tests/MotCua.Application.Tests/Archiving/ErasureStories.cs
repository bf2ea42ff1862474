using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Archiving;
using MotCua.Application.Attachments;
using MotCua.Application.Collecting;
using MotCua.Application.Data;
using MotCua.Application.Inspecting;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Tests.Attachments;
using MotCua.Application.Tests.Harness;
using MotCua.Application.Tests.Inspecting;
using MotCua.Application.Tracking;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Archiving;

/// <summary>When its time is over a dossier forgets its people, by two hands, and nothing else changes.</summary>
public sealed class ErasureStories
{
    private static readonly Officer Keeper = new("kiem.st", "Ma Thị Kiểm", DutyKind.Control, "035");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_tells_of_a_person_is_gone_for_good_and_ledger_rows_and_figures_agree_as_before(TestDatabase database)
    {
        await using var office = await OpenOfficeAsync(database);
        var code = await ClosedAsync(office, "Hoàng Thị Mẩy", SomeFiles.Png);
        var other = await ClosedAsync(office, "Vàng Seo Páo", SomeFiles.Pdf);
        var figures = await FiguresAsync(office);
        office.Clock.Set("2025-06-17T08:00");
        await ProposeAsync(office, code);

        var erased = await office.Done<EraseDossier, DossierErased>(verb => verb.RunAsync(code, DistrictLeader, null, Cancel));

        Assert.Equal(("12/QĐ-UBND", Keeper.Id, 1), (erased.Decision, erased.ProposedBy, erased.Files.Count));
        Assert.Empty(await office.VerifyAsync());
        Assert.Equal(figures, await FiguresAsync(office));
        Assert.Empty((await office.Get<FindDossiers>().RunAsync("Mẩy", null, DistrictLeader, Cancel)).Dossiers);
        Assert.Single((await office.Get<FindDossiers>().RunAsync("Páo", null, DistrictLeader, Cancel)).Dossiers);
        Assert.False(office.Get<FileStore>().Has(erased.Files[0]));
        Assert.True(office.Get<FileStore>().Has((await office.StateAsync(other)).Files[0].Hash));
        await AssertNowhereAsync(office, "Hoàng Thị Mẩy", "Người nộp tiền Mẩy", "0912345678 của Mẩy");
        Assert.Null((await office.StateAsync(code)).Receipt.Applicant);

        await using (var db = await office.DatabaseAsync())
        {
            Assert.Equal(2, await db.Dossiers.CountAsync(Cancel));
        }

        await RebuildAsync(office);
        Assert.Empty(await office.VerifyAsync());
        Assert.Equal(figures, await FiguresAsync(office));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task It_takes_two_hands_a_decision_and_a_time_that_is_over(TestDatabase database)
    {
        await using var office = await OpenOfficeAsync(database);
        var code = await ClosedAsync(office, "Hoàng Thị Mẩy", SomeFiles.Png);
        var propose = office.Get<ProposeErasure>();
        Assert.Equal("retention.still-kept", (await propose.RunAsync(new(code, "12/QĐ-UBND"), Keeper, null, Cancel)).Refusal.Code);
        office.Clock.Set("2025-06-15T08:00");
        Assert.Equal("retention.still-kept", (await propose.RunAsync(new(code, "12/QĐ-UBND"), Keeper, null, Cancel)).Refusal.Code);
        Assert.Empty((await office.Get<RetentionList>().OverAsync(Keeper, null, Cancel)).Items);

        office.Clock.Set("2025-06-16T08:00");
        Assert.Equal(code, Assert.Single((await office.Get<RetentionList>().OverAsync(Keeper, null, Cancel)).Items).Code);
        Assert.Equal("retention.decision-needed", (await propose.RunAsync(new(code, " "), Keeper, null, Cancel)).Refusal.Code);
        Assert.Equal("retention.not-proposed", (await office.Get<EraseDossier>().RunAsync(code, DistrictLeader, null, Cancel)).Refusal.Code);
        await ProposeAsync(office, code);
        Assert.Equal("retention.same-hand", (await office.Get<EraseDossier>().RunAsync(code, Keeper with { Duty = DutyKind.Lead }, null, Cancel)).Refusal.Code);
        Assert.Equal("dossier.duty-needed", (await office.Get<EraseDossier>().RunAsync(code, Keeper, null, Cancel)).Refusal.Code);
        Assert.Equal(code, Assert.Single(await office.Get<RetentionList>().WaitingAsync(DistrictLeader, Cancel)).Code);
        Assert.NotNull((await office.StateAsync(code)).Receipt.Applicant);

        await office.Done<DeclineErasure, DossierErasureDeclined>(verb => verb.RunAsync(new(code, "Còn khiếu nại"), DistrictLeader, null, Cancel));
        Assert.Empty(await office.Get<RetentionList>().WaitingAsync(DistrictLeader, Cancel));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_file_another_dossier_names_stays_and_one_left_by_a_kill_is_taken_away_later(TestDatabase database)
    {
        await using var office = await OpenOfficeAsync(database);
        var first = await ClosedAsync(office, "Hoàng Thị Mẩy", SomeFiles.Png);
        var second = await ClosedAsync(office, "Vàng Seo Páo", SomeFiles.Png);
        office.Clock.Set("2025-06-17T08:00");
        await ProposeAsync(office, first);
        await ProposeAsync(office, second);

        var hash = (await office.Done<EraseDossier, DossierErased>(verb => verb.RunAsync(first, DistrictLeader, null, Cancel))).Files[0];
        Assert.True(office.Get<FileStore>().Has(hash));
        await office.Done<EraseDossier, DossierErased>(verb => verb.RunAsync(second, DistrictLeader, null, Cancel));
        Assert.False(office.Get<FileStore>().Has(hash));

        // As if the program had been killed between the entry and the file.
        using var content = new MemoryStream(SomeFiles.Png);
        await office.Get<FileStore>().KeepAsync(content, "a.png", Cancel);
        Assert.Equal("retention.already-erased", (await office.Get<EraseDossier>().RunAsync(second, DistrictLeader, null, Cancel)).Refusal.Code);
        Assert.False(office.Get<FileStore>().Has(hash));
        content.Position = 0;
        await office.Get<FileStore>().KeepAsync(content, "a.png", Cancel);
        Assert.Equal(1, await office.Get<EraseDossier>().FinishAsync(Cancel));
        Assert.Equal(0, await office.Get<EraseDossier>().FinishAsync(Cancel));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_an_inspection_wrote_of_the_dossier_goes_too_and_what_it_wrote_of_others_stays(TestDatabase database)
    {
        await using var office = await InspectionScene.OpenAsync(database);
        await YearsAsync(office);
        var round = await office.HasRoundAsync();
        var sample = await office.SampleAsync(round);
        var (code, other) = (sample.Drawn.ElementAt(0).Code, sample.Drawn.ElementAt(1).Code);
        var file = InspectionScene.FilledIn(round, sample, seen: "Bà Mẩy không có giấy tiếp nhận");
        file = file with { Dossiers = [.. file.Dossiers.Select(one => one.Code == other ? one with { Answer = CheckAnswer.Fault, Seen = "Bìa hồ sơ rách" } : one)] };
        await office.Done<TakePack, PackTaken>(take => take.RunAsync(round.Id, InspectionScene.Commune, InspectionScene.Saved(file), InspectionScene.Inspector, null, Cancel));
        await office.Done<NoteFinding, FindingNoted>(note => note.RunAsync(new(round.Id, InspectionScene.Commune, 2, null, [other], "Bìa hồ sơ rách", "", new DateOnly(2020, 6, 30), "Lường Thị Mai, công chức"), InspectionScene.Inspector, null, Cancel));
        await office.Done<MakeMinutes, MinutesMade>(make => make.RunAsync(round.Id, InspectionScene.Commune, InspectionScene.Inspector, null, Cancel));
        var (key, others) = (new FindingKey(round.Id, InspectionScene.Commune, 1), new FindingKey(round.Id, InspectionScene.Commune, 2));
        using var proof = new MemoryStream(SomeFiles.Png);
        await office.Done<InspectionFiles, InspectionFileAttached>(files => files.AttachAsync(key, InspectionFilePurpose.Proof, proof, "ba-may.png", InspectionScene.CommuneLeader, null, Cancel));
        await office.Done<AnswerFinding, FindingAnswered>(answer => answer.RunAsync(key, "Đã đưa giấy cho bà Mẩy", InspectionScene.CommuneLeader, null, Cancel));
        await office.Done<ReviewFinding, FindingSentBack>(review => review.SendBackAsync(key, "Bà Mẩy nói chưa nhận", new DateOnly(2020, 7, 8), InspectionScene.Inspector, null, Cancel));
        await office.Done<AnswerFinding, FindingAnswered>(answer => answer.RunAsync(others, "Đã thay bìa", InspectionScene.CommuneLeader, null, Cancel));
        await office.Done<AskWithdrawal, DossierWithdrawalAsked>(verb => verb.RunAsync(new(code, new(Channel.Direct, "Đã đổi ý")), Clerk, null, Cancel));
        await office.Done<StopWithdrawn, DossierWithdrawn>(verb => verb.RunAsync(new(code), Clerk, null, Cancel));
        office.Clock.Set("2025-06-17T08:00");
        await ProposeAsync(office, code);

        // Four entries and two rows.
        Assert.Equal(6, await WordsAsync(office, "ẩy"));

        await office.Done<EraseDossier, DossierErased>(verb => verb.RunAsync(code, DistrictLeader, null, Cancel));

        Assert.Equal(0, await WordsAsync(office, "ẩy"));
        Assert.Empty(await office.VerifyAsync());
        var whole = (await office.Get<Rounds>().FindAsync(round.Id, InspectionScene.Inspector, Cancel))!;
        var finding = whole.Findings.Single(one => one.Key == key);
        Assert.Equal((null, FindingStatus.Open, new DateOnly(2020, 7, 8)), (finding.Seen, finding.Status, finding.Deadline));
        Assert.Equal([code], finding.Dossiers);
        Assert.All(finding.Way, step => Assert.Null(step.Words));
        Assert.Empty(finding.Files);
        Assert.Equal((code, "12/QĐ-UBND", 1), finding.Gone.Select(gone => (gone.Dossier, gone.Decision, gone.Files.Count)).Single());
        Assert.Null(whole.VisitOf(InspectionScene.Commune)!.Taken!.Seen);
        var kept = whole.Findings.Single(one => one.Key == others);
        Assert.Equal(("Bìa hồ sơ rách", "Đã thay bìa"), (kept.Seen, kept.Way[^1].Words));

        var before = await InspectedAsync(office);
        await RebuildAsync(office);
        Assert.Equal(before, await InspectedAsync(office));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Photos_of_what_was_seen_of_the_dossier_go_with_it_and_the_finding_says_by_which_erasure(TestDatabase database)
    {
        await using var office = await InspectionScene.OpenAsync(database);
        await YearsAsync(office);
        var round = await office.HasRoundAsync();
        var sample = await office.SampleAsync(round);
        var (code, other) = (sample.Drawn.ElementAt(0).Code, sample.Drawn.ElementAt(1).Code);
        var file = InspectionScene.FilledIn(round, sample);
        var (hers, his) = (Convert.ToBase64String(SomeFiles.Png), Convert.ToBase64String(SomeFiles.Jpeg));
        file = file with
        {
            Dossiers = [.. file.Dossiers.Select(one => one.Code == other ? one with { Answer = CheckAnswer.Fault, Seen = "Bìa hồ sơ rách" } : one)],
            Photos = [new PackPhoto(code, "ba-may.png", hers), new PackPhoto(other, "bia.jpg", his), new PackPhoto(other, "ca-hai.png", hers)],
        };
        await office.Done<TakePack, PackTaken>(take => take.RunAsync(round.Id, InspectionScene.Commune, InspectionScene.Saved(file), InspectionScene.Inspector, null, Cancel));
        await office.Done<NoteFinding, FindingNoted>(note => note.RunAsync(new(round.Id, InspectionScene.Commune, 2, null, [other], "Bìa hồ sơ rách", "", new DateOnly(2020, 6, 30), "Lường Thị Mai, công chức"), InspectionScene.Inspector, null, Cancel));
        await office.Done<MakeMinutes, MinutesMade>(make => make.RunAsync(round.Id, InspectionScene.Commune, InspectionScene.Inspector, null, Cancel));
        async Task<IReadOnlyList<Finding>> FindingsAsync() => (await office.Get<Rounds>().FindAsync(round.Id, InspectionScene.Inspector, Cancel))!.Findings;
        var shown = (await FindingsAsync())[0].Files.Single().Hash;
        var kept = (await FindingsAsync())[1].Files.Single(one => one.Hash != shown).Hash;
        await office.Done<AskWithdrawal, DossierWithdrawalAsked>(verb => verb.RunAsync(new(code, new(Channel.Direct, "Đã đổi ý")), Clerk, null, Cancel));
        await office.Done<StopWithdrawn, DossierWithdrawn>(verb => verb.RunAsync(new(code), Clerk, null, Cancel));
        office.Clock.Set("2025-06-17T08:00");
        await ProposeAsync(office, code);
        Assert.True(office.Get<FileStore>().Has(shown));

        Assert.Equal([shown], (await office.Done<EraseDossier, DossierErased>(verb => verb.RunAsync(code, DistrictLeader, null, Cancel))).Files);

        // The same picture at the other finding is the same picture of her; his own stays.
        Assert.False(office.Get<FileStore>().Has(shown));
        Assert.True(office.Get<FileStore>().Has(kept));
        var findings = await FindingsAsync();
        Assert.Empty(findings[0].Files);
        Assert.Equal([kept], findings[1].Files.Select(one => one.Hash));
        Assert.All(findings, finding => Assert.Equal((code, "12/QĐ-UBND", new DateOnly(2025, 6, 17), shown), finding.Gone.Select(gone => (gone.Dossier, gone.Decision, OfficeTime.DayOf(gone.At), gone.Files.Single().Hash)).Single()));
        Assert.Null(await office.Get<InspectionFiles>().OpenAsync(findings[0].Key, shown, InspectionScene.Inspector, Cancel));
        Assert.Empty(await office.VerifyAsync());
        var before = await InspectedAsync(office);
        await RebuildAsync(office);
        Assert.Equal(before, await InspectedAsync(office));
        await using var db = await office.DatabaseAsync();
        Assert.Equal([kept], await db.FileUses.Where(use => use.Code == "inspection:" + round.Id).Select(use => use.Hash).ToListAsync(Cancel));
        Assert.Empty(await office.VerifyAsync());
    }

    private static async Task<TestOffice> OpenOfficeAsync(TestDatabase database)
    {
        var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        await YearsAsync(office);
        return office;
    }

    private static async Task YearsAsync(TestOffice office) =>
        await office.Done<SetRule, MotCua.Domain.Rules.RuleSet>(verb => verb.RunAsync(new("retention.years", new DateOnly(2020, 6, 15), "5", "Theo danh mục của huyện"), new Officer("quan.tri", "Quản trị", DutyKind.Administer, "035"), null, Cancel));

    /// <summary>How many entries and rows of inspections say this.</summary>
    private static async Task<int> WordsAsync(TestOffice office, string words)
    {
        await using var db = await office.DatabaseAsync();
        return (await db.Entries.AsNoTracking().Where(entry => entry.Stream.StartsWith("inspection:")).ToListAsync(Cancel)).Count(entry => Says(entry.PrivateFacts, words))
            + (await InspectedAsync(office)).Count(state => Says(state, words));
    }

    private static bool Says(string? json, string words) => json is not null && System.Text.RegularExpressions.Regex.Unescape(json).Contains(words, StringComparison.Ordinal);

    /// <summary>What the rows of inspections hold.</summary>
    private static async Task<List<string>> InspectedAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        return [.. await db.InspectionVisits.AsNoTracking().OrderBy(row => row.Round).Select(row => row.State).ToListAsync(Cancel), .. await db.Findings.AsNoTracking().OrderBy(row => row.Number).Select(row => row.State).ToListAsync(Cancel)];
    }

    /// <summary>Received, scanned, its fee taken from somebody with a name, withdrawn with words.</summary>
    private static async Task<string> ClosedAsync(TestOffice office, string applicant, byte[] scan)
    {
        var code = await office.HasDossierAsync(applicant, fee: 8_000);
        using var content = new MemoryStream(scan);
        var kept = (await office.Get<IncomingFiles>().KeepAsync(code, content, scan == SomeFiles.Png ? "a.png" : "a.pdf", Clerk, Cancel)).Value;
        await office.Done<AttachFile, DossierFileAttached>(verb => verb.RunAsync(new(code, kept with { Paper = 0 }), Clerk, null, Cancel));
        await TakeFeeAsync(office, code);
        await office.Done<AskWithdrawal, DossierWithdrawalAsked>(verb => verb.RunAsync(new(code, new(Channel.Direct, "0912345678 của Mẩy đã đổi")), Clerk, null, Cancel));
        await office.Done<StopWithdrawn, DossierWithdrawn>(verb => verb.RunAsync(new(code), Clerk, null, Cancel));
        return code;
    }

    private static async Task ProposeAsync(TestOffice office, string code) =>
        await office.Done<ProposeErasure, DossierErasureProposed>(verb => verb.RunAsync(new(code, "12/QĐ-UBND"), Keeper, null, Cancel));

    private static async Task<List<string>> FiguresAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        var figures = await db.Figures.AsNoTracking().ToListAsync(Cancel);
        var quality = await db.Quality.AsNoTracking().ToListAsync(Cancel);
        return [.. figures.Select(row => System.Text.Json.JsonSerializer.Serialize(row)).Concat(quality.Select(row => System.Text.Json.JsonSerializer.Serialize(row))).Order()];
    }

    /// <summary>No entry and no row of the dossiers says these words any more, unless it is the other person's.</summary>
    private static async Task AssertNowhereAsync(TestOffice office, params string[] words)
    {
        await using var db = await office.DatabaseAsync();
        foreach (var word in words.Take(2))
        {
            Assert.False(await db.Entries.AnyAsync(entry => entry.PrivateFacts!.Contains(word) || entry.Facts.Contains(word), Cancel), word);
            Assert.False(await db.Dossiers.AnyAsync(row => row.State.Contains(word) || row.SearchWords.Contains(word), Cancel), word);
            Assert.False(await db.Visits.AnyAsync(row => row.ApplicantName == word, Cancel), word);
            Assert.False(await db.FeeAccounts.AnyAsync(row => row.State.Contains(word), Cancel), word);
        }
    }

    private static async Task RebuildAsync(TestOffice office)
    {
        await office.RestartAsync();
        Assert.NotNull(await office.Get<LedgerCheck>().RebuildAsync(null, Cancel));
    }

    private static async Task TakeFeeAsync(TestOffice office, string code)
    {
        var payer = (await office.StateAsync(code)).Receipt.Applicant!.Name == "Hoàng Thị Mẩy" ? "Người nộp tiền Mẩy" : "Người nộp tiền Páo";
        await office.Done<TakeFee, FeeTaken>(verb => verb.RunAsync(new(code, new Payment(8_000, PaidBy.Cash, null, payer), FeeMoment.AtReceipt), Clerk, null, Cancel));
    }
}
