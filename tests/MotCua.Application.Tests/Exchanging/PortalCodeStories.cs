using Microsoft.EntityFrameworkCore;
using MotCua.Application.Exchanging;
using MotCua.Application.Processing;
using MotCua.Application.Receiving;
using MotCua.Application.Tests.Harness;
using MotCua.Application.Tracking;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;
using MotCua.Domain.Portal;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Exchanging;

/// <summary>A request that came through the national portal carries the portal's code.</summary>
public sealed class PortalCodeStories
{
    private const string Given = "H22.100.05-200612-150123";

    private static readonly Applicant Person = new() { Kind = ApplicantKind.Person, Name = "Hoàng Văn Thử", Address = "Thôn Mẫu, xã Tân Bắc" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_dossier_is_found_by_the_portals_code_as_by_its_own(TestDatabase database)
    {
        await using var office = await OpenOfficeAsync(database);
        var code = (await ReceiveAsync(office, "k1", "Hoàng Văn Thử", Given)).Value.Code;
        await ReceiveAsync(office, "k2", "Lù Thị Mẫu", null);

        Assert.Equal(code, (await office.Get<TrackDossier>().FindAsync(Given, Cancel))?.Receipt.Code);
        Assert.Equal(Given, (await office.Get<TrackDossier>().FindAsync(code, Cancel))?.Receipt.PortalCode);
        Assert.Equal([code], await FoundAsync(office, Given));
        Assert.Equal([code], await FoundAsync(office, "150123"));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_code_stands_for_one_dossier_whoever_gave_it(TestDatabase database)
    {
        await using var office = await OpenOfficeAsync(database);
        var own = (await ReceiveAsync(office, "k1", "Hoàng Văn Thử", null)).Value.Code;
        await ReceiveAsync(office, "k2", "Lù Thị Mẫu", Given);

        Assert.Equal("receiving.portal-code-taken", RefusalOf(await ReceiveAsync(office, "k3", "Lường Văn Mẫu", Given)));
        Assert.Equal("receiving.portal-code-taken", RefusalOf(await ReceiveAsync(office, "k4", "Lường Văn Mẫu", own)));
        Assert.Equal(Given, (await ReceiveAsync(office, "k2", "Lù Thị Mẫu", Given)).Value.PortalCode);

        // Two counters type the same code at the same moment: one of them hears of the other's dossier.
        var both = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ReceiveAsync(office, $"r{i}", $"Lường Thị Mẫu {i}", "H22.100.05-200612-150999")));
        Assert.Single(both, one => !one.Refused);

        // The portal took the number that would be our next: it is passed over.
        await ReceiveAsync(office, "k5", "Lường Văn Mẫu", "000.05.99.H22-200612-0005");
        Assert.Equal("000.05.99.H22-200612-0006", (await ReceiveAsync(office, "k6", "Lò Văn Mẫu", null)).Value.Code);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_mistyped_code_is_put_right_and_the_wrong_one_is_free_again(TestDatabase database)
    {
        await using var office = await OpenOfficeAsync(database);
        var code = (await ReceiveAsync(office, "k1", "Hoàng Văn Thử", "H22.100.05-200612-150124")).Value.Code;
        var other = (await ReceiveAsync(office, "k2", "Lù Thị Mẫu", null)).Value.Code;

        await office.Done<CorrectReceipt, DossierCorrected>(verb => verb.RunAsync(new(code, Person, "Gõ nhầm số cuối", Given), CounterSeed.Clerk, null, Cancel));

        Assert.Equal([code], await FoundAsync(office, Given));
        Assert.Null(await office.Get<TrackDossier>().FindAsync("H22.100.05-200612-150124", Cancel));
        Assert.Equal("receiving.portal-code-taken", RefusalOf(await office.Get<CorrectReceipt>().RunAsync(new(other, Person with { Name = "Lù Thị Mẫu" }, "Ghi mã Cổng", Given), CounterSeed.Clerk, null, Cancel)));
        await office.Done<CorrectReceipt, DossierCorrected>(verb => verb.RunAsync(new(other, Person with { Name = "Lù Thị Mẫu" }, "Ghi mã Cổng", "H22.100.05-200612-150124"), CounterSeed.Clerk, null, Cancel));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_portal_hears_of_it_under_its_own_code_and_is_compared_by_it(TestDatabase database)
    {
        await using var office = await OpenOfficeAsync(database);
        await using var portal = await FakePortal.OpenAsync();
        using var exchange = new Exchange(office, portal.Options);
        var code = (await ReceiveAsync(office, "k1", "Hoàng Văn Thử", "H22.100.05-200612-150124")).Value.Code;
        var own = (await ReceiveAsync(office, "k2", "Lù Thị Mẫu", null)).Value.Code;
        await exchange.UntilToldAsync();
        await office.Done<CorrectReceipt, DossierCorrected>(verb => verb.RunAsync(new(code, Person, "Gõ nhầm số cuối", Given), CounterSeed.Clerk, null, Cancel));
        await exchange.UntilToldAsync();

        Assert.Empty(portal.Faults);
        var told = portal.Taken.Where(message => message.Service == PortalDossier.Service).ToList();
        Assert.Equal([("H22.100.05-200612-150124", false), (Given, false), (own, false)], told.OrderBy(message => message.Code != "H22.100.05-200612-150124").ThenBy(message => message.Code == own).Select(message => (message.Code, message.IsUpdating)));
        Assert.Contains($"\"SoBienNhan\":\"{code}\"", told.Single(message => message.Code == Given).Data, StringComparison.Ordinal);

        var answer = (await exchange.Ask.RunAsync(Cancel)).Value;
        Assert.Equal([own, Given], answer.Asked.Order(StringComparer.Ordinal));
        var compared = await exchange.Compare.RunAsync("Cổng", answer.Claims, null, Cancel, answer.Asked);
        Assert.Equal((2, 2, 0), (compared.Listed, compared.Same, compared.Total));

        portal.Forgotten.Add(Given);
        office.Clock.Advance(TimeSpan.FromHours(3));
        answer = (await exchange.Ask.RunAsync(Cancel)).Value;
        compared = await exchange.Compare.RunAsync("Cổng", answer.Claims, null, Cancel, answer.Asked);
        Assert.Equal((code, PortalDifferenceKind.MissingThere), compared.Lines.Select(line => (line.Code, line.Kind)).Single());
    }

    private static async Task<TestOffice> OpenOfficeAsync(TestDatabase database)
    {
        var office = await OpenAsync(database, "2020-06-12");
        await office.Get<IServiceProvider>().HasCounterAsync();
        return office;
    }

    private static Task<Outcome<DossierReceived>> ReceiveAsync(TestOffice office, string key, string name, string? portalCode) => office.Get<ReceiveDossier>().RunAsync(
        new ReceiveDossier.Request
        {
            Procedure = CounterSeed.Recognition,
            Applicant = Person with { Name = name },
            Papers = [new PaperReceived("Tờ khai", 1, 0, 0, false)],
            Channel = portalCode is null ? Channel.Direct : Channel.Online,
            PortalCode = portalCode,
        },
        CounterSeed.Clerk,
        key,
        Cancel);

    private static async Task<IEnumerable<string>> FoundAsync(TestOffice office, string typed) =>
        (await office.Get<FindDossiers>().RunAsync(typed, null, CounterSeed.Clerk, Cancel)).Dossiers.Select(found => found.Code);
}
