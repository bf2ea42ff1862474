using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Reporting;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.Reports;

namespace MotCua.Application.Tests.Reporting;

/// <summary>Sổ theo dõi hồ sơ, read whole: every dossier once, each line as its whole state has it.</summary>
public sealed class RegisterBookStories
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_books_within_reach_hold_every_dossier_once_and_say_of_each_what_its_state_says(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2019-11-30");
        await office.HasDistrictAsync();
        await office.HasUnitAsync("01237", UnitKind.Commune, "Yên Bình", "035");
        await office.HasUnitAsync("01237.mot-cua", UnitKind.Desk, "Một cửa Yên Bình", "01237");
        await new RandomLedger(office, seed: 6).PlayAsync(new(2019, 12, 1), new(2020, 2, 1), dossiersADay: 3);
        var period = ReportPeriod.Between(new(2019, 12, 1), new(2020, 1, 31));
        var books = await office.Get<RegisterReader>().OpenAllAsync(period, DistrictScene.DistrictLeader, "register/file", Cancel);
        var lines = new List<Domain.Slips.RegisterLine>();
        foreach (var book in books)
        {
            var read = new List<Domain.Slips.RegisterLine>();
            await foreach (var line in book.AllAsync(Cancel))
            {
                read.Add(line);
            }

            Assert.Equal(read.Count, await book.CountAsync(Cancel));
            lines.AddRange(read);
        }

        await using var db = await office.Get<IDbContextFactory<MotCuaDb>>().CreateDbContextAsync(Cancel);
        var rows = await db.Dossiers.AsNoTracking().ToListAsync(Cancel);
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Select(row => row.Code).Order(StringComparer.Ordinal), lines.Select(line => line.Code).Order(StringComparer.Ordinal));
        Assert.Contains(lines, line => line.EndNumber is not null);
        var units = await office.Get<ReportUnits>().OfAsync(period, Cancel);
        foreach (var line in lines)
        {
            var state = DossierProjection.Unfold(rows.Single(row => row.Code == line.Code)).State;
            var receipt = state.Receipt;
            Assert.Equal(
                (receipt.Sets, receipt.Applicant?.Name ?? "", receipt.Applicant?.Address ?? "", receipt.Applicant?.Phone, receipt.ReturnAt, receipt.HandwrittenNumber, state.Taker?.Name),
                (line.Sets, line.Applicant, line.Address, line.Phone, line.ReturnAt, line.HandwrittenNumber, line.TakenBy));
            Assert.Equal(state.Refusal?.SlipNumber ?? state.Withdrawal?.NoticeNumber ?? state.Side.ClosingNotice, line.EndNumber);
            Assert.Equal(units.PlaceOf(receipt.Route.FirstOrDefault(step => step.Kind is StepKind.Process)?.Unit ?? receipt.Competent), line.Agency);
        }
    }
}
