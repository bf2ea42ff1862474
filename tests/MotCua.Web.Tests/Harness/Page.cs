using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MotCua.Web.Tests.Harness;

/// <summary>A page as it came: its status, where it leads, and its HTML.</summary>
public sealed record Page(string Path, HttpStatusCode Status, string? Location, IHtmlDocument Html, string Source)
{
    /// <summary>What a person reads in the main part, spaces made single.</summary>
    public string Text => string.Join(' ', (Html.QuerySelector("main") ?? Html.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string Title => Html.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The sentences of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Html.QuerySelectorAll(".errors li").Select(item => item.TextContent.Trim())];

    public static async Task<Page> ReadAsync(HttpResponseMessage answer)
    {
        var source = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var html = await new HtmlParser().ParseDocumentAsync(source, TestContext.Current.CancellationToken);
        return new Page(answer.RequestMessage!.RequestUri!.PathAndQuery, answer.StatusCode, answer.Headers.Location?.ToString(), html, source);
    }

    public IElement One(string selector) => Html.QuerySelector(selector) ?? throw new InvalidOperationException($"Nothing matches {selector} on {Path} ({Status})");
}
