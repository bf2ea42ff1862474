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
    private DemoPlan(DemoWorld world, IReadOnlyList<string> codes, IReadOnlyList<DemoEvent> events, IReadOnlyList<DemoMisdone> misdone, IReadOnlySet<int> touched)
    {
        World = world;
        Codes = codes;
        Events = events;
        Misdone = misdone;
        Touched = touched;
    }

    public DemoWorld World { get; }

    /// <summary>The code that each dossier gets, since the order of receipts is known.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>By time; what happens to one dossier also in the order of its way.</summary>
    public IReadOnlyList<DemoEvent> Events { get; }

    /// <summary>The failings that were put into it.</summary>
    public IReadOnlyList<DemoMisdone> Misdone { get; }

    /// <summary>Places of the dossiers that fail in some way or other.</summary>
    public IReadOnlySet<int> Touched { get; }

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
        var misdeeds = new DemoMisdeeds(fixture, times, calendar);
        var desks = new DemoDeskMisdeeds(fixture, misdeeds, times, calendar);
        var drawn = desks.Change([.. fixture.Groups.SelectMany(group => new DemoDrafting(fixture, group, world, times, dice).Draw())]);
        misdeeds.Choose(drawn);
        var drafts = drawn.OrderBy(draft => draft.Entered).ToList();
        misdeeds.Number(drafts);
        var writer = new DemoStoryWriter(fixture, world, times, misdeeds, dice);
        var told = new DemoStoryMisdeeds(fixture, world, misdeeds, desks, times);
        var codes = NumbersOf(drafts);
        var events = drafts.SelectMany((draft, dossier) => told.Of(draft, [.. writer.StoryOf(draft, dossier)])).Concat(writer.Visits()).Concat(writer.Ladder()).Concat(new DemoRound(fixture, world).Events()).ToList();
        events.AddRange(DemoCash.Evenings(events.Where(one => one is DemoFee or DemoRefund).ToList(), calendar));
        told.OfDesks(events, drafts);

        // Stable: events of one moment stay in the order they were made up in.
        return new DemoPlan(world, codes, [.. events.OrderBy(one => one.At)], misdeeds.Done, TouchedIn(drafts, misdeeds.Done));
    }

    private static HashSet<int> TouchedIn(List<DemoDraft> drafts, IReadOnlyList<DemoMisdone> done) =>
        [.. drafts.Index().Where(one => one.Item.Misdeed is not null).Select(one => one.Index), .. done.Where(one => one.Dossier is not null).Select(one => one.Dossier!.Value)];

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
