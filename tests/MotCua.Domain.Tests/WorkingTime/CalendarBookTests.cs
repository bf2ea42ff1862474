using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Tests.WorkingTime;

public class CalendarBookTests
{
    private static readonly DateOnly Friday = new(2020, 6, 12);

    private static readonly string[] Commune = ["01243", "035", "02"];

    [Fact]
    public void What_was_shipped_is_the_first_version() => Assert.Equal(1, Book().Version);

    [Fact]
    public void A_notice_replaces_the_whole_year_and_no_other()
    {
        var notice = new OfficialNoticeEntered("Thông báo 1", [2020], [new CalendarDay(Friday, "Nghỉ đột xuất", DayKind.Holiday, DayCertainty.Announced)]);
        var calendar = Book(notice).Of(Commune, 1);

        Assert.False(calendar.IsWorkingDay(Friday));
        Assert.True(calendar.IsWorkingDay(new DateOnly(2020, 4, 30)));
        Assert.False(calendar.IsWorkingDay(new DateOnly(2019, 4, 30)));
        Assert.Equal(2, calendar.Version);
    }

    [Fact]
    public void A_later_notice_of_the_same_year_takes_the_place_of_the_earlier()
    {
        var first = new OfficialNoticeEntered("Thông báo 1", [2020], [new CalendarDay(Friday, "Nghỉ", DayKind.Holiday, DayCertainty.Announced)]);
        var second = new OfficialNoticeEntered("Thông báo 2", [2020], [new CalendarDay(Friday.AddDays(3), "Nghỉ", DayKind.Holiday, DayCertainty.Announced)]);
        var book = Book(first, second);

        Assert.Equal([Friday.AddDays(3)], book.DaysIn(2020).Select(day => day.Date));
        Assert.False(book.Of(Commune, 1, version: 2).IsWorkingDay(Friday));
        Assert.True(book.Of(Commune, 1).IsWorkingDay(Friday));
    }

    [Fact]
    public void A_dossiers_version_is_counted_again_as_it_was()
    {
        var book = Book(new OfficeClosed("01243", Friday, Friday, "Lũ quét", null));

        Assert.True(book.Of(Commune, 1, version: 1).IsWorkingDay(Friday));
        Assert.False(book.Of(Commune, 1, version: 2).IsWorkingDay(Friday));
        Assert.Equal(2, book.Of(Commune, 1, version: 99).Version);
    }

    [Fact]
    public void Hours_are_those_of_the_nearest_unit_that_has_any()
    {
        var book = Book(
            new OfficeHoursSet("02", new DateOnly(2019, 1, 1), "Mon-Fri 07:30-11:30 13:00-17:00", "QĐ 1"),
            new OfficeHoursSet("01243", new DateOnly(2020, 6, 1), "Mon-Fri 08:00-12:00 13:00-17:00", "QĐ 2"));

        Assert.Equal("07:30-11:30 13:00-17:00", book.Of(["035", "02"], 1).HoursOn(Friday).ToString());
        Assert.Equal("08:00-12:00 13:00-17:00", book.Of(Commune, 1).HoursOn(Friday).ToString());
        Assert.Equal("07:30-11:30 13:00-17:00", book.Of(Commune, 1).HoursOn(new DateOnly(2020, 5, 29)).ToString());
        Assert.Equal("07:00-11:30 13:30-17:00", book.Of(["99"], 1).HoursOn(Friday).ToString());
        Assert.Equal(["02", "01243"], book.UnitsThatDiffer);
    }

    [Fact]
    public void Hours_set_again_for_the_same_day_correct_the_first()
    {
        var from = new DateOnly(2020, 6, 1);
        var book = Book(new OfficeHoursSet("035", from, "Mon-Fri 08:00-12:00", "QĐ 1"), new OfficeHoursSet("035", from, "Mon-Fri 08:00-12:00 13:00-17:00", "QĐ 1"));

        Assert.Equal(480, book.Of(Commune, 1).HoursOn(Friday).Minutes);
        Assert.Single(book.HoursSetFor("035"));
    }

    [Fact]
    public void A_house_closes_with_what_is_in_it_but_not_with_what_is_under_it()
    {
        var book = Book(new OfficeClosed("035", Friday, Friday.AddDays(3), "Lũ quét", null));

        Assert.False(book.Of(["035.mot-cua", "035", "02"], 2).IsWorkingDay(Friday));
        Assert.True(book.Of(Commune, 1).IsWorkingDay(Friday));
        Assert.False(book.Of(["035", "02"], 1).IsWorkingDay(Friday.AddDays(3)));
        Assert.True(book.Of(["035", "02"], 1).IsWorkingDay(Friday.AddDays(4)));
    }

    [Fact]
    public void A_closure_may_leave_half_the_day_and_may_be_withdrawn()
    {
        var half = new OfficeClosed("035", Friday, Friday, "Họp", "morning");

        Assert.Equal("07:00-11:30", Book(half).Of(["035"], 1).HoursOn(Friday).ToString());
        Assert.Equal(480, Book(half, new ClosureWithdrawn("035", Friday)).Of(["035"], 1).HoursOn(Friday).Minutes);
    }

    [Fact]
    public void Offices_that_differ_in_nothing_share_one_table_of_days()
    {
        var book = Book(new OfficeClosed("01243", Friday, Friday, "Lũ quét", null));

        Assert.Same(book.Of(["035", "02"], 1), book.Of(["01240", "035", "02"], 1));
        Assert.NotSame(book.Of(["035", "02"], 1), book.Of(Commune, 1));
    }

    [Fact]
    public void A_notice_lists_what_it_adds_takes_away_and_changes()
    {
        var book = Book();
        var days = book.DaysIn(2020).Where(day => day.Date != new DateOnly(2020, 9, 2)).Select(day => day.Date == new DateOnly(2020, 4, 2) ? day with { Certainty = DayCertainty.Announced } : day)
            .Append(new CalendarDay(Friday, "Nghỉ đột xuất", DayKind.Holiday, DayCertainty.Announced)).ToList();

        var changes = CalendarNotice.Changes(book, days);

        Assert.Equal([new DateOnly(2020, 4, 2), Friday, new DateOnly(2020, 9, 2)], changes.Select(change => change.Date));
        Assert.Equal([(true, true), (false, true), (true, false)], changes.Select(change => (change.Before is not null, change.After is not null)));
    }

    [Fact]
    public void A_notice_without_a_number_with_bad_rows_or_without_news_is_refused()
    {
        var book = Book();
        var good = new CalendarReading([new CalendarDay(Friday, "Nghỉ", DayKind.Holiday, DayCertainty.Announced)], []);

        Assert.Equal("calendar.notice-unnamed", CalendarNotice.Enter(book, " ", good).Refusal.Code);
        Assert.Equal("calendar.bad-rows", CalendarNotice.Enter(book, "TB 1", good with { BadRows = [new(2, CalendarRefusals.DateTwice(Friday))] }).Refusal.Code);
        Assert.Equal("calendar.nothing-changes", CalendarNotice.Enter(book, "TB 1", new CalendarReading(book.DaysIn(2020), [])).Refusal.Code);
        Assert.Equal("calendar.closure-in-notice", CalendarNotice.Enter(book, "TB 1", new CalendarReading([new CalendarDay(Friday, "Lũ", DayKind.LocalClosure, DayCertainty.Announced)], [])).Refusal.Code);
        Assert.Equal([2020], CalendarNotice.Enter(book, "TB 1", good).Value.Years);
    }

    [Fact]
    public void Closures_and_hours_that_make_no_sense_are_refused_for_every_reason_at_once()
    {
        Assert.Equal(["calendar.closure-too-long", "calendar.reason-missing", "calendar.hours-unreadable"], CalendarNotice.Close("035", Friday, Friday.AddDays(-1), "", "sáng").Refusals.Select(refusal => refusal.Code));
        Assert.Equal(["calendar.date-outside"], CalendarNotice.Close("035", new DateOnly(1954, 5, 7), Friday, "Lũ", null).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(["calendar.hours-unreadable", "calendar.decision-missing"], CalendarNotice.SetHours("035", Friday, "cả ngày", "").Refusals.Select(refusal => refusal.Code));
        Assert.Equal("calendar.no-such-closure", CalendarNotice.Withdraw(Book(), "035", Friday).Refusal.Code);
    }

    private static CalendarBook Book(params Facts[] changes) =>
        new(CalendarFile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "calendars", "holidays.csv"))).Days, changes);
}
