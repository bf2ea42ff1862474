using MotCua.Application.Processing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Organisation;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Processing;

public sealed class AccessStories
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Each_officer_sees_what_their_duty_in_their_unit_has_to_do_with(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        await office.HasUnitAsync("01244", UnitKind.Commune, "Bằng Lang", "035");
        var code = await office.HasDossierAsync();
        var interlinked = await office.HasDossierAsync(interlinked: true);

        foreach (var (duty, unit, seesCommune, seesInterlinked) in new[]
        {
            (DutyKind.Receive, "01243.mot-cua", true, true),
            (DutyKind.Return, "01243.mot-cua", true, true),
            (DutyKind.Receive, "035.mot-cua", false, false),
            (DutyKind.Process, "01243.tu-phap", true, true),
            (DutyKind.Process, "035.tu-phap", false, true),
            (DutyKind.Approve, "01243", true, false),
            (DutyKind.Approve, "035", false, true),
            (DutyKind.Lead, "01243", true, true),
            (DutyKind.Lead, "035", true, true),
            (DutyKind.Lead, "01244", false, false),
            (DutyKind.Lead, "035.tu-phap", false, true),
            (DutyKind.Control, "02", true, true),
            (DutyKind.Inspect, "035", true, true),
            (DutyKind.Inspect, "01244", false, false),
            (DutyKind.Lead, "99", false, false),
            (DutyKind.Administer, "035", false, false),
            (DutyKind.Administer, "01243.mot-cua", false, false),
        })
        {
            var officer = new Officer("x", "X", duty, unit);
            Assert.True(seesCommune == await SeesAsync(office, code, officer), $"{duty} in {unit}");
            Assert.True(seesInterlinked == await SeesAsync(office, interlinked, officer), $"{duty} in {unit}, interlinked");
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_unit_whose_code_is_part_of_another_sees_nothing_of_it(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        Assert.False(await SeesAsync(office, code, new Officer("x", "X", DutyKind.Process, "01243.tu")));
        Assert.False(await SeesAsync(office, code, new Officer("x", "X", DutyKind.Process, "1243")));
    }

    private static async Task<bool> SeesAsync(TestOffice office, string code, Officer officer)
    {
        await using var db = await office.DatabaseAsync();
        return await office.Get<Access>().FindAsync(db, code, officer, TestContext.Current.CancellationToken) is not null;
    }
}
