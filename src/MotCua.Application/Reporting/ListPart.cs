using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Reporting;

internal enum ListOrder
{
    Entered,
    Ended,
    Due,
    ClockEnded,
    IndexDue,
}

/// <summary>One run of dossiers in the order of an index: by authority, then by the instant that counts, then by code.</summary>
internal abstract record ListPart(int Number)
{
    /// <summary>
    /// One page of a list that is made of runs, one behind the other in the order of their numbers. The authorities are asked for a few at a time until the page is full: the days of one are a
    /// piece of the index, where all together would be sorted before the first is shown. Where the first ones have few, the next are taken twice as many at once.
    /// </summary>
    /// <param name="authorities">Every authority that has any of them.</param>
    /// <param name="after">A page's <see cref="FigureDossierPage.After"/>; null for the first page.</param>
    public static async Task<FigureDossierPage> PageAsync(IReadOnlyList<ListPart> parts, IEnumerable<string> authorities, string? after, CancellationToken cancel)
    {
        var begin = ListPlace.Read(after);
        var inOrder = authorities.Order(StringComparer.Ordinal).ToList();
        var found = new List<(FigureDossier Dossier, ListPlace Place)>();
        foreach (var part in parts.Where(part => part.Number >= begin.Part))
        {
            var place = part.Number == begin.Part ? begin : ListPlace.Begin with { Part = part.Number };
            var rest = inOrder.SkipWhile(authority => string.CompareOrdinal(authority, place.Authority) < 0).ToList();
            for (var (asked, most) = (0, 1); asked < rest.Count && found.Count <= FigureDossiers.PageSize; (asked, most) = (asked + most, most * 2))
            {
                var some = rest.Skip(asked).Take(most).ToList();
                found.AddRange(await part.TakeAsync(some, some[0] == place.Authority ? place : ListPlace.Begin with { Part = part.Number }, FigureDossiers.PageSize + 1 - found.Count, cancel));
            }
        }

        var page = found.Take(FigureDossiers.PageSize).ToList();
        return new FigureDossierPage([.. page.Select(one => one.Dossier)], found.Count > FigureDossiers.PageSize ? page[^1].Place.ToString() : null);
    }

    /// <summary>Some dossiers as a list shows them, by their codes.</summary>
    public static async Task<IReadOnlyDictionary<string, FigureDossier>> ByCodeAsync(IQueryable<DossierRow> dossiers, IReadOnlyCollection<string> codes, CancellationToken cancel) =>
        await Listed(dossiers.Where(row => codes.Contains(row.Code))).ToDictionaryAsync(row => row.Dossier.Code, row => row.Dossier, StringComparer.Ordinal, cancel);

    /// <summary>The next ones of some authorities.</summary>
    /// <param name="after">Inside the first of them, which then is alone; or the beginning.</param>
    protected abstract Task<IReadOnlyList<(FigureDossier Dossier, ListPlace Place)>> TakeAsync(IReadOnlyList<string> authorities, ListPlace after, int most, CancellationToken cancel);

    protected static IQueryable<ListedDossier> Listed(IQueryable<DossierRow> rows) => rows.Select(row => new ListedDossier(
        row.EnteredAt,
        row.QueueOrder,
        row.ClockEndedAt,
        row.IndexDueAt,
        new FigureDossier
        {
            Code = row.Code,
            ProcedureName = row.ProcedureName,
            Authority = row.Authority,
            ReceivedAt = row.ReceivedAt,
            EnteredAt = row.EnteredAt,
            DueAt = row.DueAt,
            EndedAt = row.EndedAt,
            Status = row.Status,
            HolderUnit = row.HolderUnit,
            WaitedDays = row.WaitedDays,
        }));

    protected sealed record ListedDossier(DateTime EnteredAt, DateTime QueueOrder, DateTime? ClockEndedAt, DateTime? IndexDueAt, FigureDossier Dossier);
}

/// <summary>A run that the database counts.</summary>
internal abstract record CountedPart(int Number) : ListPart(Number)
{
    /// <summary>How many there are, by authority and sector.</summary>
    /// <param name="byCause">And by the cause stated last.</param>
    public abstract Task<List<ApartCount>> CountAsync(bool byCause, CancellationToken cancel);
}

/// <summary>Dossiers in an order of their own.</summary>
internal sealed record DossierPart(int Number, IQueryable<DossierRow> Rows, ListOrder Order) : CountedPart(Number)
{
    protected override async Task<IReadOnlyList<(FigureDossier Dossier, ListPlace Place)>> TakeAsync(IReadOnlyList<string> authorities, ListPlace after, int most, CancellationToken cancel)
    {
        var there = Among(after.IsBegin ? Rows : Behind(Rows, after.At, after.Code), authorities).OrderBy(row => row.Authority);
        var rows = Order switch
        {
            ListOrder.Entered => there.ThenBy(row => row.EnteredAt),
            ListOrder.Ended => there.ThenBy(row => row.EndedAt),
            ListOrder.ClockEnded => there.ThenBy(row => row.ClockEndedAt),
            ListOrder.IndexDue => there.ThenBy(row => row.IndexDueAt),
            _ => there.ThenBy(row => row.QueueOrder),
        };
        var found = await Listed(rows.ThenBy(row => row.Code).Take(most)).ToListAsync(cancel);
        return [.. found.Select(row => (row.Dossier, after with { Authority = row.Dossier.Authority, At = InstantOf(row), Code = row.Dossier.Code }))];
    }

    public override Task<List<ApartCount>> CountAsync(bool byCause, CancellationToken cancel) => (byCause
        ? Rows.GroupBy(row => new { row.Authority, row.Sector, row.OverdueCause }).Select(group => new ApartCount(group.Key.Authority, group.Key.Sector, group.Key.OverdueCause, group.LongCount()))
        : Rows.GroupBy(row => new { row.Authority, row.Sector }).Select(group => new ApartCount(group.Key.Authority, group.Key.Sector, null, group.LongCount()))).ToListAsync(cancel);

    private IQueryable<DossierRow> Behind(IQueryable<DossierRow> rows, DateTime at, string code) => Order switch
    {
        ListOrder.Entered => rows.Where(row => row.EnteredAt > at || (row.EnteredAt == at && string.Compare(row.Code, code) > 0)),
        ListOrder.Ended => rows.Where(row => row.EndedAt > at || (row.EndedAt == at && string.Compare(row.Code, code) > 0)),
        ListOrder.ClockEnded => rows.Where(row => row.ClockEndedAt > at || (row.ClockEndedAt == at && string.Compare(row.Code, code) > 0)),
        ListOrder.IndexDue => rows.Where(row => row.IndexDueAt > at || (row.IndexDueAt == at && string.Compare(row.Code, code) > 0)),
        _ => rows.Where(row => row.QueueOrder > at || (row.QueueOrder == at && string.Compare(row.Code, code) > 0)),
    };

    /// <summary>One is named alone, so that its days are read in the order of the index.</summary>
    private static IQueryable<DossierRow> Among(IQueryable<DossierRow> rows, IReadOnlyList<string> authorities) =>
        authorities is [var one] ? rows.Where(row => row.Authority == one) : rows.Where(row => authorities.Contains(row.Authority));

    private DateTime InstantOf(ListedDossier row) => Order switch
    {
        ListOrder.Entered => row.EnteredAt,
        ListOrder.Ended => row.Dossier.EndedAt!.Value,
        ListOrder.ClockEnded => row.ClockEndedAt!.Value,
        ListOrder.IndexDue => row.IndexDueAt!.Value,
        _ => row.QueueOrder,
    };
}

/// <summary>Dossiers by an appointment they had once, in the order in which those ended: first the few appointments, then their dossiers.</summary>
internal sealed record AppointmentPart(int Number, IQueryable<AppointmentRow> Rows, IQueryable<DossierRow> Dossiers) : CountedPart(Number)
{
    protected override async Task<IReadOnlyList<(FigureDossier Dossier, ListPlace Place)>> TakeAsync(IReadOnlyList<string> authorities, ListPlace after, int most, CancellationToken cancel)
    {
        var (at, code) = (after.At, after.Code);
        var rest = after.IsBegin ? Rows : Rows.Where(row => row.Until > at || (row.Until == at && string.Compare(row.Code, code) > 0));
        var there = authorities is [var one] ? rest.Where(row => row.Authority == one) : rest.Where(row => authorities.Contains(row.Authority));
        var found = await there
            .OrderBy(row => row.Authority).ThenBy(row => row.Until).ThenBy(row => row.Code)
            .Take(most).Select(row => new { row.Authority, row.Code, row.Until }).ToListAsync(cancel);
        var dossiers = found.Count == 0 ? new Dictionary<string, FigureDossier>() : await ByCodeAsync(Dossiers, found.ConvertAll(row => row.Code), cancel);
        return [.. found.Select(row => (dossiers[row.Code], after with { Authority = row.Authority, At = row.Until, Code = row.Code }))];
    }

    public override Task<List<ApartCount>> CountAsync(bool byCause, CancellationToken cancel) => (byCause
        ? Rows.Join(Dossiers, row => row.Code, dossier => dossier.Code, (row, dossier) => new { row.Authority, row.Sector, dossier.OverdueCause })
            .GroupBy(row => new { row.Authority, row.Sector, row.OverdueCause }).Select(group => new ApartCount(group.Key.Authority, group.Key.Sector, group.Key.OverdueCause, group.LongCount()))
        : Rows.GroupBy(row => new { row.Authority, row.Sector }).Select(group => new ApartCount(group.Key.Authority, group.Key.Sector, null, group.LongCount()))).ToListAsync(cancel);
}

/// <summary>
/// Dossiers that ended, in that order, of which only those count that say so themselves: which papers were asked for, and on which text a refusal rests, stands in no column. They are opened one after the
/// other until the page is full.
/// </summary>
internal sealed record UnfoldedPart(int Number, IQueryable<DossierRow> Rows, IQueryable<DossierRow> Dossiers, Func<Dossier, bool> Counts) : ListPart(Number)
{
    protected override async Task<IReadOnlyList<(FigureDossier Dossier, ListPlace Place)>> TakeAsync(IReadOnlyList<string> authorities, ListPlace after, int most, CancellationToken cancel)
    {
        var (at, code) = (after.At, after.Code);
        var rest = after.IsBegin ? Rows : Rows.Where(row => row.EndedAt > at || (row.EndedAt == at && string.Compare(row.Code, code) > 0));
        var there = authorities is [var one] ? rest.Where(row => row.Authority == one) : rest.Where(row => authorities.Contains(row.Authority));
        var found = new List<ListPlace>();
        await foreach (var row in there.OrderBy(row => row.Authority).ThenBy(row => row.EndedAt).ThenBy(row => row.Code)
            .Select(row => new { row.Authority, row.Code, row.EndedAt, row.State }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (Counts(DossierProjection.Unfold(row.State)))
            {
                found.Add(after with { Authority = row.Authority, At = row.EndedAt!.Value, Code = row.Code });
            }

            if (found.Count == most)
            {
                break;
            }
        }

        var dossiers = found.Count == 0 ? new Dictionary<string, FigureDossier>() : await ByCodeAsync(Dossiers, found.ConvertAll(place => place.Code), cancel);
        return [.. found.Select(place => (dossiers[place.Code], place))];
    }
}

/// <summary>Where a page of a list ended.</summary>
internal sealed record ListPlace(int Part, string Authority, DateTime At, string Code)
{
    public static ListPlace Begin { get; } = new(0, "", DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), "");

    /// <summary>
    /// Everything is behind it. No query says so: SQLite enters an index by one lower end, and would take this one for that of the period and pass over all the years before.
    /// </summary>
    public bool IsBegin => Code.Length == 0;

    /// <summary>What is no place begins at the beginning: an address somebody shortened still opens.</summary>
    public static ListPlace Read(string? text) =>
        text?.Split('~') is [var part, var authority, var ticks, var code]
        && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at <= DateTime.MaxValue.Ticks
            ? new ListPlace(number, authority, new DateTime(at, DateTimeKind.Utc), code)
            : Begin;

    /// <summary>Whether a dossier comes behind this place in its run.</summary>
    public bool IsBefore(string authority, DateTime at, string code) =>
        string.CompareOrdinal(authority, Authority) is var place and not 0 ? place > 0 : at == At ? string.CompareOrdinal(code, Code) > 0 : at > At;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Part}~{Authority}~{At.Ticks}~{Code}");
}
