using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Web.Texts;

namespace MotCua.Web.Components;

/// <summary>
/// The end of a list that is paged by key: how many are shown, of how many ("37", or "500+" when nobody counted further), and the
/// next page under the key n. No page numbers: their cost grows with the list.
/// </summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(OfficeTexts texts, HtmlEncoder html) : TagHelper
{
    public int Shown { get; set; }

    /// <summary>How many there are; null when it is not known.</summary>
    public int? Total { get; set; }

    /// <summary>Where counting stopped; a total as large as this is shown as "500+".</summary>
    public int CountedTo { get; set; } = 500;

    /// <summary>Address of the next page; null on the last one.</summary>
    public string? Next { get; set; }

    /// <summary>Address of the first page; null when this is it.</summary>
    public string? First { get; set; }

    /// <summary>Nothing is written under an empty list that has no other pages: the list says itself that it is empty.</summary>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Shown == 0 && string.IsNullOrEmpty(First) && string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", texts["Các trang"]);
        var total = Total is not { } all ? "" : all >= CountedTo ? $" / {OfficeForms.Count(CountedTo)}+" : $" / {OfficeForms.Count(all)}";
        output.Content.AppendHtml($"<span>{OfficeForms.Count(Shown)}{total}</span>");
        if (!string.IsNullOrEmpty(First))
        {
            output.Content.AppendHtml($"<a href=\"{html.Encode(First)}\">{html.Encode(texts["về trang đầu"])}</a>");
        }

        if (!string.IsNullOrEmpty(Next))
        {
            output.Content.AppendHtml($"<a href=\"{html.Encode(Next)}\" rel=\"next\" data-key=\"n\" aria-keyshortcuts=\"n\">{html.Encode(texts["trang sau"])} <kbd aria-hidden=\"true\">n</kbd></a>");
        }
    }
}
