using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;

namespace MotCua.Bench.Stored;

/// <summary>
/// Ten years of a district's dossiers, made up: each is received by the domain's own rules at a desk, is asked for papers or told a new date as some are, ends as
/// most do, and is turned into its rows and its counters by the very code that commits and rebuilds do it with. Only the entries behind them are left out.
/// </summary>
internal sealed class History(BenchOffice office)
{
    /// <summary>So many days before today the first dossier came.</summary>
    public const int Days = 10 * 365;

    private const int Seed = 20200615;

    /// <summary>People of the past are others than those who come to the counters while the bench runs.</summary>
    private const int FirstPerson = 2_000_000;

    private readonly Random dice = new(Seed);
    private readonly AgencyParts parts = new(new Random(Seed));
    private readonly Dictionary<string, long> series = [];
    private readonly IProjection[] ofVisits = [new TripProjection(), new VisitProjection()];
    private int people;

    /// <summary>Somebody who has a dossier.</summary>
    public Applicant AnyPerson() => office.Person(FirstPerson + Random.Shared.Next(people));

    /// <summary>The next dossiers with the visit each began with, spread evenly over the years up to yesterday, and what they count for.</summary>
    public async IAsyncEnumerable<(DossierRow Dossier, VisitRow Visit)> MoreAsync(int count, CountedRows counters)
    {
        var today = office.Get<OfficeTime>().Today;
        var receipts = new Dictionary<(string Desk, string Procedure), Receipt>();
        var before = DateOnly.MinValue;
        for (var made = 0; made < count; made++)
        {
            var day = today.AddDays((int)((long)made * Days / count) - Days);
            if (day != before)
            {
                receipts.Clear();
                before = day;
            }

            var (clerk, procedure) = office.NextCase();
            if (!receipts.TryGetValue((clerk.Unit, procedure.Code), out var receipt))
            {
                receipt = await ReceiveAsync(clerk, procedure, day);
                receipts.Add((clerk.Unit, procedure.Code), receipt);
            }

            var dossier = Live(receipt, clerk, today);
            DossierProjection.Put(counters, null, dossier, dossier.State.EnteredAt);
            Visit(dossier.State, clerk, counters);
            yield return (counters.LastDossier!, counters.LastVisit!);
        }
    }

    /// <summary>The visits that the dossier was handed in and collected at.</summary>
    private void Visit(DossierState state, Officer clerk, CountedRows counters)
    {
        var entries = new List<(Facts Facts, DateTime At)> { (state.Receipt, state.EnteredAt) };
        if (state.ReturnedAt is { } returned)
        {
            entries.Add((new DossierReturned(ByPost: false), returned));
        }

        foreach (var (facts, at) in entries)
        {
            var entry = new LedgerEntry
            {
                Node = "main",
                Sequence = 0,
                At = at,
                Actor = clerk.Id,
                Duty = clerk.Duty.ToString(),
                Unit = clerk.Unit,
                Stream = DossierProjection.StreamOf(state.Receipt.Code),
                StreamVersion = 1,
                Type = EntryJson.NameOf(facts),
                Facts = "",
                Hash = [],
            };
            foreach (var projection in ofVisits)
            {
                projection.Apply(entry, facts, counters);
            }
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

    /// <summary>One dossier's life: most end before their time, some wait for papers, some are late, a few end without a result, and hardly any never.</summary>
    private Dossier Live(Receipt receipt, Officer clerk, DateOnly today)
    {
        var facts = (receipt with { Intake = receipt.Intake with { Applicant = office.Person(FirstPerson + people++) } }).Enter(name => series[name] = series.GetValueOrDefault(name) + 1, _ => false);
        var opened = Dossier.Open(facts, clerk.Id, facts.ReceivedAt).State;
        var now = OfficeTime.StartOf(today);
        var due = facts.DueAt ?? facts.ReceivedAt.AddDays(5);
        var aside = SidePaths.None;
        if (dice.NextDouble() < 0.04)
        {
            var request = Asked(facts, due);
            if (request.AskedAt < now && request.AnsweredAt >= now)
            {
                return Dossier.From(opened with { Status = DossierStatus.AwaitingSupplement, Version = 4, Step = 1, Aside = Beside(aside with { Supplements = [request with { AnsweredAt = null, DueAfter = null }] }, facts, due, now) });
            }

            if (request.AnsweredAt < now)
            {
                aside = aside with { Supplements = [request] };
                due = request.DueAfter!.Value;
            }
        }

        var fate = dice.NextDouble();
        var isForgotten = fate > 0.999 && (today.DayNumber - OfficeTime.DayOf(facts.ReceivedAt).DayNumber) < 365;
        var ends = isForgotten ? now.AddDays(1) : fate < 0.985 ? facts.ReceivedAt + (due - facts.ReceivedAt) * (0.6 + 0.35 * dice.NextDouble()) : due.AddDays(1 + dice.Next(20));
        if (ends > due && due < now && !isForgotten && dice.NextDouble() < 0.8)
        {
            aside = aside with { FirstDueAt = due, NewDates = [new NewDate("12/TXL", "Thiếu kết quả thẩm định thực địa", due, due.AddDays(21), "Hoàng Văn Hùng", due.AddDays(-1), TooLate: false) { PassedOn = PassedOnBy.Phone }] };
        }

        opened = opened with { DueAt = aside.NewDates is [var apology] ? apology.DueAfter : due };
        if (ends >= now)
        {
            aside = isForgotten && due < now ? aside with { Causes = [new StatedCause("đ", "Phối hợp giữa các cơ quan", null, clerk.Id, now)] } : aside;
            return Dossier.From(opened with { Status = DossierStatus.InProgress, Version = 2, Step = 1, Holder = null, Aside = Beside(aside, facts, ends, now) });
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
            Aside = Beside(aside, facts, ends, ends, isStopped: status != DossierStatus.Returned),
            Result = status == DossierStatus.Returned ? new DossierResult("12/KQ", OfficeTime.DayOf(ends), "Hoàng Văn Hùng", false, null) : null,
            DraftedBy = clerk.Id,
            EndedAt = ends,
            ReturnedAt = status == DossierStatus.Returned ? ends.AddHours(5) : null,
        });
    }

    private SidePaths? Beside(SidePaths aside, DossierReceived facts, DateTime until, DateTime asOf, bool isStopped = false) => parts.Of(facts, until, asOf, isStopped) switch
    {
        { Count: > 0 } stages => aside with { Stages = stages },
        _ => aside == SidePaths.None ? null : aside,
    };

    /// <summary>Papers asked for half-way and brought within ten days; the appointment moves by as long.</summary>
    private SupplementRequest Asked(DossierReceived facts, DateTime due)
    {
        var asked = facts.ReceivedAt + (due - facts.ReceivedAt) * 0.4;
        var answered = asked.AddDays(1 + dice.Next(9));
        return new SupplementRequest
        {
            SlipNumber = "12/PYC",
            Items = [new SupplementItem("Trích lục bản đồ địa chính", Brought: true)],
            Reason = "Thiếu giấy tờ theo danh mục của thủ tục",
            Ground = "Danh mục thành phần hồ sơ đã công bố",
            ProposedBy = "Lường Thị Mai",
            SignedBy = "Hoàng Văn Hùng",
            AskedAt = asked,
            AnsweredAt = answered,
            DueBefore = due,
            DueAfter = due + (answered - asked),
        };
    }
}
