using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Reporting;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Bench.Stored;

/// <summary>Counters as they grow, in memory until they are stored.</summary>
internal sealed class CountedRows(Func<Type, RowMap> mapOf) : IRows
{
    private readonly RowMap figureMap = mapOf(typeof(FigureRow));
    private readonly Dictionary<FigurePlace, FigureRow> figures = [];
    private readonly Dictionary<FigurePlace, LongestWaitRow> longest = [];
    private readonly Dictionary<(string, DutyKind, string), HoldingRow> holdings = [];
    private readonly List<AppointmentRow> appointments = [];
    private readonly Dictionary<RowKey, object> others = [];

    public DossierRow? LastDossier { get; private set; }

    public VisitRow? LastVisit { get; private set; }

    public IEnumerable<object> All => [.. figures.Values, .. longest.Values, .. holdings.Values, .. appointments, .. others.Values];

    public TRow? Find<TRow>(params object[] key)
        where TRow : class => (typeof(TRow) switch
        {
            var type when type == typeof(DossierRow) => LastDossier,
            var type when type == typeof(HoldingRow) => holdings.GetValueOrDefault(((string)key[0], (DutyKind)key[1], (string)key[2])),
            var type when type == typeof(LongestWaitRow) => longest.GetValueOrDefault(new FigurePlace((FigureCut)key[0], (int)key[1], (string)key[2], (string)key[3], (Channel)key[4], (bool)key[5])),
            var type => others.GetValueOrDefault(new RowKey(type, key)),
        }) as TRow;

    public void Put<TRow>(TRow row)
        where TRow : class
    {
        if (row is DossierRow dossier)
        {
            LastDossier = dossier;
            return;
        }

        if (row is VisitRow visit)
        {
            LastVisit = visit;
            return;
        }

        if (row is AppointmentRow appointment)
        {
            appointments.Add(appointment);
            return;
        }

        if (row is HoldingRow held)
        {
            holdings[(held.Unit, held.Duty, held.Officer)] = held;
            return;
        }

        if (row is LongestWaitRow wait)
        {
            longest[new FigurePlace(wait.Cut, wait.Span, wait.Authority, wait.Sector, wait.Channel, wait.Interlinked)] = wait;
            return;
        }

        others[new RowKey(typeof(TRow), mapOf(typeof(TRow)).KeyOf(row))] = row;
    }

    public void Add<TRow>(TRow delta)
        where TRow : class
    {
        if (delta is not FigureRow figure)
        {
            var map = mapOf(typeof(TRow));
            var at = new RowKey(typeof(TRow), map.KeyOf(delta));
            others[at] = others.TryGetValue(at, out var known) ? map.Sum(known, delta) : delta;
            return;
        }

        var place = new FigurePlace(figure.Cut, figure.Span, figure.Authority, figure.Sector, figure.Channel, figure.Interlinked);
        figures[place] = figures.TryGetValue(place, out var before) ? (FigureRow)figureMap.Sum(before, figure) : figure;
    }

    public void Remove<TRow>(TRow row)
        where TRow : class => throw new NotSupportedException();
}
