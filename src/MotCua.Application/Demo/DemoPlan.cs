using MotCua.Application.Administering;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.Slips;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Demo;

/// <summary>
/// The whole story of a demonstration district, made up before anything is written: every event in the order of time, the same for the same seed.
/// </summary>
public sealed class DemoPlan
{
    private DemoPlan(DemoWorld world, IReadOnlyList<string> codes, IReadOnlyList<DemoEvent> events)
    {
        World = world;
        Codes = codes;
        Events = events;
    }

    public DemoWorld World { get; }

    /// <summary>The code that each dossier gets, since the order of receipts is known.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>By time; what happens to one dossier also in the order of its way.</summary>
    public IReadOnlyList<DemoEvent> Events { get; }

    /// <summary>With the shipped catalogue and calendar, which are those of the founding day.</summary>
    public static DemoPlan Make(DemoFixture fixture, DemoData data)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        ArgumentNullException.ThrowIfNull(data);
        return Make(fixture, data, data.CatalogueFrom(fixture.FoundedOn), Calendars.AsShipped);
    }

    /// <param name="catalogue">The procedures as they will be published.</param>
    /// <param name="calendar">The district's deadline calendar.</param>
    public static DemoPlan Make(DemoFixture fixture, DemoData data, IReadOnlyCollection<ProcedureVersion> catalogue, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        var dice = new Random(fixture.Seed);
        var world = new DemoWorld(fixture, data, catalogue, calendar, new DemoPeople(data, dice));
        var times = new DemoTimes(calendar, fixture.Period.First, fixture.Period.Last, dice);
        var drafts = fixture.Groups.SelectMany(group => new DemoDrafting(fixture, group, world, times, dice).Draw()).OrderBy(draft => draft.Entered).ToList();
        var writer = new DemoStoryWriter(fixture, world, times, dice);
        var codes = NumbersOf(drafts);
        var events = drafts.SelectMany((draft, dossier) => writer.StoryOf(draft, dossier)).Concat(writer.Visits()).Concat(writer.Ladder()).Concat(new DemoRound(fixture, world).Events()).ToList();
        events.AddRange(DemoCash.Evenings(events.Where(one => one is DemoFee or DemoRefund).ToList(), calendar));

        // Stable: events of one moment stay in the order they were made up in.
        return new DemoPlan(world, codes, [.. events.OrderBy(one => one.At)]);
    }

    private static List<string> NumbersOf(IEnumerable<DemoDraft> drafts)
    {
        var last = new Dictionary<string, long>();
        var codes = new List<string>();
        foreach (var draft in drafts)
        {
            var day = DateOnly.FromDateTime(draft.Received);
            var agency = draft.Authority.AgencyCodeOn(day)!.Text;
            var series = DossierCode.Series(agency, day);
            codes.Add(DossierCode.Of(agency, day, last[series] = last.GetValueOrDefault(series) + 1));
        }

        return codes;
    }
}
