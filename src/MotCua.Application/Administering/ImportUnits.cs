using MotCua.Application.Importing;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>Nhập danh mục đơn vị: opens, changes and closes units after a list, or notes which unit succeeded which.</summary>
public sealed class ImportUnits(OfficeLedger ledger, Units units, Staff staff, OfficeTime time)
{
    /// <summary>A nation's list has over ten thousand rows: others get their turn between the parts.</summary>
    private const int StepsInOneAct = 1_000;

    /// <param name="From">First day of rows that name none; null for today.</param>
    /// <param name="CloseMissing">Authorities the list does not name end the day before <paramref name="From"/>, with all that is inside them.</param>
    /// <param name="SkipBadRows">Take the sound rows though others are bad.</param>
    public sealed record Request(Table Table, DateOnly? From = null, bool CloseMissing = false, bool SkipBadRows = false);

    /// <summary>The dry run (chạy thử).</summary>
    public async Task<UnitImportPlan> PlanAsync(Request request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var from = request.From ?? time.Today;
        var reader = new UnitReader(request.Table, from);
        var rows = reader.Read();
        var closeFrom = request.CloseMissing && reader.IsNationalList ? from : (DateOnly?)null;
        return new UnitImportPlanner(request.Table.Name, await units.MapAsync(cancel), await staff.RollAsync(cancel)).Plan(rows, reader.Problems, closeFrom);
    }

    /// <summary>Doing the same import again changes nothing more, so one that was cut short is simply done again.</summary>
    public async Task<Outcome<UnitImportPlan>> RunAsync(Request request, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!by.IsSystem)
        {
            return AdministeringRefusals.NotAdministrator;
        }

        var plan = await PlanAsync(request, cancel);
        if (plan.Problems.Count > 0 && !request.SkipBadRows)
        {
            return UnitImportRefusals.BadRows(plan.Problems.Count);
        }

        foreach (var some in plan.Steps.Where(step => step.Facts is not null).Chunk(StepsInOneAct))
        {
            var written = await ledger.CommitAsync(by, null, book => Write(book, some), cancel);
            if (written.Refused)
            {
                return written.Refusals.ToArray();
            }
        }

        return plan;
    }

    /// <summary>Asks the rules again on the true state, in case somebody changed a unit since the plan was made.</summary>
    private static Outcome<Facts> Write(Book book, UnitImportStep[] steps)
    {
        foreach (var step in steps)
        {
            var refusals = step.Facts switch
            {
                UnitOpened opened => book.Open(opened.Unit).Refusals,
                UnitChanged changed => book.Change(changed.Unit).Refusals,
                UnitClosed closed => book.Close(closed.Code, closed.LastDay).Refusals,
                UnitSucceeded succeeded => book.Succeed(succeeded.Code, succeeded.Succession).Refusals,
                _ => throw new InvalidOperationException($"An import does not write {step.Facts?.GetType().Name}."),
            };
            if (refusals.Count > 0)
            {
                return refusals.ToArray();
            }
        }

        return steps[0].Facts!;
    }
}
