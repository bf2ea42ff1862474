using MotCua.Application.Ledger;
using MotCua.Application.Tests.Harness;
using MotCua.Domain;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Tests.Reporting;

/// <summary>
/// Dossiers that come and end at random in an office, in the order of time, with late entries, long waits and ends at the very border of a day; many are
/// asked for papers or money, apologised for, counted anew or wanted back on the way; papers are scanned now and then.
/// </summary>
internal sealed class RandomLedger(TestOffice office, int seed)
{
    public static readonly string[] Authorities = ["035", "01243", "01237"];
    public static readonly string[] Sectors = ["Hộ tịch", "Chứng thực", "Đất đai"];

    private static readonly Officer Writer = new("may", "Máy", DutyKind.Receive, "035.mot-cua");
    private static readonly string[] Limits = ["3wd", "16wh", "none", "sameday", "10d"];

    private static readonly HeldPaper Held = new("000.00.99.H22-190101-0001", "ef", "application/pdf", 10, new DateOnly(2019, 1, 1));

    private readonly Random random = new(seed);

    /// <summary>Which papers came, were scanned and signed: apart, so that the rest of the story is the same whatever is asked of these.</summary>
    private readonly Random papers = new(seed + 1_000);
    /// <summary>Which published papers are asked for, and what refusals rest on: apart for the same reason.</summary>
    private readonly Random reasons = new(seed + 2_000);
    private readonly List<(DateTime At, string Code, DossierStatus? End)> coming = [];
    private readonly Dictionary<string, Standing> standing = [];
    private int number;

    /// <summary>Plays the days from one to another, the second left out.</summary>
    /// <param name="each">Called at the end of each day.</param>
    public async Task PlayAsync(DateOnly from, DateOnly until, int dossiersADay, Func<DateOnly, Task>? each = null)
    {
        for (var day = from; day < until; day = day.AddDays(1))
        {
            var today = day;
            var receipts = Enumerable.Range(0, random.Next(dossiersADay * 2 + 1)).Select(_ => (At: MomentOf(today), Code: (string?)null, End: default(DossierStatus?)));
            var ends = coming.Where(end => DateOnly.FromDateTime(end.At) == today).Select(end => (end.At, Code: (string?)end.Code, end.End));
            foreach (var (at, code, end) in receipts.Concat(ends).OrderBy(act => act.At).ToList())
            {
                office.Clock.Set($"{at:s}");
                await (code is null ? ReceiveAsync(at) : end is { } how ? EndAsync(code, how) : AsideAsync(code, at));
            }

            coming.RemoveAll(end => DateOnly.FromDateTime(end.At) == today);
            office.Clock.Set($"{day.AddDays(1):yyyy-MM-dd}T00:00");
            await (each?.Invoke(day) ?? Task.CompletedTask);
        }
    }

    private DateTime MomentOf(DateOnly day) => day.ToDateTime(random.Next(6) switch
    {
        0 => new TimeOnly(0, 0),
        1 => new TimeOnly(23, 59, 59),
        _ => new TimeOnly(random.Next(24), random.Next(60)),
    });

    private async Task ReceiveAsync(DateTime at)
    {
        var authority = Pick(Authorities);
        var limit = Pick(Limits);
        var late = random.Next(6) == 0;
        var received = late ? at.AddHours(-random.Next(1, 200)) : at;
        var due = limit == "none" ? (DateTime?)null : received.AddMinutes(random.Next(0, 12 * 24 * 60));
        var code = $"000.00.99.H22-200101-{++number:0000}";
        await office.Ledger.CommitAsync<DossierReceived>(
            Writer,
            null,
            book => book.Open(DossierProjection.StreamOf(code), new DossierReceived
            {
                Code = code,
                Procedure = number % 3 == 0 ? "1.000894" : "1.001193",
                ProcedureVersion = 1,
                ProcedureName = "Đăng ký khai sinh",
                Sector = Pick(Sectors),
                Interlinked = random.Next(5) == 0,
                Channel = Pick([Channel.Direct, Channel.Direct, Channel.Online, Channel.Post]),
                Authority = authority,
                Desk = $"{authority}.mot-cua",
                Competent = authority,
                ReceivedAt = OfficeTime.ToUtc(received),
                Limit = limit,
                DueAt = due is { } time ? OfficeTime.ToUtc(time) : null,
                Papers = PapersOf(),
                Route = [new(StepKind.Receive, "Tiếp nhận", $"{authority}.mot-cua", null), new(StepKind.Process, "Thẩm định", authority, null), new(StepKind.Approve, "Ký", authority, null), new(StepKind.Return, "Trả", $"{authority}.mot-cua", null)],
                Slip = Pick([SlipGiven.Printed, SlipGiven.Printed, SlipGiven.Handwritten, SlipGiven.Missing]),
                SlipNumber = "1",
                RegisterBook = "01/2020",
                RegisterNumber = number,
                LateEntry = late,
                Applicant = new Applicant { Kind = ApplicantKind.Person, Name = "Hoàng Văn Thử", Address = "thôn Mẫu" },
            }),
            TestContext.Current.CancellationToken);
        standing.Add(code, new Standing(due));
        await ScanAsync(code, oftenOfTen: 4);
        if (random.Next(10) > 0)
        {
            var ended = due is { } promised && random.Next(3) == 0 ? MomentOf(DateOnly.FromDateTime(promised)) : at.AddHours(random.Next(0, 20 * 24));
            coming.Add((ended > at ? ended : at.AddMinutes(1), code, Pick([DossierStatus.ResultReady, DossierStatus.ResultReady, DossierStatus.ResultReady, DossierStatus.Refused, DossierStatus.Withdrawn])));
        }

        for (var aside = random.Next(5) - 1; aside > 0; aside--)
        {
            coming.Add((MomentOf(DateOnly.FromDateTime(at).AddDays(random.Next(1, 25))), code, null));
        }
    }

    /// <summary>Something beside the way: what the office waits for comes, or it asks for something, apologises or counts anew.</summary>
    private async Task AsideAsync(string code, DateTime at)
    {
        var now = standing[code];
        if (now.IsOver)
        {
            return;
        }

        await ScanAsync(code, oftenOfTen: 5);

        var (due, judged) = now.Due is { } one ? (one.AddDays(random.Next(0, 9)), now.Judged!.Value.AddDays(random.Next(0, 9))) : ((DateTime?)null, (DateTime?)null);
        var (dueAt, judgedAt) = (Utc(due), Utc(now.HasNewDate ? judged : due));
        Facts[] facts = now.Waits.LastOrDefault() switch
        {
            // Taken back where a wait was open already, the wait goes on by the appointment it had.
            'w' => [now.Waits.Length == 1 ? new DossierWithdrawalTakenBack(dueAt, judgedAt) : new DossierWithdrawalTakenBack(Utc(now.Due), Utc(now.Judged))],
            's' when random.Next(4) > 0 => [new DossierSupplementAnswered([], dueAt, judgedAt)],
            'p' when random.Next(4) > 0 => [new DossierPaymentRecorded("1", dueAt, judgedAt)],
            's' or 'p' => [new DossierWithdrawalAsked(Channel.Direct, "1", Utc(now.Due), SupplementClock.Pause)],
            _ => random.Next(now.Due is null ? 4 : now.HasNewDate ? 5 : 6) switch
            {
                3 => [new DossierCauseStated(Pick(["a", "đ", "g"]), "Nguyên nhân")],
                0 => [new DossierSupplementProposed("Điều 1") { Items = ["Giấy tờ"], Listed = ListedOf() }, new DossierSupplementAsked("1", Utc(now.Due), null)],
                1 => [new DossierPaymentAsked("1", 1000, "Kho bạc", Utc(now.Due))],
                2 => [new DossierWithdrawalAsked(Channel.Online, "1", Utc(now.Due), SupplementClock.Pause)],
                4 => [new DossierNewDateSigned("1", Utc(now.Due)!.Value, dueAt!.Value, random.Next(2) == 0 ? Utc(now.Judged)!.Value : dueAt.Value, false) { Reason = "Đông hồ sơ" }],
                _ => [new DossierRecalculated(Utc(now.Due)!.Value, dueAt!.Value, "hanh.ht")],
            },
        };
        standing[code] = now.After(facts[^1]);
        await office.Ledger.CommitAsync<Facts>(
            Writer,
            null,
            book => facts.Select(fact => book.Append(DossierProjection.StreamOf(code), fact)).ToList()[^1],
            TestContext.Current.CancellationToken);
    }

    /// <summary>Of old entries nothing; else one or two papers, known by the published list or not.</summary>
    private IReadOnlyList<string?>? ListedOf() => reasons.Next(5) switch
    {
        0 => null,
        1 => [null],
        2 => ["Giấy chứng sinh", null],
        3 => ["Giấy chứng sinh", "Sổ hộ khẩu"],
        _ => ["Sổ hộ khẩu"],
    };

    /// <summary>None, one to scan, two of which one was only shown, or one that the office held.</summary>
    private IReadOnlyList<PaperReceived> PapersOf() => papers.Next(5) switch
    {
        0 => [],
        1 => [new PaperReceived("Tờ khai", 1, 0, 0, false), new PaperReceived("Thẻ căn cước", 1, 0, 0, true)],
        2 => [new PaperReceived("Tờ khai", 1, 0, 0, false), new PaperReceived("Giấy chứng nhận", 0, 1, 0, false) { Held = Held }],
        _ => [new PaperReceived("Tờ khai", 1, 0, 0, false)],
    };

    private Task ScanAsync(string code, int oftenOfTen) => papers.Next(10) >= oftenOfTen
        ? Task.CompletedTask
        : office.Ledger.CommitAsync<DossierFileAttached>(
            Writer,
            null,
            book => book.Append(DossierProjection.StreamOf(code), new DossierFileAttached("ab", "application/pdf", 10) { Paper = papers.Next(4) > 0 ? 0 : null }),
            TestContext.Current.CancellationToken);

    private Task EndAsync(string code, DossierStatus end)
    {
        var now = standing[code];
        standing[code] = now with { IsOver = true };
        var cancel = TestContext.Current.CancellationToken;
        var stream = DossierProjection.StreamOf(code);
        return now.Waits.LastOrDefault() switch
        {
            'w' => office.Ledger.CommitAsync<DossierWithdrawn>(Writer, null, book => book.Append(stream, new DossierWithdrawn(Channel.Direct)), cancel),
            's' or 'p' => office.Ledger.CommitAsync<DossierClosedUnanswered>(Writer, null, book => book.Append(stream, new DossierClosedUnanswered("1/TB")), cancel),
            _ when end is DossierStatus.Refused => office.Ledger.CommitAsync<DossierRefused>(Writer, null, book => book.Append(stream, new DossierRefused("1/TC", reasons.Next(3) == 0 ? "Luật Hộ tịch" : "NĐ 61/2018")), cancel),
            _ when end is DossierStatus.Withdrawn => office.Ledger.CommitAsync<DossierWithdrawn>(Writer, null, book => book.Append(stream, new DossierWithdrawn(Channel.Direct)), cancel),
            _ => office.Ledger.CommitAsync<DossierResultReady>(
                Writer,
                null,
                book =>
                {
                    if (papers.Next(4) > 0)
                    {
                        book.Append(stream, new DossierResultRecorded(new DossierResult("1/KQ", new DateOnly(2020, 1, 1), "Hoàng Văn Ký", false, papers.Next(2) == 0 ? "cd" : null), 2));
                    }

                    var ready = book.Append(stream, new DossierResultReady(3));
                    if (random.Next(2) == 0)
                    {
                        book.Append(stream, new DossierReturned(false));
                    }

                    return ready;
                },
                cancel),
        };
    }

    private static DateTime? Utc(DateTime? local) => local is { } time ? OfficeTime.ToUtc(time) : null;

    private T Pick<T>(IReadOnlyList<T> among) => among[random.Next(among.Count)];

    /// <summary>What the office knows of a dossier it goes on with. Appointments are local.</summary>
    private sealed record Standing(DateTime? Due)
    {
        public DateTime? Judged { get; init; } = Due;

        /// <summary>What it waits for, the last first to end: papers, money, or a wish to withdraw.</summary>
        public string Waits { get; init; } = "";

        public bool HasNewDate { get; init; }

        public bool IsOver { get; init; }

        public Standing After(Facts facts) => facts switch
        {
            DossierCauseStated => this,
            DossierSupplementAsked => this with { Waits = Waits + 's' },
            DossierPaymentAsked => this with { Waits = Waits + 'p' },
            DossierWithdrawalAsked => this with { Waits = Waits + 'w' },
            DossierSupplementAnswered one => Moved(one.DueAfter, one.JudgedDueAfter) with { Waits = Waits[..^1] },
            DossierPaymentRecorded one => Moved(one.DueAfter, one.JudgedDueAfter) with { Waits = Waits[..^1] },
            DossierWithdrawalTakenBack one => Moved(one.DueAfter, one.JudgedDueAfter) with { Waits = Waits[..^1] },
            DossierNewDateSigned one => Moved(one.DueAfter, one.JudgedDueAfter) with { HasNewDate = true },
            DossierRecalculated one => Moved(one.DueAfter, one.DueAfter),
            _ => throw new ArgumentException(facts.GetType().Name, nameof(facts)),
        };

        private Standing Moved(DateTime? due, DateTime? judged) => this with
        {
            Due = due is { } one ? OfficeTime.ToLocal(one) : null,
            Judged = judged is { } other ? OfficeTime.ToLocal(other) : null,
        };
    }
}
