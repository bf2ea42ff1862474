using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.Options;
using MotCua.Web.Components;

namespace MotCua.Web.Texts;

/// <summary>Makes the framework's own refusals of typed input speak the reader's language.</summary>
public static class MvcTexts
{
    public static IMvcBuilder AddOfficeTexts(this IMvcBuilder mvc)
    {
        mvc.AddDataAnnotationsLocalization();
        mvc.Services.AddSingleton<IConfigureOptions<MvcDataAnnotationsLocalizationOptions>, AnnotationWords>();
        mvc.Services.AddSingleton<IConfigureOptions<MvcOptions>, BindingWords>();
        return mvc;
    }

    private sealed class AnnotationWords(OfficeTexts texts) : IConfigureOptions<MvcDataAnnotationsLocalizationOptions>
    {
        public void Configure(MvcDataAnnotationsLocalizationOptions options)
        {
            var localizer = new DataAnnotationTexts(texts);
            options.DataAnnotationLocalizerProvider = (_, _) => localizer;
        }
    }

    private sealed class BindingWords(OfficeTexts texts) : IConfigureOptions<MvcOptions>
    {
        public void Configure(MvcOptions options)
        {
            // What is required is said where it is required, in the field's own words.
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            var words = options.ModelBindingMessageProvider;

            // Each stands beside its field, whose own name would be a programmer's.
            words.SetAttemptedValueIsInvalidAccessor((value, _) => texts["“{0}” không đúng.", value]);
            words.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["“{0}” không đúng.", value]);
            words.SetUnknownValueIsInvalidAccessor(_ => texts["Giá trị không đúng."]);
            words.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Giá trị không đúng."]);
            words.SetValueIsInvalidAccessor(value => texts["“{0}” không đúng.", value]);
            words.SetValueMustBeANumberAccessor(_ => texts["Phải là số."]);
            words.SetNonPropertyValueMustBeANumberAccessor(() => texts["Phải là số."]);
            words.SetMissingBindRequiredValueAccessor(name => texts["Thiếu {0}.", name]);
            words.SetMissingKeyOrValueAccessor(() => texts["Thiếu giá trị."]);
            words.SetMissingRequestBodyRequiredValueAccessor(() => texts["Yêu cầu gửi đến không có nội dung."]);
            words.SetValueMustNotBeNullAccessor(_ => texts["Không được để trống."]);
            options.ModelBinderProviders.Insert(0, new WrittenTimeBinder(texts));
        }
    }
}
