using MotCua.Domain.Reports;

namespace MotCua.Domain.Tests.Reports;

/// <summary>What is withheld from the public cannot be worked out from what it is told.</summary>
public sealed class SmallNumbersTests
{
    [Fact]
    public void Where_everything_is_large_everything_is_told()
    {
        var told = SmallNumbers.Of([("a", 5), ("b", 12)], 5);

        Assert.False(told.Withholds("a") || told.Withholds("b") || told.WithholdsTotal);
    }

    [Fact]
    public void A_small_count_takes_the_next_smallest_with_it()
    {
        var told = SmallNumbers.Of([("a", 30), ("b", 2), ("c", 7), ("d", 7)], 5);

        Assert.Equal((false, true, true, false, false), (told.Withholds("a"), told.Withholds("b"), told.Withholds("c"), told.Withholds("d"), told.WithholdsTotal));
    }

    [Fact]
    public void Where_everything_is_small_not_even_the_total_is_told()
    {
        Assert.True(SmallNumbers.Of([("a", 1), ("b", 4)], 5).WithholdsTotal);
        Assert.False(SmallNumbers.Of([], 5).WithholdsTotal);
    }

    /// <summary>
    /// Every table of up to four lines, subtracted in every way there is: from the total that is told, whatever assignment of whole numbers the reader tries for
    /// what is withheld, each of it may be one, and may be large enough to be told.
    /// </summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void No_withheld_count_can_be_found_by_subtraction(int smallest)
    {
        var tables = 0;
        foreach (var counts in Tables(4, smallest + 3))
        {
            var lines = counts.Select((count, i) => (Of: $"{i}", Count: (long)count)).ToList();
            var told = SmallNumbers.Of(lines, smallest);
            Assert.All(lines.Where(line => line.Count < smallest), line => Assert.True(told.Withholds(line.Of)));
            var withheld = lines.Where(line => told.Withholds(line.Of)).ToList();
            if (withheld.Count == 0 || told.WithholdsTotal)
            {
                continue;
            }

            tables++;
            var left = lines.Sum(line => line.Count) - lines.Except(withheld).Sum(line => line.Count);
            var possible = Assignments(withheld.Count, (int)left).ToList();
            for (var i = 0; i < withheld.Count; i++)
            {
                var values = possible.Select(assignment => assignment[i]).Distinct().ToList();
                Assert.Contains(1, values);
                Assert.Contains(values, value => value >= smallest);
                Assert.True(values.Count >= smallest);
            }
        }

        Assert.True(tables > 20);
    }

    private static IEnumerable<int[]> Tables(int lines, int most) => lines == 0
        ? [[]]
        : Tables(lines - 1, most).SelectMany(table => Enumerable.Range(0, most + 1).Select(count => count == 0 ? table : [.. table, count]));

    /// <summary>Every way to fill the withheld lines with whole numbers from one on, so that they add up.</summary>
    private static IEnumerable<int[]> Assignments(int lines, int sum)
    {
        if (lines == 1)
        {
            return sum >= 1 ? [[sum]] : [];
        }

        return Enumerable.Range(1, Math.Max(0, sum - lines + 1)).SelectMany(first => Assignments(lines - 1, sum - first).Select(rest => (int[])[first, .. rest]));
    }
}
