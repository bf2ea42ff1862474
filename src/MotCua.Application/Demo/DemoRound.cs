using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Demo;

/// <summary>
/// One round of inspections in May 2020: the three communes that enter late and print no slip most often, the one whose officers are offered, and one where all is well.
/// The worst puts it right, the second lets its deadline pass, the third has answered, the offered one still has time.
/// </summary>
internal sealed class DemoRound(DemoFixture fixture, DemoWorld world)
{
    private const string Slip = "no-slip";
    private const string Entry = "not-entered";
    private const int SampleSize = 30;
    private const int DaysToPutRight = 11;

    private static readonly DateOnly PlannedOn = new(2020, 5, 11);
    private static readonly DateOnly FirstVisit = new(2020, 5, 18);
    private static readonly DateOnly LastLookedAt = new(2020, 5, 8);
    private static readonly DateOnly StillToCome = new(2020, 6, 19);

    public IEnumerable<DemoEvent> Events()
    {
        if (!fixture.InFull || fixture.IsOrderly)
        {
            yield break;
        }

        var communes = Communes();
        var visits = communes.Select((unit, place) => new VisitPlan(unit, FirstVisit.AddDays(place))).ToList();
        var inspector = world.Staff.Pick(fixture.District, DutyKind.Inspect, 0);
        string[] team = [$"{inspector.Name}, Thanh tra viên, Trưởng đoàn", $"{Controller.Name}, Chuyên viên kiểm soát thủ tục hành chính, Thành viên"];
        yield return new DemoRoundPlanned(
            At(PlannedOn, 70),
            Controller,
            new(RoundKind.Yearly, "214/QĐ-UBND", PlannedOn, team, fixture.Period.First, LastLookedAt, SampleSize, SampleStrata.Sector | SampleStrata.Month | SampleStrata.Channel, visits));
        foreach (var visit in visits)
        {
            yield return new DemoPackTaken(At(visit.On, 425), inspector, visit.Unit, $"{LeaderOf(visit.Unit).Name}, Chủ tịch Ủy ban nhân dân xã", visit.Unit == communes[3] ? StillToCome : visit.On.AddDays(DaysToPutRight));
            yield return new DemoMinutes(At(visit.On, 440), inspector, visit.Unit);
        }

        foreach (var step in FollowUp(communes[0], communes[2], inspector))
        {
            yield return step;
        }
    }

    private Officer Controller => world.Staff.Pick(fixture.District, DutyKind.Control, 0);

    /// <summary>The worst first.</summary>
    private List<string> Communes()
    {
        var all = world.Units.Where(unit => unit.Kind == UnitKind.Commune).Select(unit => unit.Code).ToList();
        var offered = all.First(world.Staff.Shown.Contains);
        return
        [
            .. all.Where(unit => unit != offered).OrderByDescending(unit => world.Desks[unit].EnteredLate).ThenBy(unit => unit, StringComparer.Ordinal).Take(3),
            offered,
            all.First(unit => world.Desks[unit].EnteredLate == 0),
        ];
    }

    private IEnumerable<DemoEvent> FollowUp(string worst, string third, Officer inspector)
    {
        yield return new DemoFindingAnswer(At(new(2020, 5, 27), 95), LeaderOf(worst), worst, Slip, "Đã giao công chức một cửa in giấy tiếp nhận cho mọi hồ sơ, dán thông báo tại quầy; kiểm tra chéo cuối ngày.");
        yield return new DemoFindingReview(At(new(2020, 5, 29), 60), inspector, worst, Slip, null, null);
        yield return new DemoFindingAnswer(At(new(2020, 6, 2), 120), LeaderOf(worst), worst, Entry, "Đã nhập bù các hồ sơ còn thiếu.");
        yield return new DemoFindingReview(At(new(2020, 6, 3), 75), inspector, worst, Entry, "Chưa nói làm gì để không nhập muộn nữa.", new DateOnly(2020, 6, 12));
        yield return new DemoFindingAnswer(At(new(2020, 6, 9), 130), LeaderOf(worst), worst, Entry, "Nhập ngay khi nhận; ngày mất mạng thì ghi sổ và nhập trước 8 giờ hôm sau, Chủ tịch xã xem sổ mỗi tuần.");
        yield return new DemoFindingReview(At(new(2020, 6, 11), 65), inspector, worst, Entry, null, null);
        yield return new DemoFindingAnswer(At(new(2020, 6, 12), 150), LeaderOf(third), third, Slip, "Đã sửa máy in, từ 01/6 in giấy cho mọi hồ sơ.");
    }

    private Officer LeaderOf(string commune) => world.Staff.Pick(commune, DutyKind.Lead, 0);

    private DateTime At(DateOnly day, int minutes) => world.Calendar.AddMinutes(world.Calendar.OpeningOf(day), minutes);
}
