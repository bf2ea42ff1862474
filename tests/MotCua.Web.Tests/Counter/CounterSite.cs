using MotCua.Application.Receiving;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Counter;

/// <summary>The program with a commune's counter, on Friday 12 June 2020 at 8:16.</summary>
internal static class CounterSite
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<TestSite> OpenAsync()
    {
        var site = await TestSite.OpenAsync("2020-06-12");
        site.Clock.Set("2020-06-12T08:16");
        await site.Services.HasCounterAsync();
        return site;
    }

    public static Visitor AtCounter(this TestSite site) => site.SignedIn(DutyKind.Receive, CounterSeed.Desk, CounterSeed.DeskName);

    /// <summary>What a clerk types for the common case.</summary>
    public static Dictionary<string, string?> Typed() => new()
    {
        ["Do"] = "receive",
        ["Intake.Name"] = "Hoàng Văn Thử",
        ["Intake.Address"] = "Thôn Mẫu, xã Tân Bắc, huyện Quang Bình",
        ["Intake.Procedure"] = CounterSeed.Birth,
        ["Intake.PapersOf"] = CounterSeed.Birth,
        ["Intake.Papers[0].Name"] = "Tờ khai đăng ký khai sinh",
        ["Intake.Papers[0].IsListed"] = "true",
        ["Intake.Papers[0].Given"] = "true",
        ["Intake.Papers[0].Originals"] = "1",
    };

    /// <summary>Received through the verb, for what comes after.</summary>
    public static async Task<DossierReceived> HasDossierAsync(this TestSite site, Func<ReceiveDossier.Request, ReceiveDossier.Request>? change = null, string key = "k1")
    {
        var request = new ReceiveDossier.Request
        {
            Procedure = CounterSeed.Birth,
            Applicant = new Applicant
            {
                Kind = ApplicantKind.Person,
                Name = "Hoàng Văn Thử",
                Identity = new IdentityPaper(IdentityKind.CitizenNumber, "002085000123"),
                IdentityProven = true,
                Address = "Thôn Mẫu, xã Tân Bắc, huyện Quang Bình",
            },
            Papers = [new PaperReceived("Tờ khai đăng ký khai sinh", 1, 0, 0, false), new PaperReceived("Giấy chứng sinh", 1, 0, 0, false)],
        };
        return (await site.Get<ReceiveDossier>().RunAsync(change?.Invoke(request) ?? request, CounterSeed.Clerk, key, Cancel)).Value;
    }
}
