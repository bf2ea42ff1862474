using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Tracking;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Notifying;

/// <summary>A digest as it was made, with who the dossiers are of today.</summary>
/// <param name="MadeAt">UTC.</param>
/// <param name="Applicants">Name by code; a person whose name was erased is not in it.</param>
public sealed record DigestView(Digest Digest, DateTime MadeAt, IReadOnlyDictionary<string, string> Applicants);

/// <summary>What an officer was told on a morning. Being read is itself recorded.</summary>
public sealed class Digests(IDbContextFactory<MotCuaDb> databases, Looks looks, OfficeTime time)
{
    /// <returns>Null when none was made that day for this officer's duty.</returns>
    public async Task<DigestView?> ReadAsync(Officer by, DateOnly day, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Digests.AsNoTracking().Where(row => row.Day == day && row.Officer == by.Id).ToListAsync(cancel);
        if (rows.Select(row => (row, Digest: DigestProjection.Unfold(row))).FirstOrDefault(one => one.Digest.Duty == by.Duty && one.Digest.Unit == by.Unit) is not { row: { } row, Digest: { } digest })
        {
            return null;
        }

        var codes = digest.Parts.SelectMany(part => part.Lines).Select(line => line.Code).Distinct().ToList();
        var applicants = await db.Dossiers.AsNoTracking().Where(dossier => codes.Contains(dossier.Code) && dossier.ApplicantName != null)
            .ToDictionaryAsync(dossier => dossier.Code, dossier => dossier.ApplicantName!, cancel);
        await looks.RecordAsync(by, by.Unit, "desk/digest", cancel);
        return new DigestView(digest, row.MadeAt, applicants);
    }

    /// <summary>The last mornings before a day on which one was made for this officer, the newest first.</summary>
    public async Task<IReadOnlyList<DateOnly>> DaysAsync(Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var since = time.Today.AddDays(-40);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Digests.AsNoTracking().Where(row => row.Officer == by.Id && row.Day >= since).Select(row => row.Day).Distinct().OrderByDescending(day => day).Take(20).ToListAsync(cancel);
    }
}
