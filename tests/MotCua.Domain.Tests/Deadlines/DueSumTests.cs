using System.Globalization;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Tests.WorkingTime;
using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Tests.Deadlines;

public class DueSumTests
{
    [Theory]
    [InlineData("2020-08-28T15:40", "3wd", "", "Received 2020-08-28 15:40; CountsFromDay 2020-08-31; DaysOff 2020-09-02..2020-09-02 Quốc khánh; Due 2020-09-03 15:40")]
    [InlineData("2020-01-20T10:00", "3wd", "", "Received 2020-01-20 10:00; CountsFromDay 2020-01-21; DaysOff 2020-01-23..2020-01-29 Tết Nguyên đán; Due 2020-01-30 10:00")]
    [InlineData("2020-06-12T17:30", "3wd", "", "Received 2020-06-12 17:30; AfterClosing 2020-06-15 07:00; CountsFromDay 2020-06-16; Due 2020-06-18 07:00")]
    [InlineData("2020-06-13T09:00", "3wd", "", "Received 2020-06-13 09:00; OnDayOff 2020-06-15 07:00; CountsFromDay 2020-06-16; Due 2020-06-18 07:00")]
    [InlineData("2020-06-09T06:40", "1wd", "", "Received 2020-06-09 06:40; BeforeOpening 2020-06-09 07:00; CountsFromDay 2020-06-10; Due 2020-06-10 07:00")]
    [InlineData("2020-06-09T12:10", "1wd", "", "Received 2020-06-09 12:10; InBreak 2020-06-09 13:30; CountsFromDay 2020-06-10; Due 2020-06-10 13:30")]
    [InlineData("2026-08-20T09:00", "2wd", "", "Received 2026-08-20 09:00; CountsFromDay 2026-08-21; WorkedInstead 2026-08-22 Làm bù (Quốc khánh); Due 2026-08-22 09:00")]
    [InlineData("2026-04-24T08:00", "3wd", "", "Received 2026-04-24 08:00; DaysOff 2026-04-26..2026-04-27 Giỗ Tổ Hùng Vương; CountsFromDay 2026-04-28; DaysOff 2026-04-30..2026-05-01 Ngày Chiến thắng, Ngày Quốc tế lao động; Due 2026-05-04 08:00")]
    [InlineData("2026-04-22T10:00", "10d", "", "Received 2026-04-22 10:00; CountsFromDay 2026-04-23; LastDayOff 2026-05-02..2026-05-04; Due 2026-05-04 17:00")]
    [InlineData("2020-01-10T10:00", "15d", "", "Received 2020-01-10 10:00; CountsFromDay 2020-01-11; DaysOff 2020-01-25..2020-01-29 Tết Nguyên đán; LastDayOff 2020-01-25..2020-01-30; Due 2020-01-30 17:00")]
    [InlineData("2020-01-31T10:00", "1mo", "", "Received 2020-01-31 10:00; CountsFromDay 2020-02-01; MonthIsShorter 2020-02-29; LastDayOff 2020-02-29..2020-03-02; Due 2020-03-02 17:00")]
    [InlineData("2026-04-29T15:05", "sameday", "", "Received 2026-04-29 15:05; DueADayLater at 15:00; DaysOff 2026-04-30..2026-05-01 Ngày Chiến thắng, Ngày Quốc tế lao động; Due 2026-05-04 17:00")]
    [InlineData("2020-06-11T15:10", "3wd", "late=next", "Received 2020-06-11 15:10; AfterCutOff 2020-06-12 07:00 at 15:00; CountsFromDay 2020-06-15; Due 2020-06-17 07:00")]
    [InlineData("2020-06-11T16:10", "3wd", "last-hour=next", "Received 2020-06-11 16:10; InLastHour 2020-06-12 07:00; CountsFromDay 2020-06-15; Due 2020-06-17 07:00")]
    [InlineData("2020-06-11T15:00", "16wh", "", "Received 2020-06-11 15:00; CountsFromTime 2020-06-11 15:00; Due 2020-06-15 15:00")]
    [InlineData("2020-06-13T03:15", "24h", "", "Received 2020-06-13 03:15; Due 2020-06-14 03:15")]
    [InlineData("2020-06-11T15:00", "none", "", "Received 2020-06-11 15:00; NoDueTime")]
    [InlineData("2027-02-03T10:00", "1wd", "", "Received 2027-02-03 10:00; DaysOff 2027-02-04..2027-02-10 Tết Nguyên đán; CountsFromDay 2027-02-11; NotAnnounced 2027-02-04; Due 2027-02-11 10:00")]
    public void The_sum_tells_every_step_to_the_due_time(string received, string limit, string policy, string expected)
    {
        var row = new Case("", new Dictionary<string, string> { ["policy"] = policy });

        var sum = DueSum.Of(TestCalendars.Shipped, DateTime.Parse(received, CultureInfo.InvariantCulture), Limit.Parse(limit), row.Policy);

        Assert.Equal(expected, string.Join("; ", sum.Lines.Select(Tell)));
    }

    [Fact]
    public void A_closed_office_and_a_half_day_are_told_with_their_reason()
    {
        var closed = DueSum.Of(TestCalendars.Named("flood"), new DateTime(2020, 7, 20, 10, 0, 0), Limit.WorkingDays(1), CountingPolicy.Default);
        var half = DueSum.Of(TestCalendars.Named("half-days"), new DateTime(2020, 6, 11, 15, 0, 0), Limit.WorkingDays(1), CountingPolicy.Default);

        Assert.Contains(closed.Lines, line => line is { Kind: DueLineKind.DaysOff, Names: ["Lũ quét"] } && line.Until == new DateOnly(2020, 7, 22));
        Assert.Contains(half.Lines, line => line is { Kind: DueLineKind.HalfDay } && line.From == new DateOnly(2020, 6, 12));
    }

    [Fact]
    public void A_sum_after_a_supplement_tells_how_long_the_clock_stood()
    {
        var asked = new DateTime(2020, 6, 4, 9, 0, 0);
        var answered = new DateTime(2020, 6, 10, 14, 0, 0);
        var received = new DateTime(2020, 6, 1, 9, 0, 0);

        var paused = DueSum.Of(TestCalendars.Shipped, received, Limit.WorkingDays(10), CountingPolicy.Default, new Standstill(asked, answered));
        var restarted = DueSum.Of(TestCalendars.Shipped, received, Limit.WorkingDays(10), new CountingPolicy { OnSupplement = SupplementClock.Restart }, new Standstill(asked, answered));

        Assert.Contains(paused.Lines, line => line.Kind == DueLineKind.StoodStill && line.StoppedAt == asked && line.At == answered);
        Assert.Contains(restarted.Lines, line => line.Kind == DueLineKind.BeganAnew && line.At == answered);
    }

    [Fact]
    public void A_slip_may_print_the_closing_instead_of_the_next_opening()
    {
        var policy = new CountingPolicy { LateReceipt = LateReceipt.CountsFromNextWorkingDay, PrintsOpeningAsClosing = true };

        var sum = DueSum.Of(TestCalendars.Shipped, new DateTime(2020, 6, 11, 15, 10, 0), Limit.WorkingDays(3), policy);

        Assert.Equal(new DateTime(2020, 6, 17, 7, 0, 0), sum.Due);
        Assert.Equal(new DateTime(2020, 6, 16, 17, 0, 0), sum.Printed);
    }

    [Fact]
    public void Only_a_day_that_is_still_to_be_announced_makes_the_sum_provisional()
    {
        var announced = DueSum.Of(TestCalendars.Shipped, new DateTime(2026, 2, 13, 14, 0, 0), Limit.WorkingDays(5), CountingPolicy.Default);
        var projected = DueSum.Of(TestCalendars.Shipped, new DateTime(2027, 9, 1, 14, 0, 0), Limit.WorkingDays(2), CountingPolicy.Default);

        Assert.False(announced.IsProvisional);
        Assert.True(projected.IsProvisional);
    }

    private static string Tell(DueLine line) => string.Join(' ', new[]
    {
        line.Kind.ToString(),
        line.At?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        line.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (line.Until is { } until ? $"..{until:yyyy-MM-dd}" : ""),
        line.Hour is { } hour ? $"at {hour:HH\\:mm}" : null,
        line.Kind == DueLineKind.WorkedInstead || line.Kind == DueLineKind.DaysOff ? string.Join(", ", line.Names) : null,
    }.Where(part => !string.IsNullOrEmpty(part)));
}
