using System.Text;
using MotCua.Domain.People;

namespace MotCua.Domain.Tests.People;

public sealed class CardQrTests
{
    private const string ChipCard = "002085000123|073000123|Hoàng Văn Thử|15031985|Nam|Thôn Mẫu, Tân Bắc, Quang Bình, Hà Giang|10052021";
    private const string WithoutOldNumber = "002192000456||Triệu Mùi Mẫu|02091992|Nữ|Tổ 2, Yên Bình, Quang Bình, Hà Giang|22062021";
    private const string CardOf2024 = "002205000321||Phù Văn Thử|25122005|Nam|Thôn Mẫu, Tân Trịnh, Tuyên Quang|01082025||||";

    [Fact]
    public void The_chip_card_gives_all_seven_fields()
    {
        var card = CardQr.Parse(ChipCard).Value;

        Assert.Equal("002085000123", card.Number);
        Assert.Equal("073000123", card.OldNumber);
        Assert.Equal("Hoàng Văn Thử", card.Name);
        Assert.Equal("1985-03-15", card.BirthDate.ToString());
        Assert.Equal(Sex.Male, card.Sex);
        Assert.Equal("Thôn Mẫu, Tân Bắc, Quang Bình, Hà Giang", card.Residence);
        Assert.Equal("2021-05-10", card.IssuedOn.ToString());
        Assert.False(card.IsCardOf2024);
        Assert.Empty(card.Doubts);
    }

    [Fact]
    public void A_card_without_an_old_number_leaves_it_unknown()
    {
        var card = CardQr.Parse(WithoutOldNumber).Value;

        Assert.Null(card.OldNumber);
        Assert.Equal(("Triệu Mùi Mẫu", Sex.Female), (card.Name, card.Sex));
        Assert.Empty(card.Doubts);
    }

    [Fact]
    public void The_card_of_2024_has_eleven_fields()
    {
        var card = CardQr.Parse(CardOf2024).Value;

        Assert.True(card.IsCardOf2024);
        Assert.Equal(("Phù Văn Thử", "2025-08-01"), (card.Name, card.IssuedOn.ToString()));
        Assert.Empty(card.Doubts);
    }

    [Theory]
    [InlineData(ChipCard + "\r\n")]
    [InlineData("  " + ChipCard + " \n")]
    public void The_scanner_s_line_end_is_no_part_of_the_card_but_is_kept_in_the_raw_line(string scanned)
    {
        var card = CardQr.Parse(scanned).Value;

        Assert.Equal("2021-05-10", card.IssuedOn.ToString());
        Assert.Equal(scanned, card.Raw);
    }

    [Fact]
    public void A_decomposed_name_is_composed() => Assert.Equal("Hoàng Văn Thử", CardQr.Parse(ChipCard.Normalize(NormalizationForm.FormD)).Value.Name);

    [Theory]
    [InlineData("002085000123|073000123|Hoàng Văn Thử|15031985|Nam|Thôn Mẫu, Tân Bắc", "073000123")]
    [InlineData("002085000123|Hoàng Văn Thử|15031985|Nam|Thôn Mẫu, Tân Bắc|10052021", null)]
    public void Six_fields_are_taken_by_their_meaning(string scanned, string? oldNumber)
    {
        var card = CardQr.Parse(scanned).Value;

        Assert.Equal(("Hoàng Văn Thử", "1985-03-15", "Thôn Mẫu, Tân Bắc"), (card.Name, card.BirthDate.ToString(), card.Residence));
        Assert.Equal(oldNumber, card.OldNumber);
        Assert.Empty(card.Doubts);
    }

    [Theory]
    [InlineData("00001985", "1985")]
    [InlineData("1985", "1985")]
    [InlineData("00031985", "1985-03")]
    [InlineData("031985", "1985-03")]
    public void An_older_person_s_birth_may_lack_day_and_month(string written, string date) =>
        Assert.Equal(date, CardQr.Parse(ChipCard.Replace("15031985", written, StringComparison.Ordinal)).Value.BirthDate.ToString());

    [Theory]
    [InlineData("Hoàng Văn Thử", "HoÃ\u00a0ng VÄƒn Thá»", "card.garbled", "Name")]
    [InlineData("Hoàng Văn Thử", "Hoa2ng Va8n Thu73", "card.garbled", "Name")]
    [InlineData("Hoàng Văn Thử", "Ho?ng V?n Th?", "card.garbled", "Name")]
    [InlineData("Thôn Mẫu", "Th�n M�u", "card.garbled", "Residence")]
    [InlineData("Hoàng Văn Thử", "", "card.empty", "Name")]
    [InlineData("15031985", "31021985", "card.date-unreadable", "BirthDate")]
    [InlineData("|Nam|", "|Na m|", "card.sex-unreadable", "Sex")]
    [InlineData("|073000123|", "|07300O123|", "card.old-number-unreadable", "OldNumber")]
    [InlineData("15031985", "15031986", "citizen-number.year-differs", "Number")]
    [InlineData("|Nam|", "|Nữ|", "citizen-number.sex-differs", "Number")]
    public void What_came_garbled_is_kept_and_doubted(string good, string garbled, string doubt, string field)
    {
        var scanned = ChipCard.Replace(good, garbled, StringComparison.Ordinal);

        var card = CardQr.Parse(scanned).Value;

        Assert.Contains(card.Doubts, one => one.Code == doubt && one.Field == field);
        Assert.Equal(scanned, card.Raw);
    }

    [Fact]
    public void A_garbled_name_is_shown_as_it_came() =>
        Assert.Equal("Hoa2ng Va8n", CardQr.Parse(ChipCard.Replace("Hoàng Văn Thử", "Hoa2ng Va8n", StringComparison.Ordinal)).Value.Name);

    [Theory]
    [InlineData("002085000123", "card.shape")]
    [InlineData("", "card.shape")]
    [InlineData(null, "card.shape")]
    [InlineData("002085000123|073000123|Hoàng Văn Thử|15031985|Nam", "card.shape")]
    [InlineData("002205000321||Phù Văn Thử|25122005|Nam|Thôn Mẫu|01082025||||||", "card.shape")]
    [InlineData("02085000123|073000123|Hoàng Văn Thử|15031985|Nam|Thôn Mẫu|10052021", "citizen-number.form")]
    [InlineData("00208500012A||Hoàng Văn Thử|15031985|Nam|Thôn Mẫu|10052021", "citizen-number.form")]
    public void A_line_that_is_no_card_is_refused(string? scanned, string code) => Assert.Equal(code, CardQr.Parse(scanned).Refusal.Code);
}
