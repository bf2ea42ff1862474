using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Web.Texts;

namespace MotCua.Web.Components;

/// <summary>
/// Where something stands against its due time, by colour, sign and word together. Its content is the word shown ("quá 2 g");
/// without content it is the state's own word. In a narrow column <c>sign-only</c> leaves the word to screen readers.
/// </summary>
[HtmlTargetElement("state-sign", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StateSignTagHelper(OfficeTexts texts) : TagHelper
{
    public DueState State { get; set; }

    public bool SignOnly { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (css, sign) = State switch
        {
            DueState.OnTime => ("on-time", "●"),
            DueState.Today => ("today", "◆"),
            DueState.Late => ("late", "▲"),
            DueState.Paused => ("paused", "‖"),
            _ => ("done", "✓"),
        };
        var content = await output.GetChildContentAsync();
        var word = content.IsEmptyOrWhiteSpace ? texts.Word(State) : content.GetContent().Trim();

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"state state-{css}");
        output.Content.SetHtmlContent($"<span aria-hidden=\"true\">{sign}</span>");
        output.Content.AppendHtml(SignOnly ? $"<span class=\"visually-hidden\">{word}</span>" : $" {word}");
    }
}

/// <summary>What a list or a page says of a dossier's due time.</summary>
public enum DueState
{
    OnTime,
    Today,
    Late,
    Paused,

    /// <summary>Nothing is due any more.</summary>
    Done,
}
