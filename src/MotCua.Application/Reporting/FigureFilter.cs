using MotCua.Application.Data;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Reporting;

/// <summary>Which dossiers a report is about, the same for counters and for the dossiers behind them.</summary>
/// <param name="Authorities">Codes; null for every authority there is.</param>
internal sealed record FigureFilter(IReadOnlyList<string>? Authorities, string? Sector, Channel? Channel, bool? Interlinked, string? Cause = null)
{
    /// <summary>The cut with the fewest rows that answers.</summary>
    /// <param name="bySector">Lines are wanted sector by sector.</param>
    public FigureCut Cut(bool bySector) => (bySector || Sector is not null, Channel, Interlinked) switch
    {
        (false, null, null) => FigureCut.Whole,
        (true, null, null) => FigureCut.Sector,
        (false, not null, null) => FigureCut.Channel,
        (false, null, true) => FigureCut.Interlinked,
        _ => FigureCut.All,
    };

    public IQueryable<FigureRow> Among(IQueryable<FigureRow> rows, bool bySector)
    {
        var cut = Cut(bySector);
        rows = rows.Where(row => row.Cut == cut);
        rows = Authorities is null ? rows : rows.Where(row => Authorities.Contains(row.Authority));
        rows = Sector is null ? rows : rows.Where(row => row.Sector == Sector);
        rows = Channel is null ? rows : rows.Where(row => row.Channel == Channel);
        return Interlinked is null ? rows : rows.Where(row => row.Interlinked == Interlinked);
    }

    public IQueryable<LongestWaitRow> Among(IQueryable<LongestWaitRow> rows)
    {
        var cut = Cut(bySector: false) == FigureCut.Whole ? FigureCut.Whole : FigureCut.All;
        rows = rows.Where(row => row.Cut == cut);
        rows = Authorities is null ? rows : rows.Where(row => Authorities.Contains(row.Authority));
        rows = Sector is null ? rows : rows.Where(row => row.Sector == Sector);
        rows = Channel is null ? rows : rows.Where(row => row.Channel == Channel);
        return Interlinked is null ? rows : rows.Where(row => row.Interlinked == Interlinked);
    }

    /// <summary>These know no channel.</summary>
    public IQueryable<QualityRow> Among(IQueryable<QualityRow> rows)
    {
        rows = Authorities is null ? rows : rows.Where(row => Authorities.Contains(row.Authority));
        rows = Sector is null ? rows : rows.Where(row => row.Sector == Sector);
        return Interlinked is null ? rows : rows.Where(row => row.Interlinked == Interlinked);
    }

    public IQueryable<AppointmentRow> Among(IQueryable<AppointmentRow> rows)
    {
        rows = Authorities is null ? rows : rows.Where(row => Authorities.Contains(row.Authority));
        rows = Sector is null ? rows : rows.Where(row => row.Sector == Sector);
        rows = Channel is null ? rows : rows.Where(row => row.Channel == Channel);
        return Interlinked is null ? rows : rows.Where(row => row.Interlinked == Interlinked);
    }

    /// <summary>All parts are of interlinked dossiers; they know no sector, channel or cause.</summary>
    public IQueryable<StageRow> Among(IQueryable<StageRow> rows) => Authorities is null ? rows : rows.Where(row => Authorities.Contains(row.Authority));

    public IQueryable<DossierRow> Among(IQueryable<DossierRow> rows)
    {
        rows = Authorities is null ? rows : rows.Where(row => Authorities.Contains(row.Authority));
        rows = Sector is null ? rows : rows.Where(row => row.Sector == Sector);
        rows = Channel is null ? rows : rows.Where(row => row.Channel == Channel);
        rows = Cause switch { null => rows, "" => rows.Where(row => row.OverdueCause == null), _ => rows.Where(row => row.OverdueCause == Cause) };
        return Interlinked is null ? rows : rows.Where(row => row.Interlinked == Interlinked);
    }
}
