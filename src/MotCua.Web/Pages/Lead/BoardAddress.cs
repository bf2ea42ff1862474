using System.Globalization;
using MotCua.Application.Boards;
using MotCua.Application.Reporting;
using MotCua.Domain.Dossiers;
using MotCua.Web.Pages.Figures;

namespace MotCua.Web.Pages.Lead;

/// <summary>Addresses of the leader's board and of the dossiers behind what only it tells.</summary>
public static class BoardAddress
{
    public const string Path = "/lead/board";

    public static string Of(FigureQuestion question, BoardSort sort = BoardSort.Name, bool down = false) =>
        FigureAddress.Write(Path, question, ("sort", sort == BoardSort.Name ? null : sort.ToString()), ("down", down ? "true" : null));

    public static string Dossiers(FigureQuestion question, WorkSlice slice, string? after = null)
    {
        ArgumentNullException.ThrowIfNull(slice);
        return FigureAddress.Write($"{Path}/dossiers", question, ("part", slice.Part.ToString()), ("first", Day(slice.First)), ("last", Day(slice.Last)), ("after", after));
    }

    /// <param name="figure">What of the procedure: all that ended, or of these the late ones.</param>
    public static string Procedure(FigureQuestion question, string procedure, Figure figure, string? after = null) =>
        FigureAddress.Write($"{Path}/dossiers", question, ("procedure", procedure), ("figure", figure.ToString()), ("after", after));

    /// <param name="reason">Null for any.</param>
    public static string Paused(FigureQuestion question, PauseReason? reason, string? after = null) =>
        FigureAddress.Write($"{Path}/dossiers", question, ("paused", reason is null ? "true" : null), ("reason", reason?.ToString()), ("after", after));

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
