using System.Text.Json;
using MotCua.Domain.People;

namespace MotCua.Domain.Tests.People;

public sealed class ProxyTests
{
    private static readonly DateOnly Today = new(2020, 6, 12);

    private static readonly Applicant Villager = new()
    {
        Kind = ApplicantKind.Person,
        Name = "Hoàng Văn Thử",
        Address = "Thôn Mẫu, xã Tân Bắc",
        Identity = new(IdentityKind.CitizenNumber, "002085000123"),
    };

    private static readonly Applicant Cooperative = new() { Kind = ApplicantKind.Organisation, Name = "Hợp tác xã Chè Mẫu", Address = "Xã Tân Bắc" };

    private static readonly Proxy Daughter = new()
    {
        Name = "Hoàng Thị Mẫu",
        Mandate = MandateKind.Kinship,
        Relation = "con",
    };

    [Fact]
    public void A_near_relative_needs_no_power_of_attorney() => Assert.False(Daughter.Checked(Villager, Today).Refused);

    [Fact]
    public void A_relative_says_what_relative() => Assert.Equal("proxy.relation-missing", Refusal(Daughter with { Relation = " " }, Villager));

    [Fact]
    public void Nobody_is_kin_of_an_organisation() => Assert.Equal("proxy.kinship-needs-person", Refusal(Daughter, Cooperative));

    [Fact]
    public void Only_an_organisation_writes_a_letter_of_introduction()
    {
        var clerk = new Proxy { Name = "Lý Văn Mẫu", Mandate = MandateKind.Introduction, MandateNumber = "07/GGT", MandateDate = new(2020, 6, 10) };

        Assert.False(clerk.Checked(Cooperative, Today).Refused);
        Assert.Equal("proxy.introduction-needs-organisation", Refusal(clerk, Villager));
    }

    [Fact]
    public void A_mandate_is_not_signed_tomorrow()
    {
        var proxy = Daughter with { Mandate = MandateKind.PowerOfAttorney, MandateDate = Today.AddDays(1) };

        Assert.Equal("proxy.mandate-in-future", Refusal(proxy, Villager));
        Assert.False((proxy with { MandateDate = Today }).Checked(Villager, Today).Refused);
    }

    [Fact]
    public void Nobody_is_his_own_proxy() =>
        Assert.Equal("proxy.is-applicant", Refusal(Daughter with { Identity = new(IdentityKind.CitizenNumber, "002 085 000 123") }, Villager));

    [Fact]
    public void A_proxy_without_name_or_with_a_wrong_phone_is_refused_by_field()
    {
        var refusals = (Daughter with { Name = "", Phone = "12", Identity = new(IdentityKind.OldIdentityCard, "1") }).Checked(Villager, Today).Refusals;

        Assert.Equal(["Name", "Identity", "Phone"], refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public void A_proxy_survives_json()
    {
        var proxy = Daughter with { Identity = new(IdentityKind.OldIdentityCard, "073000123"), MandateDate = Today };

        Assert.Equal(proxy, JsonSerializer.Deserialize<Proxy>(JsonSerializer.Serialize(proxy)));
    }

    private static string Refusal(Proxy proxy, Applicant applicant) => Assert.Single(proxy.Checked(applicant, Today).Refusals).Code;
}
