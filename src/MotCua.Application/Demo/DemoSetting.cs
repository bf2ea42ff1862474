using MotCua.Application.Administering;
using MotCua.Application.Publishing;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Demo;

/// <summary>
/// What stands before the first dossier comes: units, officers with their duties, the catalogue, and its posters on the notice boards. Done by the
/// same verbs as everywhere; done again, nothing happens.
/// </summary>
public sealed class DemoSetting(OpenUnit openUnit, AppointOfficer appoint, GiveDuty giveDuty, ImportProcedures import, PostProcedures post, DemoHouseRules houseRules, SetRule setRule)
{
    public async Task SetAsync(DemoFixture fixture, DemoPlan plan, DemoData data, Officer console, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(data);
        foreach (var unit in plan.World.Units)
        {
            Must(await openUnit.RunAsync(unit, console, $"demo-unit-{unit.Code}", cancel), unit.Code);
        }

        await StaffAsync(fixture, plan.World.Staff, console, cancel);
        if (fixture.Misdeeds.Count > 0)
        {
            await LoosenAsync(fixture, console, cancel);
        }

        Must(await import.RunAsync(new(data.Procedures) { From = fixture.FoundedOn }, console, "demo-catalogue", cancel), "catalogue");
        await PostAsync(fixture, plan.World, cancel);
        if (fixture.InFull)
        {
            await houseRules.SetAsync(fixture, plan, data, console, cancel);
        }
    }

    internal static void Must<T>(Outcome<T> outcome, string what)
        where T : notnull
    {
        if (outcome.Refused)
        {
            throw new InvalidOperationException($"The story breaks at {what}: {outcome.Refusal}");
        }
    }

    /// <summary>What the program would refuse is allowed here, so that it can be told: the office set its own rules too wide.</summary>
    private async Task LoosenAsync(DemoFixture fixture, Officer console, CancellationToken cancel)
    {
        foreach (var (key, value) in new[] { ("apology.most", "3"), ("supplement.most", "4"), ("send-back.before-leader", "9") })
        {
            Must(await setRule.RunAsync(new(key, fixture.FoundedOn, value, "Để thử dấu hiệu"), console, $"demo-rule-{key}", cancel), key);
        }
    }

    private async Task StaffAsync(DemoFixture fixture, DemoStaff staff, Officer console, CancellationToken cancel)
    {
        // Independent of each other and all in flight at once: many in one commit.
        await Task.WhenAll(staff.All.Select(async officer =>
            Must(await appoint.RunAsync(new(officer.Name, officer.Position, fixture.FoundedOn, officer.Id), console, $"demo-officer-{officer.Id}", cancel), officer.Id)));
        await Task.WhenAll(staff.All.SelectMany(officer => officer.Duties.Select(async duty =>
            Must(await giveDuty.RunAsync(new(officer.Id, duty.Kind, duty.Unit, fixture.FoundedOn), console, $"demo-duty-{officer.Id}-{duty.Kind}-{duty.Unit}", cancel), officer.Id))));
    }

    private async Task PostAsync(DemoFixture fixture, DemoWorld world, CancellationToken cancel)
    {
        foreach (var authority in world.Units.Where(unit => unit.Kind is UnitKind.District or UnitKind.Commune))
        {
            var desk = world.Tree.DeskOf(authority.Code)!;
            var level = ProcedureLevelOf.Authority(authority.Kind);
            var posters = world.Catalogue.Where(version => version.IsReceivedAt(level)).Select(version => new PostProcedures.Poster(version.Code, 1)).ToList();
            Must(
                await post.RunAsync(new(posters, authority.Code, $"Bảng niêm yết, {desk.Name}", fixture.FoundedOn), world.Staff.Pick(desk.Code, DutyKind.Receive, 0), $"demo-posters-{authority.Code}", cancel),
                $"posters of {authority.Code}");
        }
    }
}
