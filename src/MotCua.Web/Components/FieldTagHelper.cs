using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Web.Texts;

namespace MotCua.Web.Components;

/// <summary>
/// One question of a form: label, hint, what was wrong, and the input, wired together for screen readers.
/// <code>&lt;field for="Phone" label="Điện thoại" hint="Không có cũng được" optional /&gt;</code>
/// Label and hint are keys of the texts. Other attributes (autocomplete, maxlength, hx-get …) go to the input. What is inside the
/// element comes after the input.
/// </summary>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTagHelper(IHtmlGenerator html, OfficeTexts texts) : TagHelper
{
    private static readonly Dictionary<FieldKind, string> InputTypes = new()
    {
        [FieldKind.Text] = "text",
        [FieldKind.Password] = "password",
        // A browser's own date field writes the day the way the computer's country does: 06/12/2020 would be read as December here.
        [FieldKind.Date] = "text",
        [FieldKind.DateTime] = "text",
        [FieldKind.Number] = "number",
        [FieldKind.Tel] = "tel",
        [FieldKind.Search] = "search",
        [FieldKind.File] = "file",
    };

    public required ModelExpression For { get; set; }

    /// <summary>Defaults to the property's [Display] name.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Defaults to what the property's type asks for: a date, a checkbox, a number, else text.</summary>
    public FieldKind? Kind { get; set; }

    /// <summary>Says beside the label that it may stay empty.</summary>
    public bool Optional { get; set; }

    /// <summary>Choices of a select or of radio buttons.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Rows of a textarea.</summary>
    public int Rows { get; set; } = 3;

    /// <summary>Further classes of the whole field, for example "col-md-4".</summary>
    [HtmlAttributeName("class")]
    public string? Class { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var kind = Kind ?? KindOf(For.ModelExplorer.ModelType);
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var wrong = ViewContext.ModelState.TryGetValue(name, out var state) ? state.Errors.Select(error => error.ErrorMessage).ToList() : [];
        var attributes = output.Attributes.ToDictionary(attribute => attribute.Name, attribute => (object?)(attribute.Value is IHtmlContent content ? Plain(content) : attribute.Value ?? ""));
        Describe(attributes, id, wrong.Count > 0);

        var label = texts[Label ?? For.Metadata.GetDisplayName()];
        var after = await output.GetChildContentAsync();
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "field", wrong.Count > 0 ? "wrong" : null, Class }.Where(each => each is not null)));

        var group = kind == FieldKind.Radios;
        output.TagName = group ? "fieldset" : "div";
        if (kind != FieldKind.Checkbox)
        {
            output.Content.AppendHtml(LabelOf(group ? "legend" : "label", id, label));
        }

        Append(output, "hint", $"{id}-hint", Hint is null ? [] : [texts[Hint]]);
        Append(output, "field-error", $"{id}-error", wrong);
        output.Content.AppendHtml(InputOf(kind, id, label, attributes));
        output.Content.AppendHtml(after);
    }

    private IHtmlContent InputOf(FieldKind kind, string id, string label, Dictionary<string, object?> attributes)
    {
        switch (kind)
        {
            case FieldKind.TextArea:
                attributes["class"] = "form-control";
                return html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, attributes);
            case FieldKind.Select:
                attributes["class"] = "form-select";
                return html.GenerateSelect(ViewContext, For.ModelExplorer, optionLabel: null, For.Name, Items ?? [], allowMultiple: false, attributes);
            case FieldKind.Radios:
                return RadiosOf(id, attributes);
            case FieldKind.Checkbox:
                attributes["class"] = "form-check-input";
                var box = new TagBuilder("div");
                box.AddCssClass("form-check");
                box.InnerHtml.AppendHtml(html.GenerateCheckBox(ViewContext, For.ModelExplorer, For.Name, For.Model as bool?, attributes));
                box.InnerHtml.AppendHtml(CheckLabel(id, label));
                return box;
            default:
                attributes["class"] = "form-control";
                attributes["type"] = InputTypes[kind];
                if (Example(kind) is { } example)
                {
                    attributes.TryAdd("placeholder", example);
                    attributes.TryAdd("size", example.Length);
                }

                return kind switch
                {
                    FieldKind.Password => html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, value: null, attributes),
                    FieldKind.File => FileOf(attributes),
                    FieldKind.Date => html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model is DateOnly day ? OfficeForms.Day(day) : null, format: null, attributes),
                    FieldKind.DateTime => html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model is DateTime moment ? OfficeForms.Moment(moment) : null, format: null, attributes),
                    _ => html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, format: null, attributes),
                };
        }
    }

    /// <summary>How the answer is to be written, shown while the field is empty.</summary>
    private string? Example(FieldKind kind) => kind switch
    {
        FieldKind.Date => texts["ngày/tháng/năm"],
        FieldKind.DateTime => texts["giờ:phút ngày/tháng/năm"],
        _ => null,
    };

    private HtmlContentBuilder RadiosOf(string id, Dictionary<string, object?> attributes)
    {
        var all = new HtmlContentBuilder();
        attributes["class"] = "form-check-input";
        var number = 0;
        foreach (var item in Items ?? [])
        {
            // The first one carries the field's id, where the error summary's link leads.
            var own = number++ == 0 ? id : $"{id}-{number}";
            var box = new TagBuilder("div");
            box.AddCssClass("form-check");
            box.InnerHtml.AppendHtml(html.GenerateRadioButton(ViewContext, For.ModelExplorer, For.Name, item.Value, item.Selected ? true : null, new Dictionary<string, object?>(attributes) { ["id"] = own }));
            box.InnerHtml.AppendHtml(CheckLabel(own, item.Text));
            all.AppendHtml(box);
        }

        return all;
    }

    private TagBuilder FileOf(Dictionary<string, object?> attributes)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttributes(attributes);
        input.MergeAttribute("name", ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name));
        return input;
    }

    private void Describe(Dictionary<string, object?> attributes, string id, bool wrong)
    {
        attributes["id"] = id;
        var described = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", wrong ? $"{id}-error" : null }.Where(each => each is not null));
        if (described.Length > 0)
        {
            attributes["aria-describedby"] = described;
        }

        if (wrong)
        {
            attributes["aria-invalid"] = "true";
        }
    }

    private TagBuilder LabelOf(string tag, string id, string text)
    {
        var label = new TagBuilder(tag);
        if (tag == "label")
        {
            label.Attributes["for"] = id;
        }

        label.InnerHtml.Append(text);
        if (Optional)
        {
            var optional = new TagBuilder("span");
            optional.AddCssClass("optional");
            optional.InnerHtml.Append(texts["không bắt buộc"]);
            label.InnerHtml.Append(" ").AppendHtml(optional);
        }

        return label;
    }

    private static TagBuilder CheckLabel(string id, string text)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("form-check-label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(text);
        return label;
    }

    private static void Append(TagHelperOutput output, string css, string id, List<string> sentences)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        var span = new TagBuilder("span");
        span.AddCssClass(css);
        span.Attributes["id"] = id;
        span.InnerHtml.Append(string.Join(' ', sentences));
        output.Content.AppendHtml(span);
    }

    private static FieldKind KindOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var plain when plain == typeof(bool) => FieldKind.Checkbox,
        var plain when plain == typeof(DateOnly) => FieldKind.Date,
        var plain when plain == typeof(DateTime) => FieldKind.DateTime,
        var plain when plain == typeof(int) || plain == typeof(long) => FieldKind.Number,
        var plain when typeof(IFormFile).IsAssignableFrom(plain) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(plain) => FieldKind.File,
        _ => FieldKind.Text,
    };

    private static string Plain(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, NullHtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }
}

public enum FieldKind
{
    Text,
    TextArea,
    Select,
    Radios,
    Checkbox,
    Date,
    DateTime,
    Number,
    Tel,
    Search,
    Password,
    File,
}
