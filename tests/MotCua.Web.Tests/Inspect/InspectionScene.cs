using System.Globalization;
using System.Text;
using MotCua.Application.Inspecting;
using MotCua.Application.Sealing;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Inspect;

/// <summary>A round of one commune, its people, and what a filled-in pack of it says.</summary>
internal static class InspectionScene
{
    public const string Commune = "01243";
    public const string Round = "035-2020-1";
    public static readonly Officer Controller = new("kiem.st", "Ma Thị Kiểm", DutyKind.Control, "035");
    public static readonly Officer Inspector = new("hoa.nv", "Nông Văn Hòa", DutyKind.Inspect, "035");
    public static readonly Officer CommuneLeader = new("hung.hv", "Hoàng Văn Hùng", DutyKind.Lead, Commune);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<string> FilledInAsync(TestSite site)
    {
        var sample = await SampleAsync(site);
        var file = new PackFile(
            PackFile.CurrentFormat,
            Round,
            Commune,
            sample.Seed,
            "17/6/2020",
            "Hoàng Văn Hùng",
            null,
            [new PackCheck("no-slip", CheckAnswer.Fault, "Đếm được 2 hồ sơ không có giấy", null, null), new PackCheck("presence", CheckAnswer.Fine, null, null, null)],
            [.. sample.Drawn.Select(item => new PackDossier(item.Code, CheckAnswer.Fine, null, null))]);
        return Encoding.UTF8.GetString(file.Write());
    }

    public static async Task<Sample> SampleAsync(TestSite site)
    {
        var whole = (await site.Get<Rounds>().FindAsync(Round, Inspector, Cancel))!;
        return (await site.Get<Samples>().DrawAsync(whole.Round, Commune, null, Cancel)).Value;
    }

    /// <summary>The district with three dossiers of Tân Bắc, on the 15th.</summary>
    public static async Task<TestSite> DistrictAsync()
    {
        var site = await TestSite.OpenDistrictAsync("2020-06-10");
        for (var i = 0; i < 3; i++)
        {
            await site.HasDossierAsync(DossierStatus.Received);
        }

        site.Clock.Set("2020-06-15T08:00");
        return site;
    }

    /// <summary>The same with a round planned then; it is the 17th and what was before is sealed.</summary>
    public static async Task<TestSite> PlannedAsync()
    {
        var site = await DistrictAsync();
        var day = DateOnly.ParseExact("2020-06-17", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var plan = new PlanRound.Request(
            RoundKind.AdHoc, "112/QĐ-UBND", day.AddDays(-5), ["Nông Văn Hòa, Trưởng đoàn"], day.AddDays(-16), day.AddDays(-3), 3, SampleStrata.Sector, [new VisitPlan(Commune, day)]);
        Assert.False((await site.Get<PlanRound>().RunAsync(plan, Controller, null, Cancel)).Refused);
        site.Clock.Set("2020-06-17T08:00");
        await site.Get<SealDays>().RunAsync(Cancel);
        return site;
    }
}
