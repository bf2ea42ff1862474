namespace MotCua.Domain.Reports;

/// <summary>
/// Lượt đến: how often people came to a counter in a period, by what the visit ended in, beside the dossiers that were finished there in the same
/// period. What came online or by post is no visit, and neither is a result sent by post.
/// </summary>
public record Trips
{
    /// <summary>Handed a dossier in: form 01.</summary>
    public long HandedIn { get; init; }

    /// <summary>Sent for missing papers before anything was received: form 02.</summary>
    public long SentForPapers { get; init; }

    /// <summary>Not received: form 03.</summary>
    public long TurnedAway { get; init; }

    /// <summary>Only told how: a guidance note.</summary>
    public long Guided { get; init; }

    /// <summary>Brought papers that were asked for while the dossier was handled, each time some of them came.</summary>
    public long BroughtPapers { get; init; }

    /// <summary>Took a result away.</summary>
    public long Collected { get; init; }

    /// <summary>Came to say that they withdraw.</summary>
    public long WithdrewInPerson { get; init; }

    /// <summary>Dossiers finished: the result handed over or sent, or ended without one.</summary>
    public long Finished { get; init; }

    /// <summary>All visits, whatever they ended in.</summary>
    public long Visits => HandedIn + SentForPapers + TurnedAway + Guided + BroughtPapers + Collected + WithdrewInPerson;

    /// <summary>Visits of the period for each dossier finished in it; two decimals, null when none was.</summary>
    public decimal? PerFinished => Finished == 0 ? null : Math.Round((decimal)Visits / Finished, 2, MidpointRounding.AwayFromZero);

    public static Trips Sum(IEnumerable<Trips> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Aggregate(new Trips(), (sum, part) => new Trips
        {
            HandedIn = sum.HandedIn + part.HandedIn,
            SentForPapers = sum.SentForPapers + part.SentForPapers,
            TurnedAway = sum.TurnedAway + part.TurnedAway,
            Guided = sum.Guided + part.Guided,
            BroughtPapers = sum.BroughtPapers + part.BroughtPapers,
            Collected = sum.Collected + part.Collected,
            WithdrewInPerson = sum.WithdrewInPerson + part.WithdrewInPerson,
            Finished = sum.Finished + part.Finished,
        });
    }
}
