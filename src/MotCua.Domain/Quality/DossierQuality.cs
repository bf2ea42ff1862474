using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Domain.Quality;

/// <summary>What one dossier counts for in one month.</summary>
/// <param name="State">As it is now.</param>
/// <param name="First">First day of the month.</param>
/// <param name="Last">Last day of the month, or today while it lasts.</param>
/// <param name="Received">The office's day of the receipt.</param>
/// <param name="Ended">The day its handling ended; null while it is open.</param>
/// <param name="Timing">How the end stands to the appointment.</param>
/// <param name="Due">The day of the appointment; null without one.</param>
/// <param name="FirstAsked">The day papers were first asked for during handling; null for never.</param>
public sealed record DossierQuality(DossierState State, DateOnly First, DateOnly Last, DateOnly Received, DateOnly? Ended, EndTiming? Timing, DateOnly? Due, DateOnly? FirstAsked)
{
    private const int MostSupplements = 1;

    /// <summary>The indicators that follow from dossiers, each with what it asks of one: null where the dossier is not of those it counts.</summary>
    public static IReadOnlyDictionary<string, Func<DossierQuality, bool?>> Indicators { get; } = new Dictionary<string, Func<DossierQuality, bool?>>
    {
        ["2.1"] = one => one.InTime,
        ["3.3"] = one => one.IsReceived ? one.State.Receipt.Channel is Channel.Online : null,
        ["4.1"] = one => one.HasResult ? one.State.Result!.FileHash is not null : null,
        ["4.2"] = one => one.IsReceived && one.State.Receipt.Channel is not Channel.Online && one.ToScan.Any() ? one.ToScan.All(paper => one.State.Files.Any(file => file.Paper == paper)) : null,
        ["4.3"] = one => one.IsReceived ? one.State.Receipt.Papers.Any(paper => paper.Held is not null) : null,
    };

    private bool IsReceived => Received >= First && Received <= Last;

    private bool HasEnded => Ended >= First && Ended <= Last;

    private bool HasResult => HasEnded && State.Result is not null;

    /// <summary>Places of the papers that are scanned: what was only shown is not (TT 03/2025/TT-VPCP Art. 5).</summary>
    private IEnumerable<int> ToScan => State.Receipt.Papers.Index().Where(paper => !paper.Item.ShownOnly && paper.Item.Held is null).Select(paper => paper.Index);

    /// <summary>
    /// Ended in the month or overdue at its end (2.1): in time by the appointment it is judged by, one that waits for papers by the day they were first asked for; asked for more than once it is late.
    /// </summary>
    private bool? InTime
    {
        get
        {
            if (!HasEnded && !((Ended is null || Ended > Last) && Due < Last && Received <= Last))
            {
                return null;
            }

            if (State.Side.Supplements.Count > MostSupplements)
            {
                return false;
            }

            return HasEnded ? Timing is not { } timing || timing < EndTiming.SameDatePastTimeInHours
                : State.Status is DossierStatus.AwaitingSupplement && FirstAsked <= Due ? null
                : false;
        }
    }
}
