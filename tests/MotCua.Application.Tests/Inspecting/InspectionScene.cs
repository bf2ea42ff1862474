using System.Text;
using MotCua.Application.Administering;
using MotCua.Application.Inspecting;
using MotCua.Application.Sealing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Tests.Inspecting;

/// <summary>The district of <see cref="DistrictScene"/> with who plans, who inspects and who leads the commune, and the way of a round.</summary>
internal static class InspectionScene
{
    public const string Commune = "01243";
    public static readonly Officer Controller = new("lan.mt", "Ma Thị Lan", DutyKind.Control, "035");
    public static readonly Officer Inspector = new("hoa.nv", "Nông Văn Hòa", DutyKind.Inspect, "035");
    public static readonly Officer CommuneLeader = new("hung.hv", "Hoàng Văn Hùng", DutyKind.Lead, Commune);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Dossiers entered at the commune on 10 to 12 June, three a day; it is the 15th.</summary>
    public static async Task<TestOffice> OpenAsync(TestDatabase database)
    {
        var office = await TestOffice.OpenAsync(database, "2020-06-10");
        await office.HasStaffAsync();
        foreach (var day in new[] { "2020-06-10", "2020-06-11", "2020-06-12" })
        {
            office.Clock.Set($"{day}T08:00");
            for (var i = 0; i < 3; i++)
            {
                await office.HasDossierAsync();
            }
        }

        office.Clock.Set("2020-06-15T08:00");
        return office;
    }

    public static PlanRound.Request PlanOf(int size = 4, string last = "2020-06-14", string on = "2020-06-16") => new(
        RoundKind.AdHoc,
        "112/QĐ-UBND",
        new DateOnly(2020, 6, 12),
        ["Nông Văn Hòa, Thanh tra viên, Trưởng đoàn"],
        new DateOnly(2020, 6, 1),
        DateOnly.ParseExact(last, "yyyy-MM-dd", null),
        size,
        SampleStrata.Sector | SampleStrata.Month | SampleStrata.Channel,
        [new VisitPlan(Commune, DateOnly.ParseExact(on, "yyyy-MM-dd", null))]);

    /// <summary>A round planned on the 15th; it is the 16th, and the 15th is sealed.</summary>
    public static async Task<InspectionRound> HasRoundAsync(this TestOffice office, int size = 4)
    {
        var planned = await office.Done<PlanRound, RoundPlanned>(plan => plan.RunAsync(PlanOf(size), Controller, null, Cancel));
        office.Clock.Set("2020-06-16T08:00");
        await office.Get<SealDays>().RunAsync(Cancel);
        return InspectionRound.Of(planned);
    }

    public static async Task<Sample> SampleAsync(this TestOffice office, InspectionRound round, string? seed = null) =>
        (await office.Get<Samples>().DrawAsync(round, Commune, seed, Cancel)).Value;

    /// <summary>What the team filled in: no slip given, shown by the first dossier of the sample.</summary>
    public static PackFile FilledIn(InspectionRound round, Sample sample, string seen = "Không in giấy tiếp nhận") => new(
        PackFile.CurrentFormat,
        round.Id,
        Commune,
        sample.Seed,
        "16/6/2020",
        "Hoàng Văn Hùng, Chủ tịch UBND xã",
        "Xã nhận thiếu sót",
        [
            .. Checklist.Items.Select(item => item.Id is "no-slip"
                ? new PackCheck(item.Id, CheckAnswer.Fault, seen, "30/6/2020", "Hoàng Văn Hùng, Chủ tịch UBND xã")
                : new PackCheck(item.Id, item.Number < 20 ? CheckAnswer.Fine : null, null, null, null)),
        ],
        [.. sample.Drawn.Select((item, place) => place == 0 ? new PackDossier(item.Code, CheckAnswer.Fault, "1", "Không có bản lưu giấy hẹn") : new PackDossier(item.Code, CheckAnswer.Fine, null, null))]);

    /// <summary>The file as it comes from the laptop.</summary>
    public static PackFile Saved(PackFile file) => PackFile.Read(file.Write()).Value;

    public static PackFile Read(string text) => PackFile.Read(Encoding.UTF8.GetBytes(text)).Value;

    /// <summary>A round whose minutes are made: one finding waits for the commune's answer until 30 June.</summary>
    public static async Task<(InspectionRound Round, FindingKey Finding)> HasMinutesAsync(this TestOffice office)
    {
        var round = await office.HasRoundAsync();
        var file = Saved(FilledIn(round, await office.SampleAsync(round)));
        await office.Done<TakePack, PackTaken>(take => take.RunAsync(round.Id, Commune, file, Inspector, null, Cancel));
        await office.Done<MakeMinutes, MinutesMade>(make => make.RunAsync(round.Id, Commune, Inspector, null, Cancel));
        return (round, new FindingKey(round.Id, Commune, 1));
    }
}
