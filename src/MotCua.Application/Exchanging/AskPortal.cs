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

    /// <param name="Asked">The codes asked for.</param>
    /// <param name="Claims">What the portal holds of them; it says no to what it does not have.</param>
    public sealed record Answer(IReadOnlySet<string> Asked, IReadOnlyDictionary<string, PortalClaim> Claims);

    /// <summary>Every claim; refused when the portal stops answering, since half a list would show what is not so.</summary>
    public async Task<Outcome<Answer>> RunAsync(CancellationToken cancel)
    {
        var claims = new Dictionary<string, PortalClaim>();
        var asked = await ToldAsync(cancel);
        foreach (var code in asked)
        {
            var answer = await client.AskAsync(code, cancel);
            if (answer.End is PortalEnd.Lost)
            {
                return PortalRefusals.NoAnswer(code, answer.Code);
            }

            if (answer.End is PortalEnd.Accepted)
            {
                if (answer.Data is not { } data || PortalListReader.Read(data) is not { } claim || claim.Code != code)
                {
                    return PortalRefusals.NoAnswer(code, "unreadable");
                }

                claims[code] = claim;
            }
        }

        return new Answer(asked.ToHashSet(StringComparer.Ordinal), claims);
    }

    private async Task<List<string>> ToldAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var since = time.Now.AddDays(-DaysAfterTheEnd);
        return await db.PortalDossiers.Where(told => told.Told > 0)
            .Join(db.Dossiers.Where(row => row.EndedAt == null || row.EndedAt >= since), told => told.Code, row => row.Code, (told, row) => told.Code)
            .OrderBy(code => code).ToListAsync(cancel);
    }
}
