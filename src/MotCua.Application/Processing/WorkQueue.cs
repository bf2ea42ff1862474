using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Processing;

/// <summary>Which part of a unit's work is listed.</summary>
public enum QueueScope
{
    /// <summary>Việc của tôi: what this officer holds, or holds for whom they act for; at the counter what lies there.</summary>
    Mine = 1,

    /// <summary>Hàng chung: what nobody of the unit has taken yet.</summary>
    Common = 2,

    /// <summary>What the whole unit has, whoever holds it.</summary>
    Unit = 3,
}

/// <summary>One line of work.</summary>
/// <param name="Step">What is done at its step, as the procedure's process table says; empty when the duty says enough.</param>
/// <param name="Remaining">Working time until the appointment, negative after it; null without one.</param>
/// <param name="DaysWaited">Days the person has really waited, days off included.</param>
/// <param name="Holder">Officer id; null in the common queue.</param>
public sealed record WorkItem(
    string Code,
    string? Applicant,
    string Procedure,
    string Step,
    DutyKind Duty,
    DossierStatus Status,
    DateTime? DueAt,
    DueStanding Standing,
    WorkingDuration? Remaining,
    int DaysWaited,
    string? Holder,
    DateTime StepSince);

/// <summary>How many there are, each counted up to <see cref="WorkQueue.CountedTo"/>.</summary>
public sealed record WorkCounts(int Late, int Today, int OnTime, int WithoutAppointment, int Waiting)
{
    public int All => Math.Min(WorkQueue.CountedTo, Late + Today + OnTime + WithoutAppointment + Waiting);
}

/// <param name="Next">Key of the next page; null on the last one.</param>
/// <param name="MatchCount">How many lines the filters leave, counted up to <see cref="WorkQueue.CountedTo"/>.</param>
public sealed record WorkPage(IReadOnlyList<WorkItem> Items, WorkCounts Counts, int MatchCount, string? Next);

/// <summary>Hàng công việc: the work of a person or a unit, in the order in which it is due. Its cost does not grow with the years stored.</summary>
public sealed class WorkQueue(IDbContextFactory<MotCuaDb> databases, Calendars calendars, OfficeTime time)
{
    public const int PageSize = 25;

    /// <summary>Who reassigns moves many at once.</summary>
    public const int HeldPageSize = 50;

    /// <summary>Nobody works through more than this; counting stops here and the page says "500+".</summary>
    public const int CountedTo = 500;

    /// <summary>What one officer of a unit holds under one duty, or its common queue: for who leads the unit.</summary>
    /// <param name="holder">Null for the common queue.</param>
    public Task<WorkPage> OfHolderAsync(string unit, DutyKind duty, string? holder, string? after, CancellationToken cancel) => RunAsync(
        new Request(holder is null ? QueueScope.Common : QueueScope.Mine, After: after, Size: HeldPageSize),
        new Officer(holder ?? "", "", duty, unit),
        cancel);

    /// <param name="Standing">Null for all.</param>
    /// <param name="Procedure">Code; null for all.</param>
    /// <param name="After">Key of the page before.</param>
    public sealed record Request(QueueScope Scope, DueStanding? Standing = null, string? Procedure = null, string? After = null, int Size = PageSize);

    public async Task<WorkPage> RunAsync(Request request, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = time.Now;
        var work = Work(db, by, request.Scope);
        var counts = await CountAsync(work, now, cancel);
        var matching = Filter(work, request, now);
        var matchCount = request is { Standing: null, Procedure: null } ? counts.All : await matching.Take(CountedTo).CountAsync(cancel);
        var rows = await QueueKey.After(matching, request.After).OrderBy(row => row.QueueOrder).ThenBy(row => row.Code).Take(request.Size + 1).ToListAsync(cancel);
        var items = new List<WorkItem>();
        foreach (var row in rows.Take(request.Size))
        {
            items.Add(await ItemAsync(row, now, cancel));
        }

        return new WorkPage(items, counts, matchCount, rows.Count > request.Size ? QueueKey.Of(rows[request.Size - 1]) : null);
    }

    /// <summary>How many there are in one list, counted up to the limit.</summary>
    public async Task<int> CountAsync(Officer by, QueueScope scope, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Work(db, by, scope).Take(CountedTo).CountAsync(cancel);
    }

    internal static IQueryable<DossierRow> Work(MotCuaDb db, Officer by, QueueScope scope)
    {
        var unit = db.Dossiers.AsNoTracking().Where(row => row.HolderUnit == by.Unit && row.HolderDuty == by.Duty && row.EndedAt == null);

        // A desk is one hand: what lies at the counter is everybody's there.
        if (by.Duty is DutyKind.Receive || scope is QueueScope.Unit)
        {
            return unit;
        }

        return scope is QueueScope.Common
            ? unit.Where(row => row.Holder == null)
            : unit.Where(row => row.Holder == by.Id || (by.ActingFor != null && row.Holder == by.ActingFor));
    }

    private static IQueryable<DossierRow> Filter(IQueryable<DossierRow> work, Request request, DateTime now)
    {
        var kept = request.Standing is { } standing ? work.Where(standing, now) : work;
        return request.Procedure is { Length: > 0 } procedure ? kept.Where(row => row.Procedure == procedure) : kept;
    }

    private static async Task<WorkCounts> CountAsync(IQueryable<DossierRow> work, DateTime now, CancellationToken cancel) => new(
        await work.Where(DueStanding.Late, now).Take(CountedTo).CountAsync(cancel),
        await work.Where(DueStanding.Today, now).Take(CountedTo).CountAsync(cancel),
        await work.Where(DueStanding.OnTime, now).Take(CountedTo).CountAsync(cancel),
        await work.Where(DueStanding.NothingDue, now).Take(CountedTo).CountAsync(cancel),
        await work.Where(DueStanding.Waiting, now).Take(CountedTo).CountAsync(cancel));

    private async Task<WorkItem> ItemAsync(DossierRow row, DateTime now, CancellationToken cancel)
    {
        var local = OfficeTime.ToLocal(now);
        var calendar = await calendars.ForAsync(row.Desk, DateOnly.FromDateTime(local), cancel);
        return new WorkItem(
            row.Code,
            row.ApplicantName,
            row.ProcedureName,
            row.StepName,
            row.HolderDuty!.Value,
            row.Status,
            row.DueAt,
            DueStandings.Of(row, now),
            row.DueAt is { } due ? calendar.Remaining(local, OfficeTime.ToLocal(due)) : null,
            (local.Date - OfficeTime.ToLocal(row.ReceivedAt).Date).Days,
            row.Holder,
            row.StepSince);
    }
}
