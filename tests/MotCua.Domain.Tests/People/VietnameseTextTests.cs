using System.Globalization;
using System.Text;
using MotCua.Domain.People;

namespace MotCua.Domain.Tests.People;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Đăng ký khai sinh", "dang ky khai sinh")]
    [InlineData("ĐĂNG  KÝ\tKHAI SINH ", "dang ky khai sinh")]
    [InlineData("Hoà", "hoa")]
    [InlineData("Hòa", "hoa")]
    [InlineData("Thuỷ Thủy", "thuy thuy")]
    [InlineData("Ưng Ước Ợ ươn", "ung uoc o uon")]
    [InlineData("Phù Văn Thử", "phu van thu")]
    [InlineData(null, "")]
    public void Folding_drops_marks_and_case(string? text, string folded)
    {
        Assert.Equal(folded, VietnameseText.Fold(text));
        Assert.Equal(folded, VietnameseText.Fold(text?.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Every_letter_folds_as_the_rule_for_any_text_says()
    {
        var letters = Enumerable.Range('!', 0xFFFD - '!').Select(code => (char)code).Where(letter => !char.IsSurrogate(letter) && !char.IsControl(letter) && !char.IsWhiteSpace(letter));

        Assert.All(letters, letter => Assert.Equal(ByTheRule($"x{letter}y"), VietnameseText.Fold($"x{letter}y")));

        static string ByTheRule(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Normalize(NormalizationForm.FormD)
            .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            .Select(part => part is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(part)));
    }

    [Fact]
    public void What_comes_decomposed_is_kept_composed()
    {
        var decomposed = "Hoàng  Văn\u00a0Thử\r\n".Normalize(NormalizationForm.FormD);

        Assert.Equal("Hoàng Văn Thử", VietnameseText.Compose(decomposed));
        Assert.Equal("", VietnameseText.Compose(" \u0000 "));
    }

    [Theory]
    [InlineData("Đăng ký khai sinh", "dkks")]
    [InlineData("Đăng ký lại việc khai sinh (bản sao)", "dklvksbs")]
    [InlineData("Giấy chứng nhận QSDĐ", "gcnq")]
    [InlineData("", "")]
    public void Initials_are_what_officials_write(string text, string initials) => Assert.Equal(initials, VietnameseText.Initials(text));

    [Fact]
    public void Given_names_stand_in_the_order_of_the_alphabet()
    {
        string[] names = ["An", "Ánh", "Ăn", "Ân", "Dũng", "Đạt", "Em", "Hương", "Hường", "Hưởng", "Ích", "Lan", "On", "Ôn", "Ơn", "Uyên", "Ưng"];

        Assert.Equal(names, names.Reverse().OrderBy(VietnameseText.PersonSortKey, StringComparer.Ordinal));
    }

    [Fact]
    public void Tones_follow_the_dictionary()
    {
        string[] words = ["ma", "mà", "mả", "mã", "má", "mạ", "mai", "măng", "mẳng", "mân", "mậu"];

        Assert.Equal(words, words.Reverse().OrderBy(VietnameseText.SortKey, StringComparer.Ordinal));
    }

    [Fact]
    public void A_register_goes_by_given_name_then_family_name()
    {
        string[] people = ["Hoàng Văn An", "Nguyễn Thị An", "Nguyễn Văn An", "Đặng Thị Bình", "Lý Bình", "An Văn Cường"];

        Assert.Equal(people, people.Reverse().OrderBy(VietnameseText.PersonSortKey, StringComparer.Ordinal));
    }

    [Fact]
    public void Two_spellings_of_one_name_stand_together() => Assert.Equal(VietnameseText.PersonSortKey("Lê Thị Hoà"), VietnameseText.PersonSortKey("Lê Thị Hòa"));

    [Theory]
    [InlineData("Hoàng Văn Thử", true)]
    [InlineData("LƯỜNG THỊ MAI", true)]
    [InlineData("H'Nhi Niê-Kđăm", true)]
    [InlineData("Nguyá»…n VÄƒn", false)]
    [InlineData("Hoàng V?n Th?", false)]
    [InlineData("HoÃng", false)]
    [InlineData("Trie65u Mu2i", false)]
    [InlineData("Müller", false)]
    public void Signs_foreign_to_a_name_are_noticed(string text, bool vietnamese) => Assert.Equal(vietnamese, VietnameseText.IsVietnamese(text));
}
