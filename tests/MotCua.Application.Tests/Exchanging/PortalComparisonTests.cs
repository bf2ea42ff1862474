using System.Text;
using MotCua.Application.Exchanging;
using MotCua.Application.Importing;
using MotCua.Application.Processing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Portal;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Exchanging;

/// <summary>"They say, we say".</summary>
public sealed class PortalComparisonTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_list_of_the_portal_shows_every_difference_and_nothing_that_agrees(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        using var exchange = new Exchange(office, PortalOptions.None);
        await office.HasStaffAsync();
        var same = await office.HasDossierAsync();
        var otherState = await office.HasDossierAsync();
        var otherDue = await office.HasDossierAsync();
        var missing = await office.HasDossierAsync();
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(otherState, null, null), Clerk, null, Cancel));
        office.Clock.Set("2020-06-15T14:00");
        var onItsWay = await office.HasDossierAsync();

        var claims = Read($"""
            MaHoSo,TrangThaiHoSo,NgayHenTra,NgayKetThucXuLy
            {same},2,17/6/2020,
            {otherState},2,20200617162000,
            {otherDue},2,2020-06-18,20200616090000
            000.00.99.H22-200615-0777,9,,
            """);
        var compared = await exchange.Compare.RunAsync("cong.csv", claims, null, Cancel);

        Assert.Equal((4, 1, 5), (compared.Listed, compared.Same, compared.Total));
        Assert.Equal(
            [
                (missing, PortalDifferenceKind.MissingThere, null, "2"),
                ("000.00.99.H22-200615-0777", PortalDifferenceKind.MissingHere, "9", null),
                (otherState, PortalDifferenceKind.Status, "2", "4"),
                (otherDue, PortalDifferenceKind.Due, "20200618", "202006171620"),
                (otherDue, PortalDifferenceKind.Ended, "202006160900", ""),
            ],
            compared.Lines.Select(line => (line.Code, line.Kind, line.Theirs, line.Ours)));
        Assert.DoesNotContain(compared.Lines, line => line.Code == onItsWay);

        var kept = await exchange.Compare.FindAsync(null, Cancel);
        Assert.Equal(compared.Lines, kept!.Lines);
        Assert.Equal([new DateOnly(2020, 6, 15)], (await exchange.Compare.DaysAsync(5, Cancel)).Select(day => day.Day));
    }

    [Fact]
    public async Task A_column_the_list_does_not_have_is_not_compared()
    {
        await using var office = await OpenAsync(TestDatabase.Sqlite, "2020-06-15");
        using var exchange = new Exchange(office, PortalOptions.None);
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();

        var compared = await exchange.Compare.RunAsync("cong.csv", Read($"mahoso;trangthaihoso\n{code};2\n"), null, Cancel);
        Assert.Equal((1, 0), (compared.Same, compared.Total));
    }

    [Theory]
    [InlineData("Ma,TrangThaiHoSo\nx,2\n", "portal.no-code-column")]
    [InlineData("MaHoSo,TrangThaiHoSo\nx,11\n", "portal.not-readable")]
    [InlineData("MaHoSo,NgayHenTra\nx,mai\n", "portal.not-readable")]
    [InlineData("MaHoSo,NgayHenTra\n,2020-06-15\n", "portal.not-readable")]
    public void A_list_that_cannot_be_read_is_refused_whole(string list, string refusal) =>
        Assert.Equal(refusal, Table.Read("cong.csv", Encoding.UTF8.GetBytes(list)).Then(PortalListReader.Read).Refusal.Code);

    [Fact]
    public async Task The_portal_is_asked_what_it_holds_and_what_it_lost_or_changed_is_seen()
    {
        await using var office = await OpenAsync(TestDatabase.Sqlite, "2020-06-15");
        await using var portal = await FakePortal.OpenAsync();
        using var exchange = new Exchange(office, portal.Options);
        await office.HasStaffAsync();
        var same = await office.HasDossierAsync();
        var lost = await office.HasDossierAsync(due: "2020-06-18T09:00");
        await exchange.UntilToldAsync();
        office.Clock.Advance(TimeSpan.FromHours(3));
        portal.Forgotten.Add(lost);

        var answer = (await exchange.Ask.RunAsync(Cancel)).Value;
        var compared = await exchange.Compare.RunAsync("TraCuuHoSo", answer.Claims, null, Cancel, answer.Asked);
        Assert.Equal((lost, PortalDifferenceKind.MissingThere), (Assert.Single(compared.Lines).Code, compared.Lines[0].Kind));

        portal.Retold = data => data.Replace("\"TrangThaiHoSo\":\"2\"", "\"TrangThaiHoSo\":\"8\"", StringComparison.Ordinal);
        portal.Forgotten.Clear();
        answer = (await exchange.Ask.RunAsync(Cancel)).Value;
        compared = await exchange.Compare.RunAsync("TraCuuHoSo", answer.Claims, null, Cancel, answer.Asked);
        Assert.Equal([(same, "8", "2"), (lost, "8", "2")], compared.Lines.Select(line => (line.Code, line.Theirs!, line.Ours!)));
        Assert.Empty(portal.Faults);
    }

    private static IReadOnlyDictionary<string, PortalClaim> Read(string list) => Table.Read("cong.csv", Encoding.UTF8.GetBytes(list)).Then(PortalListReader.Read).Value;
}
