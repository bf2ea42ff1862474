using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Interlinking;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Reporting;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using static MotCua.Application.Tests.Harness.CounterSeed;

namespace MotCua.Application.Tests.Interlinking;

/// <summary>What each agency did with its parts, against a recount of the ledger by hand: on both databases.</summary>
public sealed class StageFigureStories
{
    private static readonly Officer Commune = new("lam.nv", "Nguyễn Văn Lâm", DutyKind.Process, "01243.tu-phap");
    private static readonly Officer District = new("thu.pt", "Phù Thị Thu", DutyKind.Process, "035.tu-phap");
    private static readonly Officer Leader = new("hanh.ht", "Hà Thị Hạnh", DutyKind.Lead, "035");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Each_agency_s_figures_are_what_going_through_the_ledger_by_hand_gives_and_open_exactly_their_parts(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        await PlayAsync(office);
        var entries = await EntriesAsync(office);
        foreach (var text in (string[])["2020-06-12..2020-06-12", "2020-06-15..2020-06-16", "2020-06-12..2020-06-17", "2020-06-17..2020-06-18", "2020-06-19..2020-06-22", "2020-06-12..2020-06-30"])
        {
            var period = ReportPeriod.TryParse(text, null, out var read) ? read! : throw new InvalidOperationException(text);
            var answer = await office.Get<StageFigures>().RunAsync(period, Leader, Cancel);
            var hand = Recounted(entries, OfficeTime.StartOf(period.First), answer.AsOf).ToList();

            Assert.Equal((text, hand.Count), (text, answer.Agencies.Sum(agency => agency.Counts.Values.Sum())));
            foreach (var agency in answer.Agencies)
            {
                foreach (var figure in Enum.GetValues<StageFigure>())
                {
                    var parts = hand.Where(one => one.Unit == agency.Unit && one.Figure == figure).Select(one => one.Part).Order(StringComparer.Ordinal);
                    var opened = await office.Get<StageFigures>().ListAsync(period, agency.Unit, figure, null, null, Leader, Cancel);
                    Assert.Equal(string.Join(' ', parts), string.Join(' ', opened.Lines.Select(line => line.Code)));
                    Assert.Equal(opened.Lines.Count, agency.Of(figure));
                }
            }

            await TheFormSaysTheSameAsync(office, period, hand);
        }

        // Until the 17th the part that waits for its applicant is not late, the one nobody works on is; the late hand-over is the desk's.
        Assert.Equal(1, await CountAsync(office, "2020-06-12..2020-06-17", "01243.tu-phap", StageFigure.OpenOverdue));
        Assert.Equal(0, await CountAsync(office, "2020-06-12..2020-06-17", "035.tu-phap", StageFigure.OpenOverdue));
        Assert.Equal(1, await CountAsync(office, "2020-06-12..2020-06-30", Desk, StageFigure.HandOverLate));
        Assert.Equal(1, await CountAsync(office, "2020-06-12..2020-06-30", "035.tu-phap", StageFigure.DoneLate));
        Assert.Empty(await office.VerifyAsync());
    }

    /// <summary>Level by level each agency's line; the level itself counts dossiers, and the total is all of them, each once.</summary>
    private static async Task TheFormSaysTheSameAsync(TestOffice office, ReportPeriod period, IReadOnlyList<(string Unit, StageFigure Figure, string Part)> hand)
    {
        var form = StatutoryForm.All.Single(one => one.Lines is FormLines.Agency);
        var question = new FigureQuestion { Period = period, Unit = "035", WithBelow = true };
        var report = await office.Get<FormReports>().MakeAsync(form, question, Cancel);
        var dossiers = (await office.Get<FiguresOf>().ByAuthorityAsync(question with { Interlinked = true }, Cancel)).Total;

        Assert.All(form.Shape.Identities, identity => Assert.True(report.Table.Holds(identity), $"{period} {identity}"));
        Assert.Equal(form.Columns.Select(column => column.Figure is { } figure ? dossiers.Count(figure) : 0), report.Table.Total);
        Assert.Equal(hand.Where(one => one.Figure is StageFigure.Handled).Select(one => one.Unit).Distinct().Order(), report.Table.Of(UnitKind.Commune).Select(line => line.Sector));
        foreach (var line in report.Table.Of(UnitKind.Commune))
        {
            foreach (var (column, cell) in form.Columns.Zip(line.Cells))
            {
                var opened = await office.Get<StageFigures>().ListAsync(period, line.Sector, column.Part!.Value, report.AskedOf(line.Level, line.Sector, column), null, Leader, Cancel);
                Assert.Equal((line.Sector, column.Title, hand.Count(one => one.Unit == line.Sector && one.Figure == column.Part), cell), (line.Sector, column.Title, (int)cell, opened.Lines.Count));
            }
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Nobody_counts_parts_of_dossiers_they_may_not_see_and_no_figure_of_dossiers_counts_a_part(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        await PlayAsync(office);
        var period = ReportPeriod.Between(new DateOnly(2020, 6, 12), new DateOnly(2020, 6, 30));

        Assert.Empty((await office.Get<StageFigures>().RunAsync(period, Leader with { Unit = "01237" }, Cancel)).Agencies);
        Assert.Empty((await office.Get<StageFigures>().RunAsync(period, District with { Unit = "035.tai-chinh" }, Cancel)).Agencies);
        Assert.Equal(4, (await office.Get<StageFigures>().RunAsync(period, Commune, Cancel)).Agencies.Single(agency => agency.Unit == Commune.Unit).Of(StageFigure.Handled));
        var dossiers = await office.Get<FiguresOf>().ByAuthorityAsync(new FigureQuestion { Period = period, Unit = "035", WithBelow = true }, Cancel);
        Assert.Equal(4, dossiers.Total.Received);
        var ofAnother = await office.Get<FormReports>().MakeAsync(StatutoryForm.Of("lien-thong"), new FigureQuestion { Period = period, Unit = "035", WithBelow = false }, Cancel);
        Assert.Empty(ofAnother.Table.Lines);
    }

    /// <summary>One dossier goes through two agencies, late and with a wait; one is refused at the first; one lies there; one is taken back while it lies there.</summary>
    private static async Task PlayAsync(TestOffice office)
    {
        await ChainStories.PublishAsync(office, ChainStories.Serial, "5wd");
        var (through, refused, lying) = ((await ChainStories.ReceiveFromAsync(office, "a", "Hoàng Văn Thử")).Code, (await ChainStories.ReceiveFromAsync(office, "b", "Lù Thị Mẫu")).Code, (await ChainStories.ReceiveFromAsync(office, "c", "Phù Văn Giả")).Code);
        var takenBack = (await ChainStories.ReceiveFromAsync(office, "d", "Vi Thị Mẫu")).Code;
        await AcceptAsync(office, takenBack, 1, Commune);
        await AcceptAsync(office, refused, 1, Commune);
        await AcceptAsync(office, lying, 1, Commune);
        office.Clock.Set("2020-06-12T14:00");
        await AcceptAsync(office, through, 1, Commune);
        office.Clock.Set("2020-06-15T09:00");
        await EndAsync(office, through, 1, StageEnd.Result, Commune);
        await AcceptAsync(office, through, 2, District);
        office.Clock.Set("2020-06-16T09:00");
        await office.Done<AskStagePapers, StagePapersAsked>(verb => verb.RunAsync(new(through, 2, "5/BHXH", "Bản sao khai sinh"), District, null, Cancel));
        await EndAsync(office, refused, 1, StageEnd.Refused, Commune);
        await office.Done<AskWithdrawal, DossierWithdrawalAsked>(verb => verb.RunAsync(new(takenBack, new(Channel.Direct, "Không còn nhu cầu")), Clerk, null, Cancel));
        await office.Done<StopWithdrawn, DossierWithdrawn>(verb => verb.RunAsync(new(takenBack), Clerk, null, Cancel));
        office.Clock.Set("2020-06-19T09:00");
        await office.Done<ResumeStage, StageResumed>(verb => verb.RunAsync(new(through, 2), District, null, Cancel));
        office.Clock.Set("2020-06-25T09:00");
        await EndAsync(office, through, 2, StageEnd.Result, District);
        office.Clock.Set("2020-06-25T10:00");
    }

    private static async Task AcceptAsync(TestOffice office, string code, int stage, Officer by) =>
        await office.Done<AcceptStage, StageAccepted>(verb => verb.RunAsync(new(code, stage), by, null, Cancel));

    private static async Task EndAsync(TestOffice office, string code, int stage, StageEnd end, Officer by) =>
        await office.Done<EndStage, StageEnded>(verb => verb.RunAsync(new(code, stage, end, "12/KQ", end is StageEnd.Result ? null : "Không đủ điều kiện"), by, null, Cancel));

    private static async Task<int> CountAsync(TestOffice office, string text, string unit, StageFigure figure)
    {
        var period = ReportPeriod.TryParse(text, null, out var read) ? read! : throw new InvalidOperationException(text);
        var answer = await office.Get<StageFigures>().RunAsync(period, Leader, Cancel);
        return answer.Agencies.SingleOrDefault(agency => agency.Unit == unit)?.Of(figure) ?? 0;
    }

    /// <summary>The ledger read up to a moment, with the words of the glossary and none of the dossier's state.</summary>
    private static IEnumerable<(string Unit, StageFigure Figure, string Part)> Recounted(List<LedgerEntry> entries, DateTime from, DateTime asOf)
    {
        var open = new Dictionary<string, (string Unit, DateTime Due, bool Waits)>();
        var carried = new Dictionary<string, string>();
        foreach (var entry in entries.Where(entry => entry.At < asOf))
        {
            var counts = entry.At >= from;
            string Part(int stage) => $"{entry.Stream[(entry.Stream.IndexOf(':', StringComparison.Ordinal) + 1)..]}/{stage}";
            switch (EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts))
            {
                case StageAccepted one:
                    open[Part(one.Stage)] = (one.Unit, one.DueAt, false);
                    if (counts)
                    {
                        yield return (one.Unit, StageFigure.Received, Part(one.Stage));
                        yield return (one.Unit, StageFigure.Handled, Part(one.Stage));
                    }
                    else
                    {
                        carried[Part(one.Stage)] = one.Unit;
                    }

                    if (counts && one.HandOverLate)
                    {
                        yield return (one.From, StageFigure.HandOverLate, Part(one.Stage));
                    }

                    break;
                case StagePapersAsked one:
                    open[Part(one.Stage)] = open[Part(one.Stage)] with { Waits = entry.At < open[Part(one.Stage)].Due };
                    break;
                case StageResumed one:
                    open[Part(one.Stage)] = (open[Part(one.Stage)].Unit, one.StageDueAfter, false);
                    break;
                case StageEnded one:
                    open.Remove(Part(one.Stage));
                    if (counts)
                    {
                        yield return (one.Unit, one.Timing is Timeliness.Late ? StageFigure.DoneLate : StageFigure.DoneOnTime, Part(one.Stage));
                        yield return (one.Unit, StageFigure.Over, Part(one.Stage));
                        if (one.Timing is not Timeliness.Late)
                        {
                            yield return (one.Unit, one.Timing is Timeliness.Early ? StageFigure.DoneEarly : StageFigure.DonePunctual, Part(one.Stage));
                        }
                    }
                    else
                    {
                        carried.Remove(Part(one.Stage));
                    }

                    break;
                case DossierWithdrawn:
                    foreach (var (part, of) in open.Where(one => one.Key.StartsWith(Part(0)[..^1], StringComparison.Ordinal)).ToList())
                    {
                        open.Remove(part);
                        if (counts)
                        {
                            yield return (of.Unit, StageFigure.Stopped, part);
                            yield return (of.Unit, StageFigure.Over, part);
                        }
                        else
                        {
                            carried.Remove(part);
                        }
                    }

                    break;
            }
        }

        foreach (var (part, unit) in carried)
        {
            yield return (unit, StageFigure.CarriedOver, part);
            yield return (unit, StageFigure.Handled, part);
        }

        foreach (var (part, (unit, due, waits)) in open)
        {
            yield return (unit, StageFigure.Open, part);
            yield return (unit, !waits && OfficeTime.DayOf(due) < OfficeTime.DayOf(asOf) ? StageFigure.OpenOverdue : StageFigure.OpenInTime, part);
        }
    }

    private static async Task<List<LedgerEntry>> EntriesAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        return await db.Entries.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(Cancel);
    }
}
