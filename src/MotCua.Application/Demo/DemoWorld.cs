using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Demo;

/// <summary>What a story is made up from: the district on its first day, its calendar, its procedures, and who works there.</summary>
public sealed class DemoWorld
{
    private readonly Dictionary<UnitKind, List<(ProcedureVersion Procedure, double Weight)>> procedures = [];

    public DemoWorld(DemoFixture fixture, DemoData data, IReadOnlyCollection<ProcedureVersion> catalogue, WorkingCalendar calendar, DemoPeople people)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        ArgumentNullException.ThrowIfNull(data);
        Calendar = calendar;
        People = people;
        Catalogue = [.. catalogue];
        Units = DemoOrganisation.UnitsOf(fixture, data);
        Tree = new UnitTree(Units, fixture.FoundedOn);
        Desks = DemoOrganisation.DesksOf(fixture, data);
        Staff = new DemoStaff(Units, people, fixture.Misdeeds.Where(one => one.Rule == "same-hand").SelectMany(one => one.Authorities).ToHashSet(StringComparer.Ordinal));
        var byCode = catalogue.ToDictionary(version => version.Code);
        procedures[UnitKind.District] = [.. data.Volumes.Where(row => row.Level == "district").Select(row => (byCode[row.Procedure], row.Weight))];
        procedures[UnitKind.Commune] = [.. data.Volumes.Where(row => row.Level == "commune").Select(row => (byCode[row.Procedure], row.Weight))];
    }

    public WorkingCalendar Calendar { get; }

    public DemoPeople People { get; }

    public IReadOnlyList<ProcedureVersion> Catalogue { get; }

    public IReadOnlyList<Unit> Units { get; }

    public UnitTree Tree { get; }

    public IReadOnlyDictionary<string, DemoDesk> Desks { get; }

    public DemoStaff Staff { get; }

    /// <summary>What is asked for at a level, and how often.</summary>
    public IReadOnlyList<(ProcedureVersion Procedure, double Weight)> Procedures(UnitKind level) => procedures[level];
}
