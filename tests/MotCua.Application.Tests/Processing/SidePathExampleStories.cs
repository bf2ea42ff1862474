using System.Globalization;
using MotCua.Application.Administering;
using MotCua.Application.Processing;
using MotCua.Application.Receiving;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Rules;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Processing;

/// <summary>
/// The law page's worked examples 23 to 25, 27 and 28, lived through in an office on both databases. Example 22, the eight working hours for the answer to
/// an online request, is a case of the counting rules.
/// </summary>
public sealed class SidePathExampleStories
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Example_23_what_was_left_of_ten_working_days_is_left_when_the_papers_come(TestDatabase database) =>
        Assert.Equal("2020-06-19 14:00", await AppointmentAfterPapersAsync(database, nameof(SupplementClock.Pause)));

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Example_24_where_the_clock_restarts_the_ten_days_begin_when_the_papers_come(TestDatabase database) =>
        Assert.Equal("2020-06-24 14:00", await AppointmentAfterPapersAsync(database, nameof(SupplementClock.Restart)));

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Example_25_an_apology_goes_out_the_working_day_before_and_later_it_is_marked(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var (inTime, late) = (await AtWorkAsync(office, "2020-06-19T09:00", "5wd"), await AtWorkAsync(office, "2020-06-19T09:00", "5wd"));
        foreach (var code in new[] { inTime, late })
        {
            await office.Done<ProposeNewDate, DossierNewDateProposed>(verb => verb.RunAsync(new(code, new DateOnly(2020, 6, 24), "Chờ xác minh"), Official, null, Cancel));
        }

        office.Clock.Set("2020-06-18T16:59");
        Assert.False((await office.Done<SignNewDate, DossierNewDateSigned>(verb => verb.RunAsync(new(inTime), Chair, null, Cancel))).TooLate);
        office.Clock.Set("2020-06-19T07:00");
        Assert.True((await office.Done<SignNewDate, DossierNewDateSigned>(verb => verb.RunAsync(new(late), Chair, null, Cancel))).TooLate);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Example_27_papers_asked_for_on_1_June_may_be_closed_from_23_June(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-01");
        await office.HasStaffAsync();
        await SetAsync(office, "supplement.days", "15");
        var code = await AtWorkAsync(office, "2020-06-15T09:00", "10wd");
        await AskAsync(office, code);

        office.Clock.Set("2020-06-22T16:59");
        Assert.Equal("dossier.still-time", (await office.Get<CloseUnanswered>().RunAsync(new(code), Clerk, null, Cancel)).Refusal.Code);
        office.Clock.Set("2020-06-23T07:00");
        await office.Done<CloseUnanswered, DossierClosedUnanswered>(verb => verb.RunAsync(new(code), Clerk, null, Cancel));
        Assert.Equal(DossierStatus.Closed, (await office.StateAsync(code)).Status);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Example_28_what_came_after_three_goes_to_the_office_at_the_opening_of_the_next_day(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-10");
        await office.Get<IServiceProvider>().HasCounterAsync();
        office.Clock.Set("2020-06-11T15:20");
        var receipt = await office.Done<ReceiveDossier, DossierReceived>(verb => verb.RunAsync(
            new()
            {
                Procedure = CounterSeed.Recognition,
                Applicant = new Applicant { Kind = ApplicantKind.Person, Name = "Hoàng Thị Mẩy", Address = "thôn Nà Vài, xã Tân Bắc", Phone = "0912345678" },
                Papers = [new("Tờ khai", 1, 0, 0, false)],
            },
            CounterSeed.Clerk,
            "one",
            Cancel));

        Assert.Equal("2020-06-12 07:00", Local(receipt.Route[0].DueAt));
        Assert.Empty(await office.VerifyAsync());
    }

    /// <summary>Received on 1 June at nine for ten working days, papers asked for on 4 June at nine, brought on 10 June at two.</summary>
    private static async Task<string> AppointmentAfterPapersAsync(TestDatabase database, string clock)
    {
        await using var office = await OpenAsync(database, "2020-06-01");
        await office.HasStaffAsync();
        await SetAsync(office, "supplement.clock", clock);
        office.Clock.Set("2020-06-01T09:00");
        var code = await AtWorkAsync(office, "2020-06-15T09:00", "10wd");
        office.Clock.Set("2020-06-04T09:00");
        await AskAsync(office, code);
        office.Clock.Set("2020-06-10T14:00");
        await office.Done<AnswerSupplement, DossierSupplementAnswered>(verb => verb.RunAsync(new(code, [0], NoMore: false), Clerk, null, Cancel));
        Assert.Empty(await office.VerifyAsync());
        return Local((await office.StateAsync(code)).DueAt);
    }

    private static async Task<string> AtWorkAsync(TestOffice office, string due, string limit)
    {
        var code = await office.HasDossierAsync(due: due, limit: limit);
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));
        return code;
    }

    private static async Task AskAsync(TestOffice office, string code)
    {
        await office.Done<ProposeSupplement, DossierSupplementProposed>(verb => verb.RunAsync(new(code, ["Giấy chứng sinh"], "Hồ sơ thiếu", "Điều 16 Luật Hộ tịch"), Official, null, Cancel));
        await office.Done<AskSupplement, DossierSupplementAsked>(verb => verb.RunAsync(new(code), Chair, null, Cancel));
    }

    private static async Task SetAsync(TestOffice office, string key, string value) =>
        await office.Done<SetRule, RuleSet>(verb => verb.RunAsync(new(key, new DateOnly(2020, 6, 1), value, "Theo quyết định của tỉnh"), Officer.System("035"), null, Cancel));

    private static string Local(DateTime? utc) => OfficeTime.ToLocal(utc!.Value).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
