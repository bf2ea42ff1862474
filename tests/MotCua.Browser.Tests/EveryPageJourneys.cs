using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Playwright;
using MotCua.Browser.Tests.Harness;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;
using MotCua.Web.Tests.Harness;

namespace MotCua.Browser.Tests;

/// <summary>Every page that has an address of its own, as a new office sees it: nothing serious for axe, nothing cut off on a phone, nothing the browser complains of.</summary>
public sealed class EveryPageJourneys
{
    [Fact]
    public async Task Every_page_is_accessible_fits_a_phone_and_makes_the_browser_complain_of_nothing()
    {
        await using var site = await LiveSite.OpenAsync();
        await site.HasDistrictAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "035.mot-cua"));
        var faults = new List<string>();
        var visits = new Visits(site);
        foreach (var (address, duty) in Pages(site))
        {
            try
            {
                await LookAsync(visits, address, duty);
            }
            catch (Exception fault) when (fault is Xunit.Sdk.XunitException or PlaywrightException or TimeoutException)
            {
                faults.Add($"{address} ({duty?.ToString() ?? "anyone"}): {fault.Message}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task LookAsync(Visits visits, string address, DutyKind? duty)
    {
        var name = address == "/" ? "page-home" : "page" + address.Replace('/', '-');
        visits.Complaints.Clear();
        foreach (var screen in new[] { Screen.Desk, Screen.Phone })
        {
            var page = await visits.OfAsync(duty, screen);
            var answer = await page.GotoAsync(address);

            Assert.True(answer!.Ok, $"answers {answer.Status}");
            await page.FitsItsScreenAsync();
            await page.PictureAsync($"{name}-{(screen == Screen.Desk ? "desk" : "phone")}");
            if (screen == Screen.Desk)
            {
                await page.IsAccessibleAsync();
            }
        }

        Assert.True(visits.Complaints.Count == 0, string.Join('\n', visits.Complaints));
    }

    /// <summary>Pages without a parameter in their address, each with a duty that opens it; error pages answer with their error and are tried elsewhere.</summary>
    private static List<(string Address, DutyKind? Duty)> Pages(LiveSite site) =>
    [
        .. from route in site.Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
           let page = route.Metadata.GetMetadata<PageActionDescriptor>()
           where page is not null && route.RoutePattern.Parameters.Count == 0 && !route.RoutePattern.RawText!.EndsWith("/index", StringComparison.OrdinalIgnoreCase)
           let folder = "/" + page.ViewEnginePath.Split('/')[1]
           where folder != "/Errors"
           let address = "/" + route.RoutePattern.RawText!.Trim('/')
           orderby address
           select (address, DutyFor(page, folder)),
    ];

    private static DutyKind? DutyFor(PageActionDescriptor page, string folder) =>
        Conventions.Pages.TryGetValue(page.ViewEnginePath, out var own) ? own[0]
        : Conventions.Folders.TryGetValue(folder, out var duties) ? duties.FirstOrDefault(DutyKind.Receive)
        : Conventions.PublicFolders.Contains(folder) || Conventions.PublicPages.Contains(page.ViewEnginePath) ? null
        : DutyKind.Receive;

    /// <summary>One visit for each duty and screen, which goes from page to page as people do: style sheets and scripts are fetched once.</summary>
    private sealed class Visits(LiveSite site)
    {
        private readonly Dictionary<(DutyKind?, Screen), IPage> pages = [];

        /// <summary>What the browser complained of since they were cleared.</summary>
        public List<string> Complaints { get; } = [];

        public async Task<IPage> OfAsync(DutyKind? duty, Screen screen)
        {
            if (pages.TryGetValue((duty, screen), out var open))
            {
                return open;
            }

            var page = duty is { } held ? await site.SignedInAsync(held, screen: screen) : await site.AnyoneAsync(screen);
            page.Console += (_, message) =>
            {
                if (message.Type == "error")
                {
                    Complaints.Add(message.Text);
                }
            };
            page.PageError += (_, error) => Complaints.Add(error);
            return pages[(duty, screen)] = page;
        }
    }
}
