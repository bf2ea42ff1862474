namespace MotCua.Domain.WorkingTime;

/// <summary>
/// Nhập thông báo nghỉ lễ, Tết: the official days off of whole years, in the place of everything known of those years until then.
/// </summary>
/// <param name="Notice">Number and date of the official notice.</param>
[EntryType("calendar.notice-entered")]
public sealed record OfficialNoticeEntered(string Notice, IReadOnlyList<int> Years, IReadOnlyList<CalendarDay> Days) : Facts;

/// <summary>Đặt giờ làm việc: a unit's weekly hours from a day on, for it and all under it that have none of their own.</summary>
/// <param name="Hours">As <see cref="WeeklyHours"/> writes them.</param>
/// <param name="Decision">What it rests on.</param>
[EntryType("calendar.hours-set")]
public sealed record OfficeHoursSet(string Unit, DateOnly From, string Hours, string Decision) : Facts;

/// <summary>Đóng cửa tại chỗ: a unit does not work, or only some hours, from a day to a day, both included.</summary>
/// <param name="Hours">Hours still worked on those days, as in <see cref="CalendarDay.Hours"/>; null when closed.</param>
[EntryType("calendar.office-closed")]
public sealed record OfficeClosed(string Unit, DateOnly From, DateOnly Until, string Reason, string? Hours) : Facts;

/// <summary>Bỏ việc đóng cửa: the closure of a unit that begins on a day does not hold after all.</summary>
[EntryType("calendar.closure-withdrawn")]
public sealed record ClosureWithdrawn(string Unit, DateOnly From) : Facts;
