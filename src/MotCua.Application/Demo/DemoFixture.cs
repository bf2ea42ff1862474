using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Demo;

/// <summary>The figures that a group of desks must come to in the period, in the columns of form II.06a.</summary>
/// <param name="CarriedOver">Open at the beginning of the period.</param>
/// <param name="InTime">Resolved early or on time.</param>
/// <param name="Interlinked">Of the new ones, under interlinked procedures; all of them resolved in the period.</param>
/// <param name="InterlinkedLate">Of these, late; counted in <paramref name="Late"/> too.</param>
/// <param name="Before">Received before the period, carried over or not.</param>
public sealed record DemoFigures(int New, int CarriedOver, int InTime, int Late, int OpenInTime, int OpenOverdue, int Interlinked, int InterlinkedLate, int Before);

/// <summary>Desks whose figures were published together.</summary>
public sealed record DemoGroup(IReadOnlyList<UnitKind> Levels, DemoFigures Figures);

/// <summary>A district and a stretch of time to be played, with what must come out.</summary>
public sealed record DemoFixture
{
    public required string Key { get; init; }

    public required string District { get; init; }

    /// <summary>The day before the first one: the organisation and the catalogue are set up.</summary>
    public required DateOnly FoundedOn { get; init; }

    /// <summary>First day a dossier is received.</summary>
    public required DateOnly First { get; init; }

    /// <summary>The period of the published figures; the story ends with its last day.</summary>
    public required ReportPeriod Period { get; init; }

    public required IReadOnlyList<DemoGroup> Groups { get; init; }

    /// <summary>Visits that end in form 02, form 03 or a guidance note.</summary>
    public required (int Supplements, int Refusals, int Guidance) Visits { get; init; }

    /// <summary>Whether slips are printed and results fetched too: what the figures do not need, and a visitor wants to see.</summary>
    public required bool InFull { get; init; }

    public int Seed { get; init; } = 20200615;

    /// <summary>Nobody fails by themselves: what goes wrong is only what <see cref="Misdeeds"/> puts into the story.</summary>
    public bool IsOrderly { get; init; }

    /// <summary>Failings that are put into the story on purpose. The figures then need not come out.</summary>
    public IReadOnlyList<DemoMisdeed> Misdeeds { get; init; } = [];

    /// <summary>1 for the published figures, more for a part of them.</summary>
    public int Divisor { get; private init; } = 1;

    /// <summary>
    /// Huyện Quang Bình to 15 June 2020: more than 10,000 received, nearly 6,000 resolved in the district and more than 4,000 in the communes,
    /// 111 interlinked of which 108 early or on time, none online (the district's portal, 26 August 2020). The period is the older practice's half-year.
    /// </summary>
    public static DemoFixture QuangBinh { get; } = new()
    {
        Key = "quang-binh",
        District = "035",
        FoundedOn = new DateOnly(2019, 11, 29),
        First = new DateOnly(2019, 12, 1),
        Period = ReportPeriod.HalfYear(2020, 1, ReportBorders.From16To15),
        Groups =
        [
            new([UnitKind.District], new DemoFigures(New: 5_987, CarriedOver: 141, InTime: 5_893, Late: 53, OpenInTime: 168, OpenOverdue: 14, Interlinked: 47, InterlinkedLate: 2, Before: 560)),
            new([UnitKind.Commune], new DemoFigures(New: 4_139, CarriedOver: 52, InTime: 4_060, Late: 42, OpenInTime: 80, OpenOverdue: 9, Interlinked: 64, InterlinkedLate: 1, Before: 390)),
        ],
        Visits = (430, 46, 310),
        InFull = true,
    };

    /// <summary>
    /// Huyện Đắk Glong, year 2020: 57,028 new and 1,982 carried over make 59,010; 57,502 early or on time and 187 late make 57,689 resolved; 1,246
    /// in time and 75 overdue make 1,321 open (published 19 January 2021). The period is the calendar year.
    /// </summary>
    public static DemoFixture DakGlong { get; } = new()
    {
        Key = "dak-glong",
        District = "661",
        FoundedOn = new DateOnly(2019, 10, 31),
        First = new DateOnly(2019, 11, 1),
        Period = ReportPeriod.WholeYear(2020, ReportBorders.Calendar),
        Groups =
        [
            new(
                [UnitKind.District, UnitKind.Commune],
                new DemoFigures(New: 57_028, CarriedOver: 1_982, InTime: 57_502, Late: 187, OpenInTime: 1_246, OpenOverdue: 75, Interlinked: 640, InterlinkedLate: 3, Before: 1_982)),
        ],
        Visits = (0, 0, 0),
        InFull = false,
    };

    /// <summary>
    /// The fifteen communes of Quang Bình in the year 2020, twice the half-year's dossiers, where everybody works as they should: made up, to put failings into and to see whether they are found.
    /// </summary>
    public static DemoFixture QuangBinhCommunes { get; } = QuangBinh with
    {
        Key = "quang-binh-communes",
        Period = ReportPeriod.WholeYear(2020, ReportBorders.From16To15),
        Groups = [new([UnitKind.Commune], new DemoFigures(New: 8_278, CarriedOver: 52, InTime: 7_834, Late: 400, OpenInTime: 85, OpenOverdue: 11, Interlinked: 128, InterlinkedLate: 0, Before: 390))],
        IsOrderly = true,
    };

    public static IReadOnlyList<DemoFixture> All { get; } = [QuangBinh, DakGlong, QuangBinhCommunes];

    /// <summary>The one with this key. Throws when there is none.</summary>
    public static DemoFixture Of(string key) => All.First(fixture => fixture.Key == key);

    /// <summary>The same district and time with every figure divided, for a quick try.</summary>
    public DemoFixture DividedBy(int divisor) => divisor == 1 ? this : this with
    {
        Divisor = Divisor * divisor,
        Groups = [.. Groups.Select(group => group with { Figures = Divided(group.Figures, divisor) })],
        Visits = (Visits.Supplements / divisor, Visits.Refusals / divisor, Visits.Guidance / divisor),
    };

    private static DemoFigures Divided(DemoFigures whole, int divisor)
    {
        var (inTime, late) = (whole.InTime / divisor, whole.Late / divisor);
        var (openInTime, openOverdue) = (whole.OpenInTime / divisor, whole.OpenOverdue / divisor);
        var carried = whole.CarriedOver / divisor;
        return new DemoFigures(
            inTime + late + openInTime + openOverdue - carried, carried, inTime, late, openInTime, openOverdue, whole.Interlinked / divisor, Math.Min(whole.InterlinkedLate, late / 2), Math.Max(whole.Before / divisor, carried));
    }
}
