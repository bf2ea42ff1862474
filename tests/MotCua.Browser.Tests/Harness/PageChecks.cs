using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using MotCua.Web.Tests.Harness;

namespace MotCua.Browser.Tests.Harness;

/// <summary>What every page must stand.</summary>
public static class PageChecks
{
    /// <summary>Evaluated in the page itself: the package's own way opens a second page for each, and the browser a process for it.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>axe finds nothing serious or critical.</summary>
    public static async Task IsAccessibleAsync(this IPage page)
    {
        await page.EvaluateAsync(Axe);
        var faults = await page.EvaluateAsync<string[]>("""
            async () => (await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] })).violations
                .filter(fault => ["serious", "critical"].includes(fault.impact))
                .map(fault => [`${fault.id}: ${fault.help}`, ...fault.nodes.slice(0, 5).map(node => node.html)].join("\n  "))
            """);
        if (faults.Length > 0)
        {
            Assert.Fail($"{page.Url}\n{string.Join('\n', faults)}");
        }
    }

    /// <summary>
    /// The page comes to an address ("**" is any text, "*" any within one part) and is there. Asked again and again: an event that says so can come between
    /// looking at the address and waiting for it.
    /// </summary>
    public static async Task ArrivesAtAsync(this IPage page, string address)
    {
        var there = Regex.Escape(address).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"^{there}$"), new() { Timeout = 15_000 });
        await page.WaitForLoadStateAsync();
    }

    /// <summary>Nothing sticks out to the right of the screen.</summary>
    public static async Task FitsItsScreenAsync(this IPage page)
    {
        var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{page.Url} is {over} px wider than its screen");
    }

    /// <summary>No table is wider than an A4 sheet within its margins: what sticks out there is cut off.</summary>
    public static async Task FitsItsPaperAsync(this IPage page)
    {
        // A sheet of 210 mm less 15 and 12, at 96 px an inch; what asks for the width is told that of the whole sheet.
        await page.SetViewportSizeAsync(794, 1123);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var over = await page.EvaluateAsync<int>("""
            () => {
                document.body.style.width = '692px';
                return Math.max(...[...document.querySelectorAll('table')].map(table => Math.ceil(table.getBoundingClientRect().right - document.querySelector('main').getBoundingClientRect().left)) ) - 692;
            }
            """);
        Assert.True(over <= 0, $"a table of {page.Url} is {over} px wider than its paper");
    }

    /// <summary>The page at the desk and on a phone: nothing cut off, nothing serious for axe, and a picture of each.</summary>
    public static async Task LooksRightAsync(this IPage page, string name)
    {
        await page.IsAccessibleAsync();
        await page.PictureAsync($"{name}-desk");
        await page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
        await page.FitsItsScreenAsync();
        await page.PictureAsync($"{name}-phone");
        await page.SetViewportSizeAsync(Screen.Desk.Width, Screen.Desk.Height);
    }

    /// <summary>Keeps a picture of the page in TestResults/pictures, for people to look at.</summary>
    public static async Task PictureAsync(this IPage page, string name) =>
        await page.ScreenshotAsync(new() { Path = PathOf($"{name}.png"), FullPage = true });

    /// <summary>Prints the page as its own style sheet says, and keeps the file in TestResults/pictures.</summary>
    public static async Task<string> PrintAsync(this IPage page, string name)
    {
        var path = PathOf($"{name}.pdf");
        await page.PdfAsync(new() { Path = path, PreferCSSPageSize = true, PrintBackground = true, Tagged = true });
        return path;
    }

    private static string PathOf(string file) => Path.Combine(Directory.CreateDirectory(Path.Combine(SourceTree.Root, "TestResults", "pictures")).FullName, file);
}
