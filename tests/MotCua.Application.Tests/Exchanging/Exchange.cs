using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Exchanging;
using MotCua.Application.Tests.Harness;

namespace MotCua.Application.Tests.Exchanging;

/// <summary>The office's end of the exchange, set to one portal.</summary>
internal sealed class Exchange : IDisposable
{
    private readonly TestOffice office;
    private readonly PortalClient client;
    private readonly PortalOptions options;

    public Exchange(TestOffice office, PortalOptions options)
    {
        this.office = office;
        this.options = options;
        client = new PortalClient(options);
        Databases = office.Get<IDbContextFactory<MotCuaDb>>();
        Messages = new PortalMessages(Databases, office.Get<Units>(), office.Get<Staff>(), options);
        Collector = new PortalCollector(Databases, office.Ledger, options);
        Compare = new CompareWithPortal(Databases, office.Ledger, options, office.Get<OfficeTime>());
        Ask = new AskPortal(Databases, client, office.Get<OfficeTime>());
        Send = new SendToPortal(Databases, office.Ledger, Messages, client, options, office.Get<OfficeTime>());
    }

    public PortalMessages Messages { get; }

    public PortalCollector Collector { get; }

    public SendToPortal Send { get; }

    public CompareWithPortal Compare { get; }

    public AskPortal Ask { get; }

    private IDbContextFactory<MotCuaDb> Databases { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The daily question, as another process of the office would ask it.</summary>
    public PortalDaily Daily() => new(options, Databases, new PortalTurns(office.Ledger, office.Get<OfficeTime>()), Ask, Compare, office.Get<OfficeTime>(), NullLogger<PortalDaily>.Instance);

    public PortalSender Sender() => new(options, Collector, Send, NullLogger<PortalSender>.Instance);

    /// <summary>Reads what is new and sends one round.</summary>
    public async Task<SendToPortal.Round> RoundAsync()
    {
        await Collector.RunAsync(Cancel);
        return await Send.RunAsync(Cancel);
    }

    /// <summary>Round after round, hours apart, until nothing waits.</summary>
    public async Task UntilToldAsync(int mostRounds = 200)
    {
        for (var round = 0; round < mostRounds; round++)
        {
            await RoundAsync();
            if ((await DossiersAsync()).All(row => row.NextAt is null))
            {
                return;
            }

            office.Clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.Fail("Something still waits to be told.");
    }

    public async Task<List<PortalDossierRow>> DossiersAsync()
    {
        await using var db = await office.DatabaseAsync();
        return await db.PortalDossiers.AsNoTracking().OrderBy(row => row.Code).ToListAsync(Cancel);
    }

    public async Task<List<PortalReceiptRow>> ReceiptsAsync()
    {
        await using var db = await office.DatabaseAsync();
        return await db.PortalReceipts.AsNoTracking().OrderBy(row => row.Code).ThenBy(row => row.Version).ToListAsync(Cancel);
    }

    /// <summary>Everything a dossier has to tell, in its order.</summary>
    public async Task<IReadOnlyList<(int Version, string Service, string Data)>> WholeAsync(string code) =>
        [.. (await Messages.AfterAsync(code, 0, Cancel)).SelectMany(step => step.Calls.Select(call => (step.Version, call.Service, call.Data)))];

    public void Dispose() => client.Dispose();
}
