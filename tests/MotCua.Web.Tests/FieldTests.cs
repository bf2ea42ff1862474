using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using MotCua.Web.Components;
using MotCua.Web.Tests.Harness;
using MotCua.Web.Texts;

namespace MotCua.Web.Tests;

/// <summary>A field wires label, hint, error and input together, for eyes and for screen readers.</summary>
public sealed class FieldTests
{
    public FieldTests() => CultureInfo.CurrentUICulture = OfficeTexts.Vietnamese;

    [Fact]
    public async Task A_field_names_its_input_and_describes_it_by_its_hint()
    {
        var field = await FieldAsync(nameof(Form.Phone), helper => (helper.Label, helper.Hint, helper.Optional) = ("Điện thoại", "Không có cũng được", true));

        var input = field.QuerySelector("input")!;
        Assert.Equal("0912345678", input.GetAttribute("value"));
        Assert.Equal(input.Id, field.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("Điện thoại không bắt buộc", field.QuerySelector("label")!.TextContent);
        Assert.Equal("Không có cũng được", field.QuerySelector($"#{input.GetAttribute("aria-describedby")}")!.TextContent);
        Assert.False(input.HasAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_wrong_field_says_so_beside_its_input_and_keeps_what_was_typed()
    {
        var wrong = new ModelStateDictionary();
        wrong.SetModelValue(nameof(Form.Born), new ValueProviderResult("31/02/1985"));
        wrong.AddModelError(nameof(Form.Born), "Không có ngày này.");

        var field = await FieldAsync(nameof(Form.Born), helper => helper.Kind = FieldKind.Text, wrong);

        var input = field.QuerySelector("input")!;
        Assert.Equal("31/02/1985", input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("Born-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("Không có ngày này.", field.QuerySelector("#Born-error")!.TextContent);
    }

    [Theory]
    [InlineData(nameof(Form.Born), "text", "15/3/1985")]
    [InlineData(nameof(Form.Copies), "number", "2")]
    [InlineData(nameof(Form.Phone), "text", "0912345678")]
    public async Task A_fields_kind_follows_what_it_asks_for(string name, string type, string value)
    {
        var input = (await FieldAsync(name)).QuerySelector("input")!;

        Assert.Equal(type, input.GetAttribute("type"));
        Assert.Equal(value, input.GetAttribute("value"));
    }

    [Fact]
    public async Task A_tick_stands_before_its_words()
    {
        var field = await FieldAsync(nameof(Form.Late), helper => helper.Label = "Nhập muộn");

        Assert.Equal("checkbox", field.QuerySelector("input")!.GetAttribute("type"));
        Assert.True(field.QuerySelector("input")!.HasAttribute("checked"));
        Assert.Equal("Late", field.QuerySelector("label")!.GetAttribute("for"));
    }

    [Fact]
    public async Task A_choice_is_grouped_under_its_question()
    {
        var field = await FieldAsync(nameof(Form.Phone), helper =>
        {
            helper.Kind = FieldKind.Radios;
            helper.Label = "Nhận kết quả";
            helper.Items = [new SelectListItem("Tại quầy", "desk"), new SelectListItem("Bưu điện", "post")];
        });

        Assert.Equal("FIELDSET", field.TagName);
        Assert.Equal("Nhận kết quả", field.QuerySelector("legend")!.TextContent);
        Assert.Equal(["Phone", "Phone-2"], field.QuerySelectorAll("input").Select(input => input.Id));
    }

    [Fact]
    public async Task A_password_is_never_sent_back() =>
        Assert.Null((await FieldAsync(nameof(Form.Phone), helper => helper.Kind = FieldKind.Password)).QuerySelector("input")!.GetAttribute("value"));

    private static async Task<IElement> FieldAsync(string name, Action<FieldTagHelper>? set = null, ModelStateDictionary? state = null)
    {
        await using var site = await TestSite.OpenAsync();
        var metadata = site.Get<IModelMetadataProvider>();
        var http = new DefaultHttpContext { RequestServices = site.Services };
        var data = new ViewDataDictionary<Form>(metadata, state ?? new ModelStateDictionary()) { Model = new Form() };
        var view = new ViewContext(new Microsoft.AspNetCore.Mvc.ActionContext(http, new RouteData(), new ActionDescriptor(), data.ModelState), new NoView(), data, new TempDataDictionary(http, site.Get<ITempDataProvider>()), TextWriter.Null, new HtmlHelperOptions());
        var helper = new FieldTagHelper(site.Get<IHtmlGenerator>(), site.Get<OfficeTexts>())
        {
            For = new ModelExpression(name, metadata.GetModelExplorerForType(typeof(Form), data.Model).GetExplorerForProperty(name)),
            ViewContext = view,
        };
        set?.Invoke(helper);

        var output = new TagHelperOutput("field", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await helper.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);
        using var written = new StringWriter();
        output.WriteTo(written, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(written.ToString()).Body!.FirstElementChild!;
    }

    private sealed class Form
    {
        public string? Phone { get; init; } = "0912345678";

        public DateOnly? Born { get; init; } = new DateOnly(1985, 3, 15);

        [Range(1, 9)]
        public int Copies { get; init; } = 2;

        public bool Late { get; init; } = true;
    }

    private sealed class NoView : Microsoft.AspNetCore.Mvc.ViewEngines.IView
    {
        public string Path => "";

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;
    }
}
