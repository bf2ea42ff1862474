using System.Globalization;
using MotCua.Application.Publishing;
using MotCua.Application.Receiving;
using MotCua.Application.Tests.Harness;
using MotCua.Domain;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Receiving;

/// <summary>
/// The law page's worked examples 1 to 21 and 26, received at a counter on both databases: the appointment on the slip is the example's. Those of waits,
/// apologies and hand-overs (23 to 25, 27, 28) are stories of their own.
/// </summary>
public sealed class WorkedExampleStories
{
    private static readonly Officer Console = Officer.System("02");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Each_worked_example_gets_its_appointment_at_the_counter(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2019-11-20");
        await Services(office).HasCounterAsync();
        foreach (var limit in Examples.Select(example => (example.Limit, example.Policy)).Distinct())
        {
            await PublishAsync(office, limit.Limit, limit.Policy);
        }

        var wrong = new List<string>();
        foreach (var (number, received, limit, due, policy) in Examples.OrderBy(example => example.Received, StringComparer.Ordinal))
        {
            office.Clock.Set(received);
            var receipt = await office.Done<ReceiveDossier, DossierReceived>(verb => verb.RunAsync(IntakeOf(number, CodeOf(limit, policy)), CounterSeed.Clerk, $"example-{number}", Cancel));
            var appointment = OfficeTime.ToLocal(receipt.DueAt!.Value).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
            if (!appointment.StartsWith(due, StringComparison.Ordinal))
            {
                wrong.Add($"example {number}: {appointment} instead of {due}");
            }
        }

        Assert.Empty(wrong);
        Assert.Empty(await office.VerifyAsync());
    }

    private static (int Number, string Received, string Limit, string Due, string Policy)[] Examples { get; } =
    [
        (1, "2020-06-01T09:15", "5wd", "2020-06-08T09:15", ""),
        (2, "2020-06-12T16:20", "3wd", "2020-06-17T16:20", ""),
        (3, "2020-06-12T17:30", "3wd", "2020-06-18T07:00", ""),
        (4, "2020-06-13T09:00", "3wd", "2020-06-18T07:00", ""),
        (5, "2020-06-09T06:40", "1wd", "2020-06-10T07:00", ""),
        (6, "2020-06-09T12:10", "1wd", "2020-06-10T13:30", ""),
        (7, "2020-01-20T10:00", "3wd", "2020-01-30T10:00", ""),
        (8, "2020-01-22T14:00", "15wd", "2020-02-19T14:00", ""),
        (9, "2020-04-28T15:30", "3wd", "2020-05-05T15:30", ""),
        (10, "2026-02-13T14:00", "5wd", "2026-02-27T14:00", ""),
        (11, "2026-04-24T08:00", "3wd", "2026-05-04T08:00", ""),
        (12, "2026-08-20T09:00", "2wd", "2026-08-22T09:00", ""),
        (13, "2026-08-28T10:00", "3wd", "2026-09-07T10:00", ""),
        (14, "2026-11-23T10:00", "2wd", "2026-11-26T10:00", ""),
        (15, "2019-11-20T08:37", "25wd", "2019-12-25T08:37", ""),
        (16, "2026-04-22T10:00", "10d", "2026-05-04", ""),
        (17, "2020-01-10T10:00", "15d", "2020-01-30", ""),
        (18, "2026-04-29T14:55", "sameday", "2026-04-29T17:00", ""),
        (19, "2026-04-29T15:05", "sameday", "2026-05-04T17:00", ""),
        (20, "2020-06-11T15:00", "16wh", "2020-06-15T15:00", ""),
        (21, "2020-06-11T10:00", "0.5wd", "2020-06-11T16:00", ""),
        (26, "2020-06-11T15:10", "3wd", "2020-06-17T07:00", "cut-off"),
    ];

    private static string CodeOf(string limit, string policy) =>
        $"1.{100_000 + Array.IndexOf([.. Examples.Select(example => (example.Limit, example.Policy)).Distinct()], (limit, policy))}";

    private static async Task PublishAsync(TestOffice office, string limit, string policy) =>
        await office.Done<PublishProcedure, Facts>(verb => verb.RunAsync(
            new ProcedureVersion
            {
                Code = CodeOf(limit, policy),
                Number = 1,
                ValidFrom = new DateOnly(2019, 11, 20),
                Name = $"Thủ tục có thời hạn {limit}",
                Sector = "Hộ tịch",
                Levels = ProcedureLevels.Commune,
                Limit = Limit.Parse(limit),
                Counting = policy.Length > 0 ? CountingPolicy.Default with { LateReceipt = LateReceipt.CountsFromNextWorkingDay } : null,
                Papers = [new ProcedurePaper("Tờ khai") { Originals = 1 }],
                Steps = ProcedureSteps.Default([new StepPlace(StepLevel.Receiving, "tu-phap")]),
            },
            Console,
            null,
            Cancel));

    private static ReceiveDossier.Request IntakeOf(int number, string procedure) => new()
    {
        Procedure = procedure,
        Applicant = new Applicant
        {
            Kind = ApplicantKind.Person,
            Name = "Hoàng Văn Thử",
            BirthDate = PartialDate.Of(1985),
            Address = $"Thôn {number}, xã Tân Bắc",
            Phone = "0912345678",
        },
        Papers = [new PaperReceived("Tờ khai", 1, 0, 0, false)],
        BesideReason = "Mỗi ví dụ một hồ sơ",
    };

    private static IServiceProvider Services(TestOffice office) => office.Get<IServiceProvider>();
}
