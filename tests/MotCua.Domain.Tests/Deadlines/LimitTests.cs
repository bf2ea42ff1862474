using System.Text.Json;
using CsCheck;
using MotCua.Domain.Deadlines;

namespace MotCua.Domain.Tests.Deadlines;

public class LimitTests
{
    public static TheoryData<Case> Limits => [.. Cases.In("limits.csv")];

    [Theory, MemberData(nameof(Limits))]
    public void A_limit_is_read_as_offices_write_it(Case row)
    {
        var read = Limit.TryParse(row["text"], out var limit);

        Assert.Equal(row["written"], read ? limit.ToString() : "");
    }

    [Fact]
    public void Reading_what_was_written_gives_the_same_limit() =>
        Gen.OneOf(
            Gen.Int[1, 10_000].Select(quarters => Limit.WorkingDays(quarters / 4m)),
            Gen.Int[1, 20_000].Select(hours => Limit.WorkingHours(hours)),
            Gen.Int[1, 3_660].Select(Limit.CalendarDays),
            Gen.Int[1, 120].Select(Limit.Months),
            Gen.Int[1, 1_000].Select(halves => Limit.Hours(halves / 2m)),
            Gen.Const(Limit.SameDay),
            Gen.Const(Limit.None))
        .Sample(limit => Limit.Parse(limit.ToString()) == limit);

    [Fact]
    public void Equal_amounts_are_equal_limits() => Assert.Equal(Limit.WorkingDays(3), Limit.WorkingDays(3.00m));

    [Fact]
    public void An_entry_keeps_a_limit_as_its_text()
    {
        var text = JsonSerializer.Serialize(Limit.WorkingDays(0.5m));

        Assert.Equal("\"0.5wd\"", text);
        Assert.Equal(Limit.WorkingDays(0.5m), JsonSerializer.Deserialize<Limit>(text));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Limit>("\"soon\""));
    }
}
