using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Demo;
using MotCua.Application.Publishing;
using MotCua.Application.Receiving;
using MotCua.Bench.Floor;
using MotCua.Bench.Stored;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using MotCua.Web;
using MotCua.Web.Security;

namespace MotCua.Bench;

/// <summary>
/// The demonstration district's units and procedures with one clerk at each desk, on the composition of the server itself; people come to its
/// counters as often as the district's shares say, never the same person twice. Beside it there may stand districts like it, under names of their own.
/// </summary>
internal sealed class BenchOffice : IAsyncDisposable
{
    public const string Province = "02";
    public const string District = "035";

    /// <summary>Of every account.</summary>
    public const string Password = "cơm lam Tân Bắc";

    public static readonly Officer Leader = new("lead", "Hà Thị Hạnh", DutyKind.Lead, District);

    /// <summary>Over every district.</summary>
    public static readonly Officer ProvinceLeader = new("lead.tinh", "Nguyễn Thị Duyên", DutyKind.Lead, Province);

    /// <summary>Who closes reports there.</summary>
    public static readonly Officer ProvinceControl = new("control.tinh", "Vàng Seo Lử", DutyKind.Control, Province);

    private static readonly Officer Console = Officer.System(Province);

    private const int DifferentPeople = 4096;

    /// <summary>Ten years of dossiers lie behind it.</summary>
    private static readonly DateOnly Founded = new(2016, 1, 1);


    private readonly WebApplication app;
    private readonly Applicant[] people;
    private readonly Dictionary<UnitKind, WeightedChoice<ProcedureVersion>> procedures;
    private readonly (Officer Clerk, UnitKind Level)[] desks;
    private int visitors;

    private BenchOffice(WebApplication app, DemoData data, IReadOnlyList<Unit> units, IReadOnlyList<ProcedureVersion> catalogue)
    {
        this.app = app;
        Units = units;
        Catalogue = catalogue;
        var byCode = catalogue.ToDictionary(version => version.Code);
        WeightedChoice<ProcedureVersion> AskedFor(string level) => new(data.Volumes.Where(row => row.Level == level).Select(row => (byCode[row.Procedure], row.Weight)));
        procedures = new() { [UnitKind.District] = AskedFor("district"), [UnitKind.Commune] = AskedFor("commune") };
        var authorities = units.ToDictionary(unit => unit.Code);
        desks =
        [
            .. units.Where(unit => unit.Kind == UnitKind.Desk && unit.Parent is not null && procedures.ContainsKey(authorities[unit.Parent].Kind))
                .Select(desk => (new Officer(ClerkOf(desk), "Lường Thị Mai", DutyKind.Receive, desk.Code), authorities[desk.Parent!].Kind)),
        ];
        var commune = units.First(unit => unit.Kind == UnitKind.Commune);
        var made = new DemoPeople(data, new Random(DemoFixture.QuangBinh.Seed));
        people = [.. Enumerable.Range(0, DifferentPeople).Select(_ => made.Next(commune, "Quang Bình, Hà Giang", Founded))];
    }

    public IReadOnlyList<Unit> Units { get; }

    public IReadOnlyList<ProcedureVersion> Catalogue { get; }

    public IReadOnlyList<Officer> Clerks => [.. desks.Select(desk => desk.Clerk)];

    public DatabaseOptions Database => Get<DatabaseOptions>();

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>The office of an installation; founded there when the database is new.</summary>
    /// <param name="districts">So many districts alike; only the first one's desks are attended.</param>
    public static async Task<BenchOffice> OpenAsync(MotCuaOptions options, int districts = 1)
    {
        var app = Hosting.Compose(options);
        await app.PrepareAsync(CancellationToken.None);
        var data = new DemoData(Path.Combine(AppContext.BaseDirectory, "data", "demo"));
        var office = new BenchOffice(app, data, DemoOrganisation.UnitsOf(DemoFixture.QuangBinh with { FoundedOn = Founded }, data), [.. data.CatalogueFrom(Founded).Select(version => version with { ValidFrom = Founded, ValidUntil = null })]);
        await using var db = await office.DatabaseAsync();
        if (!await db.Units.AnyAsync())
        {
            await office.FoundAsync(districts);
        }

        return office;
    }

    public Task<MotCuaDb> DatabaseAsync() => Get<IDbContextFactory<MotCuaDb>>().CreateDbContextAsync();

    /// <summary>Somebody new comes to a desk with the papers that the procedure asks for.</summary>
    public (ReceiveDossier.Request Request, Officer Clerk) NextVisit()
    {
        var (clerk, procedure) = NextCase();
        return (new ReceiveDossier.Request { Procedure = procedure.Code, Applicant = Person(Interlocked.Increment(ref visitors)), Papers = Papers(procedure) }, clerk);
    }

    /// <summary>A desk, and what somebody comes there for.</summary>
    public (Officer Clerk, ProcedureVersion Procedure) NextCase()
    {
        var (clerk, level) = desks[Random.Shared.Next(desks.Length)];
        return (clerk, procedures[level].Next(Random.Shared));
    }

    public static PaperReceived[] Papers(ProcedureVersion procedure) =>
        procedure.Papers.Count > 0 ? [.. procedure.Papers.Select(Brought)] : [new("Đơn đề nghị", 1, 0, 0, false)];

    /// <summary>A person of their own for every number.</summary>
    public Applicant Person(int number) => people[number % people.Length] with
    {
        Identity = new IdentityPaper(IdentityKind.CitizenNumber, string.Create(CultureInfo.InvariantCulture, $"0020{80 + number / 1_000_000:00}{number % 1_000_000:000000}")),
        IdentityProven = true,

        // Spread over the numbers as real ones are: no two alike.
        Phone = string.Create(CultureInfo.InvariantCulture, $"09{number * 48_271L % 100_000_000:00000000}"),
    };

    /// <summary>One intake through the real verb; answers the code.</summary>
    public async Task<string> ReceiveAsync()
    {
        var (request, clerk) = NextVisit();
        var received = await Get<ReceiveDossier>().RunAsync(request, clerk, Guid.NewGuid().ToString("N"), CancellationToken.None);
        return Done(received).Code;
    }

    /// <summary>What real intakes write, one at each desk.</summary>
    public async Task<IReadOnlyList<IntakeRows>> WatchIntakesAsync()
    {
        await using var db = await DatabaseAsync();
        return await IntakeRows.WatchAsync(db, desks.Length, ReceiveAsync);
    }

    /// <summary>Gives an officer an account, through the real verb.</summary>
    public async Task OpenAccountAsync(string officer)
    {
        await using var scope = app.Services.CreateAsyncScope();
        Done(await scope.ServiceProvider.GetRequiredService<AccountKeeping>().OpenWithAsync(officer, Password, Console, CancellationToken.None));
    }

    /// <summary>Nothing that the bench asks for may be refused.</summary>
    public static T Done<T>(Outcome<T> outcome)
        where T : notnull => outcome.Refused ? throw new InvalidOperationException($"Refused: {string.Join(", ", outcome.Refusals)}") : outcome.Value;

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private static PaperReceived Brought(ProcedurePaper paper) =>
        new(paper.Name, Math.Max(paper.Originals, paper.Copies + paper.CertifiedCopies > 0 ? 0 : 1), paper.Copies, paper.CertifiedCopies, paper.Mode == PaperMode.Present);

    private static string ClerkOf(Unit desk) => $"clerk.{desk.Code.Replace('.', '-')}";

    private async Task FoundAsync(int districts)
    {
        foreach (var unit in Units.Concat(Enumerable.Range(1, districts - 1).SelectMany(district => DistrictAlike.Units(Units, district))))
        {
            Done(await Get<OpenUnit>().RunAsync(unit, Console, null, CancellationToken.None));
        }

        foreach (var procedure in Catalogue)
        {
            Done(await Get<PublishProcedure>().RunAsync(procedure, Console, null, CancellationToken.None));
        }

        foreach (var officer in Clerks.Append(Leader).Append(ProvinceLeader).Append(ProvinceControl))
        {
            Done(await Get<AppointOfficer>().RunAsync(new(officer.Name, null, Founded, officer.Id), Console, null, CancellationToken.None));
            Done(await Get<GiveDuty>().RunAsync(new(officer.Id, officer.Duty, officer.Unit, Founded), Console, null, CancellationToken.None));
        }
    }
}
