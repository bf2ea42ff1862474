using Microsoft.Extensions.Localization;

namespace MotCua.Web.Texts;

/// <summary>Lets the words in validation attributes ([Required(ErrorMessage = "Hãy ghi họ tên")]) be keys of <see cref="OfficeTexts"/>.</summary>
public sealed class DataAnnotationTexts(OfficeTexts texts) : IStringLocalizer
{
    public LocalizedString this[string name] => new(name, texts[name]);

    public LocalizedString this[string name, params object[] arguments] => new(name, texts[name, arguments]);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
