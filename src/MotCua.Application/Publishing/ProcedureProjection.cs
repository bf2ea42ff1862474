using System.Globalization;
using System.Text.Json;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>A procedure's entries to its versions and posters.</summary>
public sealed class ProcedureProjection : IProjection
{
    public const string StreamPrefix = "procedure:";

    public IReadOnlyList<Type> Rows { get; } = [typeof(ProcedureRow), typeof(ProcedureVersionRow), typeof(ProcedurePostingRow)];

    public static string StreamOf(string code) => StreamPrefix + code;

    public static ProcedureVersion Unfold(ProcedureVersionRow row) =>
        JsonSerializer.Deserialize<ProcedureVersion>(row.Version, EntryJson.Whole)! with { ValidUntil = row.ValidUntil };

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        switch (facts)
        {
            case ProcedurePublished published:
                Enter(published.Version, entry, rows);
                break;
            case ProcedureChanged changed:
                Enter(changed.Version, entry, rows);
                break;
            case ProcedureWithdrawn withdrawn:
                rows.Put(Ended(LastOf(entry, rows), withdrawn.LastDay, withdrawn.Decision));
                break;
            case ProcedurePosted posted:
                rows.Put(Posting(posted, entry));
                break;
        }
    }

    private static void Enter(ProcedureVersion version, LedgerEntry entry, IRows rows)
    {
        var dayBefore = version.ValidFrom.AddDays(-1);
        if (rows.Find<ProcedureVersionRow>(version.Code, version.Number - 1) is { } last && (last.ValidUntil is null || last.ValidUntil > dayBefore))
        {
            rows.Put(Ended(last, dayBefore, last.WithdrawnBy));
        }

        rows.Put(new ProcedureRow { Code = version.Code, LastNumber = version.Number });
        rows.Put(new ProcedureVersionRow
        {
            Code = version.Code,
            Number = version.Number,
            ValidFrom = version.ValidFrom,
            ValidUntil = version.ValidUntil,
            Name = version.Name,
            Sector = version.Sector,
            Levels = version.Levels,
            Interlinked = version.Interlinked,
            PublishedAt = entry.At,
            PublishedBy = entry.Actor,
            Version = JsonSerializer.Serialize(version, EntryJson.Whole),
        });
    }

    private static ProcedureVersionRow LastOf(LedgerEntry entry, IRows rows)
    {
        var code = entry.Stream[StreamPrefix.Length..];
        return rows.Find<ProcedureRow>(code) is { } row && rows.Find<ProcedureVersionRow>(code, row.LastNumber) is { } last
            ? last
            : throw new InvalidOperationException($"Entry {entry.Node}/{entry.Sequence} speaks of a procedure that was never published: {code}.");
    }

    private static ProcedureVersionRow Ended(ProcedureVersionRow row, DateOnly lastDay, string? withdrawnBy) => new()
    {
        Code = row.Code,
        Number = row.Number,
        ValidFrom = row.ValidFrom,
        ValidUntil = lastDay,
        Name = row.Name,
        Sector = row.Sector,
        Levels = row.Levels,
        Interlinked = row.Interlinked,
        PublishedAt = row.PublishedAt,
        PublishedBy = row.PublishedBy,
        WithdrawnBy = withdrawnBy,
        Version = row.Version,
    };

    private static ProcedurePostingRow Posting(ProcedurePosted posted, LedgerEntry entry) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{entry.Node}/{entry.Sequence}"),
        Code = entry.Stream[StreamPrefix.Length..],
        Number = posted.Version,
        Unit = posted.Unit,
        Place = posted.Place,
        PostedOn = posted.On,
        At = entry.At,
        Officer = entry.Actor,
    };
}
