using MotCua.Application.Processing;
using MotCua.Application.Returning;
using MotCua.Application.Tests.Harness;
using MotCua.Application.Transferring;
using MotCua.Domain.Custody;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Transferring;

/// <summary>Paper goes from hand to hand, on both databases; the lists of both sides say so, and so does the ledger when it is read again.</summary>
public sealed class CustodyStories
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_file_is_on_both_lists_until_it_is_scanned_in_and_stands_out_after_a_working_day(TestDatabase database)
    {
        // 2020-06-19 is a Friday.
        await using var office = await OpenAsync(database, "2020-06-19");
        await office.HasStaffAsync();
        var code = await ForwardedAsync(office);
        await office.Done<SendPaper, PaperSent>(verb => verb.RunAsync(new(code, Official.Unit), Clerk, "giao", Cancel));
        await office.Done<SendPaper, PaperSent>(verb => verb.RunAsync(new(code, Official.Unit), Clerk, "giao", Cancel));

        var sender = await office.Get<PaperDesk>().RunAsync(Clerk, Cancel);
        var receiver = await office.Get<PaperDesk>().RunAsync(Official, Cancel);
        Assert.Equal((code, Official.Unit, false), (sender.Outgoing.Single().Code, sender.Outgoing.Single().Unit, sender.Outgoing.Single().Overdue));
        Assert.Equal((code, Clerk.Unit), (receiver.Incoming.Single().Code, receiver.Incoming.Single().Unit));
        Assert.Equal((0, 0), (sender.Alarms, receiver.Alarms));

        // Two days off lie between: Monday afternoon a working day has passed.
        office.Clock.Set("2020-06-21T20:00");
        Assert.Equal(0, (await office.Get<PaperDesk>().RunAsync(Clerk, Cancel)).Alarms);
        office.Clock.Set("2020-06-22T16:00");
        Assert.Equal(1, (await office.Get<PaperDesk>().RunAsync(Clerk, Cancel)).Alarms);

        await office.Done<AcceptPaper, PaperAccepted>(verb => verb.RunAsync(code, Official, null, Cancel));
        Assert.Empty((await office.Get<PaperDesk>().RunAsync(Clerk, Cancel)).Outgoing);
        Assert.Equal(Official.Unit, (await office.StateAsync(code)).Paper!.Unit);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_dossier_that_came_without_its_paper_is_missed_once_the_unit_takes_paper_over_here(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var missed = await ForwardedAsync(office);
        office.Clock.Set("2020-06-17T10:00");
        Assert.Empty((await office.Get<PaperDesk>().RunAsync(Official, Cancel)).Missing);

        var seen = await ForwardedAsync(office);
        await office.Done<SendPaper, PaperSent>(verb => verb.RunAsync(new(seen, Official.Unit), Clerk, null, Cancel));
        await office.Done<AcceptPaper, PaperAccepted>(verb => verb.BySignatureAsync(seen, "Nguyễn Văn Lâm", Clerk, null, Cancel));
        var standing = await office.Get<PaperDesk>().RunAsync(Official, Cancel);
        Assert.Equal((missed, Clerk.Unit), (standing.Missing.Single().Code, standing.Missing.Single().Unit));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Originals_of_a_withdrawn_dossier_stay_on_the_list_until_they_are_back(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await ForwardedAsync(office);
        var taken = await office.Done<TakeOriginals, OriginalsTaken>(verb => verb.RunAsync(new(code, [0]), Clerk, null, Cancel));
        Assert.Equal("1/BNBC", taken.Number);
        Assert.Empty((await office.Get<PaperDesk>().RunAsync(Clerk, Cancel)).Originals);

        await office.Done<AskWithdrawal, DossierWithdrawalAsked>(verb => verb.RunAsync(new(code, new(Channel.Direct, "Không cần nữa")), Clerk, null, Cancel));
        await office.Done<StopWithdrawn, DossierWithdrawn>(verb => verb.RunAsync(new(code), Clerk, null, Cancel));
        Assert.Equal(code, (await office.Get<PaperDesk>().RunAsync(Clerk, Cancel)).Originals.Single().Code);
        await office.Done<GiveOriginalsBack, OriginalsGivenBack>(verb => verb.RunAsync(new(code, [0], "Hoàng Thị Mẩy"), Returner, null, Cancel));
        Assert.Empty((await office.Get<PaperDesk>().RunAsync(Clerk, Cancel)).Originals);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_result_takes_the_originals_with_it(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await ForwardedAsync(office);
        await office.Done<TakeOriginals, OriginalsTaken>(verb => verb.RunAsync(new(code, [0]), Clerk, null, Cancel));
        await office.Done<RecordResult, DossierResultRecorded>(verb => verb.RunAsync(new(code, new DossierResult("12/GKS", OfficeTime.DayOf(office.Clock.GetUtcNow().UtcDateTime), "Hoàng Văn Hùng", false, null)), Official, null, Cancel));
        await office.Done<ApproveResult, DossierApproved>(verb => verb.RunAsync(new(code), Chair, null, Cancel));
        await office.Done<HandToReturnDesk, DossierResultReady>(verb => verb.RunAsync(new(code), Official, null, Cancel));

        var taker = new Taker("Hoàng Thị Mẩy", null, null) { On = TakenOn.Slip };
        Assert.Equal("custody.originals-out", (await office.Get<ReturnResult>().RunAsync(new(code, taker, ByPost: false), Returner, null, Cancel)).Refusal.Code);
        await office.Done<ReturnResult, DossierReturned>(verb => verb.RunAsync(new(code, taker, ByPost: false, WithOriginals: true), Returner, null, Cancel));
        Assert.NotNull((await office.StateAsync(code)).Paper!.Originals.Single().GivenBackAt);
        Assert.Empty(await office.VerifyAsync());
    }

    private static async Task<string> ForwardedAsync(TestOffice office)
    {
        var code = await office.HasDossierAsync();
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));
        return code;
    }
}
