namespace MotCua.Domain.Dossiers;

/// <summary>What is counted of ended dossiers for the review of their procedure (rà soát, NĐ 63/2010/NĐ-CP Art. 28, 30), beside the days they took.</summary>
public enum ReviewCount
{
    /// <summary>Có yêu cầu bổ sung: dossiers for which papers were asked during processing.</summary>
    Supplemented = 1,

    /// <summary>A paper they were asked for: the name in the published list, or none.</summary>
    Paper = 2,

    /// <summary>Từ chối giải quyết, by the text that the refusal rests on.</summary>
    Refused = 3,
}

/// <summary>What an ended dossier says of its procedure.</summary>
public sealed partial class Dossier
{
    /// <summary>More of a name or a text is not told apart.</summary>
    public const int LongestReviewed = 300;

    /// <summary>What it counts for, each once; nothing while it is open. Only what tells of no person: the office's own words for a paper or a reason do not come into it.</summary>
    public IEnumerable<(ReviewCount Count, string What)> ReviewCounts()
    {
        if (State.EndedAt is null)
        {
            yield break;
        }

        if (Side.Supplements.Count > 0)
        {
            yield return (ReviewCount.Supplemented, "");
        }

        foreach (var paper in Side.Supplements.SelectMany(request => request.Listed?.Select(name => name ?? "") ?? [""]).Select(Told).Distinct(StringComparer.Ordinal))
        {
            yield return (ReviewCount.Paper, paper);
        }

        if (Status is DossierStatus.Refused)
        {
            yield return (ReviewCount.Refused, Told(State.Refusal?.Ground ?? ""));
        }
    }

    private static string Told(string text) => text.Length <= LongestReviewed ? text : text[..LongestReviewed];
}
