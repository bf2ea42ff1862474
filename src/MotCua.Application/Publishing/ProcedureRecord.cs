using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>All that is on record of one procedure: its versions in time, who published each, and where posters of it hang.</summary>
public sealed class ProcedureRecord(IDbContextFactory<MotCuaDb> databases, Catalogue catalogue, Staff staff, Units units, OfficeTime time)
{
    /// <param name="Version">As it stood or stands.</param>
    /// <param name="Fields">Names of the properties of <see cref="ProcedureVersion"/> that differ from the version before; empty for the first.</param>
    /// <param name="By">Name of the officer who published it.</param>
    /// <param name="WithdrawnBy">Decision that ended the procedure with this version.</param>
    public sealed record VersionLine(ProcedureVersion Version, IReadOnlyList<string> Fields, DateTime At, string By, string? WithdrawnBy);

    /// <param name="Number">Version on the poster.</param>
    /// <param name="Unit">Name of the authority.</param>
    public sealed record PostingLine(int Number, string Unit, string Place, DateOnly On, string By);

    /// <param name="Versions">The newest first.</param>
    /// <param name="Postings">The newest first, at most <see cref="PostingsShown"/>.</param>
    public sealed record Answer(IReadOnlyList<VersionLine> Versions, IReadOnlyList<PostingLine> Postings);

    public const int PostingsShown = 50;

    /// <summary>Null when the code was never published.</summary>
    public async Task<Answer?> RunAsync(string code, CancellationToken cancel)
    {
        if (await catalogue.VersionsAsync(code, cancel) is not [var first, ..])
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.ProcedureVersions.AsNoTracking().Where(row => row.Code == first.Code).OrderBy(row => row.Number).ToListAsync(cancel);
        var roll = await staff.RollAsync(cancel);
        var tree = await units.OnAsync(time.Today, cancel);
        var versions = rows.ConvertAll(ProcedureProjection.Unfold);
        var lines = rows.Select((row, index) => new VersionLine(
            versions[index],
            index == 0 ? [] : ProcedureChange.Between(versions[index - 1], versions[index]).Fields,
            row.PublishedAt,
            roll.NameOf(row.PublishedBy),
            row.WithdrawnBy));
        var postings = await db.ProcedurePostings.AsNoTracking().Where(row => row.Code == first.Code)
            .OrderByDescending(row => row.PostedOn).ThenByDescending(row => row.At).Take(PostingsShown).ToListAsync(cancel);
        return new Answer(
            [.. lines.Reverse()],
            [.. postings.Select(row => new PostingLine(row.Number, tree.Find(row.Unit)?.Territory ?? row.Unit, row.Place, row.PostedOn, roll.NameOf(row.Officer)))]);
    }
}
