using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MotCua.Web.Components;

/// <summary>Shows a control's shortcut on the control: <c>&lt;button data-key="F9"&gt;</c> gets its kbd and tells screen readers.</summary>
[HtmlTargetElement("a", Attributes = "data-key")]
[HtmlTargetElement("button", Attributes = "data-key")]
public sealed class KeyTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (output.Attributes["data-key"]?.Value?.ToString() is not { Length: > 0 } key)
        {
            return;
        }

        var shown = new TagBuilder("kbd");
        shown.Attributes["aria-hidden"] = "true";
        shown.InnerHtml.Append(key.Replace('+', ' '));
        output.Attributes.SetAttribute("aria-keyshortcuts", key);
        output.PostContent.Append(" ").AppendHtml(shown);
    }
}
