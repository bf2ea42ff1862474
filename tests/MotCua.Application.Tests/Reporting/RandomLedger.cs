using MotCua.Application.Ledger;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Tests.Reporting;

/// <summary>Dossiers that come and end at random in an office, in the order of time, with late entries, long waits and ends at the very border of a day.</summary>
internal sealed class RandomLedger(TestOffice office, int seed)
{
    public static readonly string[] Authorities = ["035", "01243", "01237"];
    public static readonly string[] Sectors = ["Hộ tịch", "Chứng thực", "Đất đai"];

    private static readonly Officer Writer = new("may", "Máy", DutyKind.Receive, "035.mot-cua");
    private static readonly string[] Limits = ["3wd", "16wh", "none", "sameday", "10d"];

    private readonly Random random = new(seed);
    private readonly List<(DateTime At, string Code, DossierStatus End)> coming = [];
    private int number;

    /// <summary>Plays the days from one to another, the second left out.</summary>
    /// <param name="each">Called at the end of each day.</param>
    public async Task PlayAsync(DateOnly from, DateOnly until, int dossiersADay, Func<DateOnly, Task>? each = null)
    {
        for (var day = from; day < until; day = day.AddDays(1))
        {
            var today = day;
            var receipts = Enumerable.Range(0, random.Next(dossiersADay * 2 + 1)).Select(_ => (At: MomentOf(today), Code: (string?)null, End: default(DossierStatus)));
            var ends = coming.Where(end => DateOnly.FromDateTime(end.At) == today).Select(end => (end.At, Code: (string?)end.Code, end.End));
            foreach (var (at, code, end) in receipts.Concat(ends).OrderBy(act => act.At).ToList())
            {
                office.Clock.Set($"{at:s}");
                await (code is null ? ReceiveAsync(at) : EndAsync(code, end));
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
                Procedure = "1.001193",
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
                Papers = [],
                Route = [new(StepKind.Receive, "Tiếp nhận", $"{authority}.mot-cua", null), new(StepKind.Process, "Thẩm định", authority, null), new(StepKind.Approve, "Ký", authority, null), new(StepKind.Return, "Trả", $"{authority}.mot-cua", null)],
                Slip = Pick([SlipGiven.Printed, SlipGiven.Printed, SlipGiven.Handwritten, SlipGiven.Missing]),
                SlipNumber = "1",
                RegisterBook = "01/2020",
                RegisterNumber = number,
                LateEntry = late,
                Applicant = new Applicant { Kind = ApplicantKind.Person, Name = "Hoàng Văn Thử", Address = "thôn Mẫu" },
            }),
            TestContext.Current.CancellationToken);
        if (random.Next(10) > 0)
        {
            var ended = due is { } promised && random.Next(3) == 0 ? MomentOf(DateOnly.FromDateTime(promised)) : at.AddHours(random.Next(0, 20 * 24));
            coming.Add((ended > at ? ended : at.AddMinutes(1), code, Pick([DossierStatus.ResultReady, DossierStatus.ResultReady, DossierStatus.ResultReady, DossierStatus.Refused, DossierStatus.Withdrawn])));
        }
    }

    private Task EndAsync(string code, DossierStatus end)
    {
        var cancel = TestContext.Current.CancellationToken;
        var stream = DossierProjection.StreamOf(code);
        return end switch
        {
            DossierStatus.Refused => office.Ledger.CommitAsync<DossierRefused>(Writer, null, book => book.Append(stream, new DossierRefused("1/TC", "NĐ 61/2018")), cancel),
            DossierStatus.Withdrawn => office.Ledger.CommitAsync<DossierWithdrawn>(Writer, null, book => book.Append(stream, new DossierWithdrawn(Channel.Direct)), cancel),
            _ => office.Ledger.CommitAsync<DossierResultReady>(
                Writer,
                null,
                book =>
                {
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

    private T Pick<T>(IReadOnlyList<T> among) => among[random.Next(among.Count)];
}
