using System.Text;
using System.Text.Json;
using MotCua.Domain.People;

namespace MotCua.Domain.Tests.People;

public sealed class ApplicantTests
{
    private static readonly DateOnly Today = new(2020, 6, 12);

    private static readonly Applicant Villager = new()
    {
        Kind = ApplicantKind.Person,
        Name = "Hoàng Văn Thử",
        Address = "Thôn Mẫu, xã Tân Bắc",
    };

    private static readonly Applicant Cooperative = Villager with { Kind = ApplicantKind.Organisation, Name = "Hợp tác xã Chè Mẫu" };

    [Fact]
    public void Name_and_address_are_enough()
    {
        var applicant = Villager.Checked(Today).Value;

        Assert.False(applicant.IdentityProven);
        Assert.Empty(applicant.Doubts(Today));
    }

    [Fact]
    public void What_is_kept_is_normalised()
    {
        var typed = Villager with
        {
            Name = "  Hoàng  Văn Thử ".Normalize(NormalizationForm.FormD),
            Identity = new(IdentityKind.CitizenNumber, "002 085 000 123"),
            Phone = "+84 912 345 678",
            Email = " thu@example.vn ",
        };

        var applicant = typed.Checked(Today).Value;

        Assert.Equal("Hoàng Văn Thử", applicant.Name);
        Assert.Equal("002085000123", applicant.Identity?.Number);
        Assert.Equal(("0912345678", "thu@example.vn"), (applicant.Phone, applicant.Email));
    }

    [Fact]
    public void Every_refusal_comes_at_once_with_its_field()
    {
        var typed = Villager with
        {
            Name = " ",
            Address = "",
            Phone = "123",
            Email = "thu@",
            BirthDate = PartialDate.Of(2020, 7),
            Identity = new(IdentityKind.OldIdentityCard, "07300012"),
        };

        var refusals = typed.Checked(Today).Refusals;

        Assert.Equal(["Address", "BirthDate", "Email", "Identity", "Name", "Phone"], refusals.Select(one => one.Field!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_paper_cannot_be_shown_that_is_not_named() =>
        Assert.Equal(PeopleRefusals.NothingShown with { Field = "Identity" }, (Villager with { IdentityProven = true }).Checked(Today).Refusal);

    [Theory]
    [InlineData(IdentityKind.OldIdentityCard, "073000123", true)]
    [InlineData(IdentityKind.OldIdentityCard, "0730001234", false)]
    [InlineData(IdentityKind.Passport, "c1234567", true)]
    [InlineData(IdentityKind.Passport, "C12", false)]
    [InlineData(IdentityKind.Passport, "ABCDEFGH", false)]
    [InlineData(IdentityKind.Other, "Giấy khai sinh 12/2015", true)]
    [InlineData(IdentityKind.Other, "", false)]
    [InlineData(IdentityKind.TaxCode, "5100000034", false)]
    public void A_person_is_known_by_a_paper_of_its_own_form(IdentityKind kind, string number, bool taken) =>
        Assert.Equal(taken, !(Villager with { Identity = new(kind, number) }).Checked(Today).Refused);

    [Theory]
    [InlineData(IdentityKind.TaxCode, "5100000034-001", true)]
    [InlineData(IdentityKind.TaxCode, "5100000035", false)]
    [InlineData(IdentityKind.Other, "QĐ 12/QĐ-UBND", true)]
    [InlineData(IdentityKind.CitizenNumber, "002085000123", false)]
    public void An_organisation_is_known_by_its_tax_code_or_decision(IdentityKind kind, string number, bool taken) =>
        Assert.Equal(taken, !(Cooperative with { Identity = new(kind, number) }).Checked(Today).Refused);

    [Fact]
    public void An_organisation_has_no_birth_date() =>
        Assert.Equal("applicant.organisation-is-not-born", (Cooperative with { BirthDate = PartialDate.Of(1985) }).Checked(Today).Refusal.Code);

    [Theory]
    [InlineData("2024-12-31", 0)]
    [InlineData("2025-01-01", 1)]
    public void The_nine_digit_card_is_doubted_after_its_last_day(string day, int doubts)
    {
        var applicant = (Villager with { Identity = new(IdentityKind.OldIdentityCard, "073000123") }).Checked(Today).Value;

        Assert.Equal(doubts, applicant.Doubts(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Count);
    }

    [Fact]
    public void Doubts_name_the_field_and_stop_nothing()
    {
        var typed = Villager with
        {
            Name = "Hoa2ng Va8n",
            BirthDate = PartialDate.Of(1986),
            Sex = Sex.Female,
            Identity = new(IdentityKind.CitizenNumber, "002085000123"),
        };

        var doubts = typed.Checked(Today).Value.Doubts(Today);

        Assert.Equal(
            ["citizen-number.sex-differs@Identity", "citizen-number.year-differs@Identity", "applicant.name-signs@Name"],
            doubts.Select(doubt => $"{doubt.Code}@{doubt.Field}"));
    }

    [Theory]
    [InlineData("002085000123", IdentityKind.CitizenNumber)]
    [InlineData("073000123", IdentityKind.OldIdentityCard)]
    [InlineData("5100000034-001", IdentityKind.TaxCode)]
    [InlineData("C1234567", IdentityKind.Passport)]
    [InlineData("QĐ 12/QĐ-UBND", IdentityKind.Other)]
    public void A_bare_number_suggests_its_kind(string number, IdentityKind kind) => Assert.Equal(kind, IdentityPaper.Guess(number));

    [Fact]
    public void An_applicant_survives_json()
    {
        var applicant = Villager with
        {
            BirthDate = PartialDate.Of(1985),
            Sex = Sex.Male,
            Identity = new(IdentityKind.CitizenNumber, "002085000123"),
            IdentityProven = true,
        };

        Assert.Equal(applicant, JsonSerializer.Deserialize<Applicant>(JsonSerializer.Serialize(applicant)));
    }
}
