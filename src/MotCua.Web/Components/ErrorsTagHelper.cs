using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Web.Texts;

namespace MotCua.Web.Components;

/// <summary>
/// Everything that stands in the way, at the top of the form: each wrong field with a link to it, each refusal of a rule as it is.
/// Takes the focus, and is nothing at all when nothing is wrong.
/// </summary>
[HtmlTargetElement("errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTagHelper(OfficeTexts texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrong = ViewContext.ModelState
            .SelectMany(field => field.Value?.Errors.Select(error => (Field: field.Key, error.ErrorMessage)) ?? [])
            .Distinct()
            .ToList();
        if (wrong.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errors");
        output.Attributes.SetAttribute("id", "errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute(new TagHelperAttribute("autofocus"));

        var title = new TagBuilder("h2");
        title.InnerHtml.Append(texts["Chưa làm được"]);
        var list = new TagBuilder("ul");
        foreach (var (field, message) in wrong)
        {
            var item = new TagBuilder("li");
            if (field.Length == 0)
            {
                item.InnerHtml.Append(message);
            }
            else
            {
                var link = new TagBuilder("a");
                link.Attributes["href"] = $"#{TagBuilder.CreateSanitizedId(field, "_")}";
                link.InnerHtml.Append(message);
                item.InnerHtml.AppendHtml(link);
            }

            list.InnerHtml.AppendHtml(item);
        }

        output.Content.AppendHtml(title).AppendHtml(list);
    }
}
