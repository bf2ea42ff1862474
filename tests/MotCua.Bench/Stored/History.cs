using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;

namespace MotCua.Bench.Stored;

/// <summary>
/// Years of a district's dossiers, made up: each is received by the domain's own rules at a desk on a working day, ends as most do, and is turned
/// into its row and its counters by the very code that commits and rebuilds do it with. Only the entries behind them are left out.
/// </summary>
internal sealed class History(BenchOffice office)
{
    private const int Days = 5 * 365;
    private const int Seed = 20200615;

    /// <summary>People of the past are others than those who come to the counters while the bench runs.</summary>
    private const int FirstPerson = 2_000_000;

    private readonly Random dice = new(Seed);
    private readonly Dictionary<string, long> series = [];
    private int people;

    /// <summary>Somebody who has a dossier.</summary>
    public Applicant AnyPerson() => office.Person(FirstPerson + Random.Shared.Next(people));

    /// <summary>The next dossiers, spread evenly over the years up to yesterday, and what they count for.</summary>
    public async IAsyncEnumerable<DossierRow> MoreAsync(int count, CountedRows counters)
    {
        var today = office.Get<OfficeTime>().Today;
        var receipts = new Dictionary<(DateOnly Day, string Desk, string Procedure), Receipt>();
        for (var made = 0; made < count; made++)
        {
            var day = today.AddDays((int)((long)made * Days / count) - Days);
            var (clerk, procedure) = office.NextCase();
            if (!receipts.TryGetValue((day, clerk.Unit, procedure.Code), out var receipt))
            {
                receipt = await ReceiveAsync(clerk, procedure, day);
                receipts.Add((day, clerk.Unit, procedure.Code), receipt);
            }

            var dossier = Live(receipt, clerk, today);
            DossierProjection.Put(counters, null, dossier, dossier.State.EnteredAt);
            yield return counters.LastDossier!;
        }
    }

    private async Task<Receipt> ReceiveAsync(Officer clerk, ProcedureVersion procedure, DateOnly day)
    {
        var units = await office.Get<Units>().OnAsync(day, CancellationToken.None);
        var intake = new Intake { Applicant = office.Person(FirstPerson), Procedure = procedure, Papers = BenchOffice.Papers(procedure) };
        return BenchOffice.Done(Dossier.Receive(intake, new IntakeOffice
        {
            Desk = clerk.Unit,
            Units = _ => units,
            Calendar = await office.Get<Calendars>().ForAsync(clerk.Unit, day, CancellationToken.None),
            Rules = (await office.Get<Rulebook>().BookAsync(CancellationToken.None)).On(day),
            Now = OfficeTime.ToUtc(day.ToDateTime(new TimeOnly(8, 0))),
            ToLocal = OfficeTime.ToLocal,
            ToUtc = OfficeTime.ToUtc,
        }));
    }

    /// <summary>One dossier's life: most end before their time, some late, a few without a result, and hardly any never.</summary>
    private Dossier Live(Receipt receipt, Officer clerk, DateOnly today)
    {
        var facts = (receipt with { Intake = receipt.Intake with { Applicant = office.Person(FirstPerson + people++) } }).Enter(name => series[name] = series.GetValueOrDefault(name) + 1, _ => false);
        var opened = Dossier.Open(facts, clerk.Id, facts.ReceivedAt).State;
        var due = facts.DueAt ?? facts.ReceivedAt.AddDays(5);
        var fate = dice.NextDouble();
        var ends = fate < 0.985 ? facts.ReceivedAt + (due - facts.ReceivedAt) * (0.3 + 0.6 * dice.NextDouble()) : due.AddDays(1 + dice.Next(20));
        var now = OfficeTime.StartOf(today);
        var isForgotten = fate > 0.999 && (today.DayNumber - OfficeTime.DayOf(facts.ReceivedAt).DayNumber) < 365;
        if (ends >= now || isForgotten)
        {
            return Dossier.From(opened with { Status = DossierStatus.InProgress, Version = 2, Step = 1, Holder = null });
        }

        var status = fate < 0.01 ? DossierStatus.Refused : fate < 0.015 ? DossierStatus.Withdrawn : DossierStatus.Returned;
        var route = facts.Route;
        return Dossier.From(opened with
        {
            Status = status,
            Version = 7,
            Step = status == DossierStatus.Returned ? route.Count - 1 : 1,
            Holder = null,
            StepSince = ends,
            Reached = Enumerable.Range(0, route.Count).ToDictionary(step => step, step => facts.ReceivedAt + (ends - facts.ReceivedAt) * step / (route.Count - 1)),
            Hands = new Dictionary<int, string> { [1] = clerk.Id },
            Result = status == DossierStatus.Returned ? new DossierResult("12/KQ", OfficeTime.DayOf(ends), "Hoàng Văn Hùng", false, null) : null,
            DraftedBy = clerk.Id,
            EndedAt = ends,
            ReturnedAt = status == DossierStatus.Returned ? ends.AddHours(5) : null,
        });
    }
}
