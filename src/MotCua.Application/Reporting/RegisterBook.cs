using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Domain.Slips;

namespace MotCua.Application.Reporting;

/// <param name="After">Where the next page begins; null on the last one.</param>
public sealed record RegisterPage(IReadOnlyList<RegisterLine> Lines, string? After);

/// <summary>
/// Sổ theo dõi hồ sơ of one desk: what was entered on the days of a period, in the order of its numbers. A dossier stays in the book whatever
/// becomes of it. A number that is missing is told, never passed over.
/// </summary>
public sealed class RegisterBook
{
    public const int PageSize = 50;

    /// <summary>So many lines are in memory while the whole book is read, and as many again that are read ahead.</summary>
    private const int ReadAtOnce = 250;

    private readonly IDbContextFactory<MotCuaDb> databases;
    private readonly PeriodUnits units;
    private readonly ConcurrentDictionary<string, string> places = new(StringComparer.Ordinal);

    internal RegisterBook(IDbContextFactory<MotCuaDb> databases, PeriodUnits units, Unit desk, ReportPeriod period)
    {
        this.databases = databases;
        this.units = units;
        Desk = desk;
        Period = period;
        Authority = units.AuthorityOf(desk);
        Forms = FormSet.On(period.Last);
    }

    public Unit Desk { get; }

    public Unit? Authority { get; }

    public ReportPeriod Period { get; }

    public FormSet Forms { get; }

    /// <param name="after">A page's <see cref="RegisterPage.After"/>; null for the first.</param>
    public Task<RegisterPage> PageAsync(string? after, CancellationToken cancel) => ReadAsync(after, PageSize, cancel);

    /// <summary>How many lines there are.</summary>
    public async Task<long> CountAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Entered(db, OfficeTime.StartOf(Period.First)).LongCountAsync(cancel);
    }

    /// <summary>Every line, a few in memory at a time. The next ones are read while who asks is busy with these.</summary>
    public async IAsyncEnumerable<RegisterLine> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var reading = ReadAsync(null, ReadAtOnce, cancel);
        while (true)
        {
            var page = await reading;
            if (page.After is { } after)
            {
                reading = Task.Run(() => ReadAsync(after, ReadAtOnce, cancel), cancel);
            }

            foreach (var line in page.Lines)
            {
                yield return line;
            }

            if (page.After is null)
            {
                yield break;
            }
        }
    }

    private async Task<RegisterPage> ReadAsync(string? after, int size, CancellationToken cancel)
    {
        var place = RegisterPlace.Read(after);
        var lines = new List<RegisterLine>(size);
        var before = place;
        await using var db = await databases.CreateDbContextAsync(cancel);

        // A line is made as soon as its row is read: a row's state is many times as long, and states held together grow old in memory before they are let go.
        await foreach (var row in Rows(db, place, size + 1).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (lines.Count == size)
            {
                return new RegisterPage(lines, before.ToString());
            }

            var isNext = before.Number == 0 || before.Book != row.RegisterBook || before.Number + 1 == row.RegisterNumber;
            lines.Add(Line(row) with { MissingFrom = isNext ? null : before.Number + 1 });
            before = new RegisterPlace(row.EnteredAt, row.RegisterBook, row.RegisterNumber);
        }

        return new RegisterPage(lines, null);
    }

    /// <summary>By the day they were entered, on the index of what came in: numbers are given in that order.</summary>
    private IQueryable<Row> Rows(MotCuaDb db, RegisterPlace place, int most)
    {
        var from = OfficeTime.StartOf(Period.First);
        var (at, number) = (place.At, place.Number);
        return Entered(db, at > from ? at : from)
            .Where(row => row.EnteredAt > at || row.RegisterNumber > number)
            .OrderBy(row => row.EnteredAt).ThenBy(row => row.RegisterNumber)
            .Take(most)
            .Select(row => new Row(
                row.Code, row.ProcedureName, row.Competent, row.EnteredAt, row.ReceivedAt, row.DueAt, row.EndedAt, row.ReturnedAt, row.Status, row.Slip, row.LateEntry, row.RegisterBook, row.RegisterNumber, row.State));
    }

    private IQueryable<DossierRow> Entered(MotCuaDb db, DateTime from)
    {
        var until = OfficeTime.StartOf(Period.End);
        var (authority, desk) = (Authority?.Code ?? "", Desk.Code);
        return db.Dossiers.AsNoTracking().Where(row => row.Authority == authority && row.EnteredAt >= from && row.EnteredAt < until && row.Desk == desk);
    }

    private RegisterLine Line(Row row)
    {
        var state = RegisterState.Read(row.State);
        return new RegisterLine
        {
            Book = row.RegisterBook,
            Number = row.RegisterNumber,
            Code = row.Code,
            Procedure = row.ProcedureName,
            Sets = state.Sets,
            Applicant = state.Applicant ?? "",
            Address = state.Address ?? "",
            Phone = state.Phone,
            Agency = PlaceOf(state.ProcessUnit ?? row.Competent),
            ReceivedLocal = OfficeTime.ToLocal(row.ReceivedAt),
            DueLocal = Local(row.DueAt),
            ReturnedLocal = Local(row.ReturnedAt),
            ReturnAt = state.ReturnAt,
            TakenBy = state.TakenBy,
            Status = row.Status,
            EndedLocal = Local(row.EndedAt),
            EndNumber = state.RefusalNumber ?? state.WithdrawalNumber ?? state.ClosingNumber,
            Slip = row.Slip,
            HandwrittenNumber = state.HandwrittenNumber,
            LateEntry = row.LateEntry,
        };
    }

    private string PlaceOf(string unit) => places.GetOrAdd(unit, units.PlaceOf);

    private static DateTime? Local(DateTime? utc) => utc is { } at ? OfficeTime.ToLocal(at) : null;

    /// <summary>What a line is made of.</summary>
    private sealed record Row(
        string Code,
        string ProcedureName,
        string Competent,
        DateTime EnteredAt,
        DateTime ReceivedAt,
        DateTime? DueAt,
        DateTime? EndedAt,
        DateTime? ReturnedAt,
        DossierStatus Status,
        SlipGiven Slip,
        bool LateEntry,
        string RegisterBook,
        long RegisterNumber,
        string State);

    /// <summary>Where a page ended.</summary>
    private sealed record RegisterPlace(DateTime At, string Book, long Number)
    {
        private static readonly RegisterPlace Begin = new(DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), "", 0);

        /// <summary>What is no place begins at the beginning.</summary>
        public static RegisterPlace Read(string? text) =>
            text?.Split('~') is [var ticks, var book, var written]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            && long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new RegisterPlace(new DateTime(at, DateTimeKind.Utc), book, number)
                : Begin;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}~{Book}~{Number}");
    }
}
