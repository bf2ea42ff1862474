using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using MotCua.Domain.Organisation;

namespace MotCua.Web.Tests.Harness;

/// <summary>Someone with a browser: keeps cookies, fills forms as the page gives them, does not follow redirects by itself.</summary>
public sealed class Visitor
{
    private readonly HttpClient http;

    public Visitor(TestServer server, Officer? officer, string unitName)
    {
        http = new HttpClient(new CookieContainerHandler(new CookieContainer()) { InnerHandler = server.CreateHandler() }) { BaseAddress = new Uri("http://localhost") };
        if (officer is not null)
        {
            http.DefaultRequestHeaders.Add(TestDoor.Header, TestDoor.Write(officer, unitName));
        }
    }

    public HttpClient Http => http;

    public async Task<Page> OpenAsync(string path)
    {
        using var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
        return await Page.ReadAsync(answer);
    }

    /// <summary>
    /// Sends a form of a page as a browser would, hidden fields and all. <paramref name="typed"/> goes over what stands there; a null
    /// unticks or empties. A name that the form does not have is a fault of the test, except where several may be added (Papers[0]).
    /// </summary>
    public async Task<Page> SendAsync(Page page, IReadOnlyDictionary<string, string?> typed, string form = "main form[method=post]", string? button = null)
    {
        var element = page.Html.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"No form {form} on {page.Path}");
        var fields = FieldsOf(element, button);
        foreach (var (name, value) in typed)
        {
            fields.RemoveAll(field => field.Key == name);
            if (value is not null)
            {
                fields.Add(new(name, value));
            }
        }

        var action = element.GetAttribute("action") is { Length: > 0 } own ? own : page.Path;
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync(action, content, TestContext.Current.CancellationToken);
        return await Page.ReadAsync(answer);
    }

    /// <summary>The page a redirect leads to.</summary>
    public Task<Page> FollowAsync(Page page) => OpenAsync(page.Location ?? throw new InvalidOperationException($"{page.Path} answered {page.Status}, not a redirect"));

    private static List<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form, string? button)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
        {
            var (name, value) = element switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio" } box => (box.IsChecked ? box.Name : null, box.Value),
                IHtmlInputElement { Type: "submit" or "button" or "file" } => (null, null),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                IHtmlSelectElement select => (select.Name, select.Value),
                IHtmlButtonElement press when button is not null && (press.Name == button || press.TextContent.Trim() == button) => (press.Name, press.Value),
                _ => (null, null),
            };
            if (!string.IsNullOrEmpty(name))
            {
                fields.Add(new(name, value ?? ""));
            }
        }

        return fields;
    }
}
