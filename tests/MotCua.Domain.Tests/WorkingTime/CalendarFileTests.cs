using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Tests.WorkingTime;

public class CalendarFileTests
{
    private const string Header = "date,weekday,name,kind,is_working_day,confidence,basis,note\n";

    [Fact]
    public void The_shipped_calendar_is_read_whole_with_the_certainty_of_each_day()
    {
        var reading = CalendarFile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "calendars", "holidays.csv")));

        Assert.Empty(reading.BadRows);
        Assert.Equal(146, reading.Days.Count);
        Assert.Equal(Enumerable.Range(2018, 10), reading.Days.Select(day => day.Date.Year).Distinct().Order());
        Assert.Equal(6, reading.Days.Count(day => day.Kind == DayKind.WorkingSwap));
        var swapped = reading.Days.Single(day => day.Date == new DateOnly(2026, 8, 31));
        Assert.Equal((DayKind.SwapOff, DayCertainty.Seen, new DateOnly(2026, 8, 22)), (swapped.Kind, swapped.Certainty, swapped.Counterpart));
        Assert.Equal("thông báo nghỉ hằng năm, nơi nghỉ thứ Bảy và Chủ nhật", swapped.Basis);
        Assert.Equal(DayCertainty.Projected, reading.Days.Single(day => day.Date == new DateOnly(2027, 2, 9)).Certainty);
        Assert.Equal(DayCertainty.Derived, reading.Days.Single(day => day.Date == new DateOnly(2018, 2, 19)).Certainty);
    }

    [Theory]
    [InlineData("2020-02-30,,Tết,holiday,0,announced,,", "calendar.date-unreadable")]
    [InlineData("30/04/2020,,Ngày Chiến thắng,holiday,0,announced,,", "calendar.date-unreadable")]
    [InlineData("1954-07-21,,Tết,holiday,0,announced,,", "calendar.date-unreadable")]
    [InlineData("2020-04-30,Fri,Ngày Chiến thắng,holiday,0,announced,,", "calendar.weekday-differs")]
    [InlineData("2020-04-30,,,holiday,0,announced,,", "calendar.name-missing")]
    [InlineData("2020-04-30,,Ngày Chiến thắng,feast,0,announced,,", "calendar.kind-unknown")]
    [InlineData("2020-04-30,,Ngày Chiến thắng,holiday,0,surely,,", "calendar.certainty-unknown")]
    [InlineData("2020-04-30,,Ngày Chiến thắng,holiday,1,announced,,", "calendar.working-differs")]
    [InlineData("2020-05-04,,Làm bù,working-swap,0,announced,,", "calendar.working-differs")]
    [InlineData("2020-05-04,,Nửa ngày,half-day,1,announced,,", "calendar.half-day-without-hours")]
    public void A_bad_row_is_told_with_its_line_and_reason(string row, string code)
    {
        var reading = CalendarFile.Read($"{Header}2020-01-01,Wed,Tết Dương lịch,holiday,0,statutory,,\n{row}\n");

        Assert.Single(reading.Days);
        var bad = Assert.Single(reading.BadRows);
        Assert.Equal((3, code), (bad.Line, bad.Reason.Code));
    }

    [Fact]
    public void Every_fault_of_a_row_is_told_and_the_same_date_is_taken_once()
    {
        var reading = CalendarFile.Read($"{Header}2020-04-30,Fri,,feast,0,surely,,\r\n2020-05-01,,Lao động,holiday,0,announced,,\r\n2020-05-01,,Lao động,holiday,0,announced,,\r\n");

        Assert.Equal([2, 2, 2, 2, 4], reading.BadRows.Select(bad => bad.Line));
        Assert.Equal("calendar.date-twice", reading.BadRows[^1].Reason.Code);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_but_the_needed_ones_must_be_there()
    {
        var reading = CalendarFile.Read("\uFEFFname,hours,kind,confidence,date\n\"Nửa ngày, chiều nghỉ\",morning,half-day,announced,2026-12-31\n");
        var lacking = CalendarFile.Read("date,name\n2026-12-31,Tết\n");

        Assert.Equal("Nửa ngày, chiều nghỉ", Assert.Single(reading.Days).Name);
        Assert.Equal("calendar.columns-missing", Assert.Single(lacking.BadRows).Reason.Code);
    }

    [Fact]
    public void A_day_off_wins_over_a_half_day_on_the_same_date()
    {
        var date = new DateOnly(2020, 6, 12);
        var calendar = TestCalendars.With(
            WeeklyHours.Default.ToString(),
            new CalendarDay(date, "Nửa ngày", DayKind.HalfDay, DayCertainty.Announced) { Hours = "morning" },
            new CalendarDay(date, "Lũ quét", DayKind.LocalClosure, DayCertainty.Announced));

        Assert.False(calendar.IsWorkingDay(date));
        Assert.Equal("Lũ quét", calendar.NamedDay(date)!.Name);
    }
}
