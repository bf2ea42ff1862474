using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Portal;

namespace MotCua.Application.Exchanging;

/// <summary>
/// Asks the portal what it holds of the dossiers it was told (TraCuuHoSo, one by one): the open ones, and those that ended in the last days. It cannot
/// name what we do not have: only a list of the portal's own does.
/// </summary>
public sealed class AskPortal(IDbContextFactory<MotCuaDb> databases, PortalClient client, OfficeTime time)
{
    private const int DaysAfterTheEnd = 7;

    /// <summary>An answer that was lost, or is about another dossier, is asked for again: one bad minute must not cost the day's list.</summary>
    private const int MostTries = 4;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    /// <param name="Asked">The codes asked for: those the portal gave, where it gave one.</param>
    /// <param name="Claims">What the portal holds of them; it says no to what it does not have.</param>
    public sealed record Answer(IReadOnlySet<string> Asked, IReadOnlyDictionary<string, PortalClaim> Claims);

    /// <summary>Every claim; refused when the portal stops answering, since half a list would show what is not so.</summary>
    public async Task<Outcome<Answer>> RunAsync(CancellationToken cancel)
    {
        var claims = new Dictionary<string, PortalClaim>();
        var asked = await ToldAsync(cancel);
        foreach (var code in asked)
        {
            var told = await AskAsync(code, cancel);
            if (told.Refused)
            {
                return told.Refusals.ToArray();
            }

            if (told.Value.Claim is { } claim)
            {
                claims[code] = claim;
            }
        }

        return new Answer(asked.ToHashSet(StringComparer.Ordinal), claims);
    }

    private sealed record Told(PortalClaim? Claim);

    /// <summary>What the portal holds of one dossier, or that it holds nothing.</summary>
    private async Task<Outcome<Told>> AskAsync(string code, CancellationToken cancel)
    {
        var trouble = "";
        for (var tries = 0; tries < MostTries; tries++)
        {
            await Task.Delay(FirstPause * ((1 << tries) - 1), cancel);
            var answer = await client.AskAsync(code, cancel);
            if (answer.End is PortalEnd.Refused)
            {
                return new Told(null);
            }

            if (answer is { End: PortalEnd.Accepted, Data: { } data } && PortalListReader.Read(data, code) is { } claim)
            {
                return new Told(claim);
            }

            trouble = answer.End is PortalEnd.Lost ? answer.Code : "unreadable";
        }

        return PortalRefusals.NoAnswer(code, trouble);
    }

    private async Task<List<string>> ToldAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var since = time.Now.AddDays(-DaysAfterTheEnd);
        return await db.PortalDossiers.Where(told => told.Told > 0)
            .Join(db.Dossiers.Where(row => row.EndedAt == null || row.EndedAt >= since), told => told.Code, row => row.Code, (told, row) => told.Code)
            .OrderBy(code => code)
            .Select(code => db.PortalCodes.Where(given => given.Dossier == code).Select(given => given.Code).FirstOrDefault() ?? code).ToListAsync(cancel);
    }
}
