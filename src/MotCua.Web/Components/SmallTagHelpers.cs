using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Application;
using MotCua.Web.Texts;

namespace MotCua.Web.Components;

/// <summary>An amount in đồng: <c>&lt;money amount="8000" /&gt;</c> is "8.000 đ"; nothing when there is no amount.</summary>
[HtmlTargetElement("money", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoneyTagHelper : TagHelper
{
    public long? Amount { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Amount is not { } amount)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "text-nowrap");
        output.Content.SetContent(OfficeForms.Money(amount));
    }
}

/// <summary>
/// A moment or a day in the office's way of writing: <c>&lt;when at="Model.DueAt" form="Sentence" /&gt;</c>. A moment of kind Utc is
/// turned into the office's clock. Nothing when there is no time.
/// </summary>
[HtmlTargetElement("when", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WhenTagHelper : TagHelper
{
    public DateTime? At { get; set; }

    public DateOnly? Day { get; set; }

    public WhenForm Form { get; set; } = WhenForm.Moment;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (At is null && Day is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (At is { } moment)
        {
            var local = moment.Kind == DateTimeKind.Utc ? OfficeTime.ToLocal(moment) : moment;
            output.Attributes.SetAttribute("datetime", local.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
            output.Content.SetContent(Write(local));
        }
        else
        {
            output.Attributes.SetAttribute("datetime", Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            output.Content.SetContent(Write(Day.Value));
        }
    }

    private string Write(DateTime local) => Form switch
    {
        WhenForm.Brief => OfficeForms.ShortMoment(local),
        WhenForm.Sentence => OfficeForms.Sentence(local),
        WhenForm.Official => OfficeForms.OfficialMoment(local),
        _ => OfficeForms.Moment(local),
    };

    private string Write(DateOnly day) => Form switch
    {
        WhenForm.Brief => OfficeForms.ShortDay(day),
        WhenForm.Sentence => OfficeForms.Weekday(day),
        WhenForm.Official => OfficeForms.OfficialDay(day),
        _ => OfficeForms.Day(day),
    };
}

public enum WhenForm
{
    /// <summary>"16:20 12/6/2020", "12/6/2020".</summary>
    Moment,

    /// <summary>"12/6 16:20", "12/6".</summary>
    Brief,

    /// <summary>"thứ Sáu 12/6/2020 lúc 16:20", "thứ Sáu 12/6/2020".</summary>
    Sentence,

    /// <summary>"08 giờ 16 phút, ngày 12/6/2020", "ngày 12 tháng 6 năm 2020".</summary>
    Official,
}
