using CsCheck;
using MotCua.Domain.Routing;

namespace MotCua.Domain.Tests.Routing;

public sealed class AssignmentTests
{
    /// <summary>Monday 15 June 2020.</summary>
    private static readonly DateOnly Monday = new(2020, 6, 15);

    private static readonly Matter BirthInNaVai = new("Hộ tịch", "thôn Nà Vài, xã Tân Bắc");

    private static readonly RoutingTable Nothing = new() { Unit = "01243.tu-phap", From = Monday, Lines = [] };

    [Theory]
    [InlineData(RoutingWay.Village, "nà vài", "lam.nv")]
    [InlineData(RoutingWay.Village, "Nà Và", null)]
    [InlineData(RoutingWay.Sector, "HỘ TỊCH", "lam.nv")]
    [InlineData(RoutingWay.Sector, "Hộ", null)]
    [InlineData(RoutingWay.Roster, "mon", "lam.nv")]
    [InlineData(RoutingWay.Roster, "tue", null)]
    [InlineData(RoutingWay.Roster, "2020-06-15", "lam.nv")]
    [InlineData(RoutingWay.Roster, "2020-06-16", null)]
    public void A_line_catches_its_village_sector_or_day_and_nothing_else(RoutingWay by, string value, string? officer)
    {
        var table = Nothing with { Lines = [new(by, value, "lam.nv")] };

        var assigned = Assignment.Of(table, BirthInNaVai, Monday, [Free("lam.nv"), Free("son.vv")]);

        Assert.Equal(officer, assigned?.Officer);
        Assert.Equal(officer is null ? null : new Routed(by, value), assigned?.Because);
    }

    [Fact]
    public void The_first_line_that_can_be_kept_decides_and_two_officers_of_one_sector_share_it()
    {
        var table = Nothing with { Lines = [new(RoutingWay.Village, "Nà Vài", "away.x"), new(RoutingWay.Sector, "Hộ tịch", "lam.nv"), new(RoutingWay.Sector, "Hộ tịch", "son.vv")] };

        Assert.Equal("son.vv", Assignment.Of(table, BirthInNaVai, Monday, [new Hand("lam.nv", 3, null), new Hand("son.vv", 2, null)])?.Officer);
        Assert.Null(Assignment.Of(table, BirthInNaVai, Monday, [Free("other.x")]));
        Assert.Null(Assignment.Of(Nothing with { RestByLeastWork = true }, BirthInNaVai, Monday, []));
    }

    [Fact]
    public void Of_two_with_the_same_load_the_one_who_got_something_longest_ago_is_given_it()
    {
        var at = new DateTime(2020, 6, 15, 1, 0, 0, DateTimeKind.Utc);
        Hand[] there = [new("lam.nv", 1, at), new("son.vv", 1, at.AddHours(-1))];

        Assert.Equal(new Assigned("son.vv", new Routed(RoutingWay.LeastWork, null)), Assignment.Of(Nothing with { RestByLeastWork = true }, BirthInNaVai, Monday, there));
    }

    /// <summary>Whatever comes, and whoever is there that moment: nobody who is away gets anything, and with everybody there loads differ by one at most.</summary>
    [Fact]
    public void The_least_work_keeps_loads_within_one_and_never_names_somebody_who_is_not_there() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 40], Gen.Bool.Array[6]).Sample((officers, arrivals, away) =>
        {
            var table = Nothing with { RestByLeastWork = true, Lines = [new(RoutingWay.Village, "Bản Lạ", "o0")] };
            var holds = Enumerable.Range(0, officers).ToDictionary(i => $"o{i}", _ => 0);
            var there = holds.Keys.Where((_, i) => !away[i]).ToList();
            for (var i = 0; i < arrivals; i++)
            {
                var assigned = Assignment.Of(table, BirthInNaVai, Monday, [.. there.Select(officer => new Hand(officer, holds[officer], null))]);
                Assert.Equal(there.Count == 0, assigned is null);
                if (assigned is not null)
                {
                    Assert.Contains(assigned.Officer, there);
                    holds[assigned.Officer]++;
                }
            }

            Assert.True(there.Count == 0 || there.Max(officer => holds[officer]) - there.Min(officer => holds[officer]) <= 1);
        });

    [Fact]
    public void A_table_says_every_line_that_cannot_be_taken()
    {
        var table = Nothing with
        {
            From = Monday.AddDays(-1),
            Lines = [new(0, "x", "lam.nv"), new(RoutingWay.Village, " ", "lam.nv"), new(RoutingWay.Roster, "mai", "lam.nv"), new(RoutingWay.Sector, "Hộ tịch", "gone.x"), new(RoutingWay.Sector, "Hộ tịch", "")],
        };

        Assert.Equal(
            ["routing.in-the-past", "routing.no-way", "routing.no-value", "routing.no-day", "routing.not-serving", "routing.nobody"],
            table.Checked(Monday, officer => officer == "lam.nv").Refusals.Select(refusal => refusal.Code));
    }

    private static Hand Free(string officer) => new(officer, 0, null);
}
