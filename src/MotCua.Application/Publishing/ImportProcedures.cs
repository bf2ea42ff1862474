using MotCua.Application.Importing;
using MotCua.Application.Administering;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>What an import would do, without doing it.</summary>
/// <param name="Changes">One for each procedure of the list, and for each that would be withdrawn.</param>
/// <param name="Problems">Bad rows: nothing of their procedures is taken.</param>
/// <param name="Doubts">Rows that are taken, with something to look at.</param>
public sealed record ProcedureImportPlan(IReadOnlyList<ProcedureChange> Changes, IReadOnlyList<RowProblem> Problems, IReadOnlyList<RowProblem> Doubts)
{
    public int Count(ProcedureChangeKind kind) => Changes.Count(change => change.Kind == kind);

    /// <summary>Nothing in the catalogue would be another after it.</summary>
    public bool ChangesNothing => Changes.All(change => change.Kind == ProcedureChangeKind.Unchanged);
}

/// <summary>Nhập danh mục: publishes every new and changed procedure of a list in one act, and withdraws what is missing when asked.</summary>
public sealed class ImportProcedures(OfficeLedger ledger, Catalogue catalogue, Units units, OfficeTime time)
{
    /// <param name="From">First day of the new versions; null for today.</param>
    /// <param name="WithdrawMissing">Procedures of the catalogue that the list does not name are withdrawn the day before.</param>
    /// <param name="SkipBadRows">Take the sound rows though others are bad.</param>
    public sealed record Request(ProcedureTables Tables)
    {
        public DateOnly? From { get; init; }

        public bool WithdrawMissing { get; init; }

        /// <summary>Number of the decision that the list comes from; needed when procedures are withdrawn.</summary>
        public string? Decision { get; init; }

        public bool SkipBadRows { get; init; }
    }

    /// <summary>The dry run (chạy thử).</summary>
    public async Task<ProcedureImportPlan> PlanAsync(Request request, CancellationToken cancel)
    {
        var from = request.From ?? time.Today;
        var known = (await catalogue.LastVersionsAsync(cancel)).ToDictionary(version => version.Code);
        var offices = OfficesOf(await units.OnAsync(from, cancel));
        var reading = new ProcedureReader(request.Tables, from, code => Current(known, code), offices).Read();
        var changes = reading.Procedures.Select(version => ProcedureChange.Between(Current(known, version.Code), version));
        var missing = request.WithdrawMissing
            ? known.Values.Where(version => version.ValidUntil is null && version.ValidFrom < from && !reading.Codes.Contains(version.Code))
                .OrderBy(version => version.Code, StringComparer.Ordinal).Select(version => ProcedureChange.Between(version, null))
            : [];
        return new ProcedureImportPlan([.. changes, .. missing], reading.Problems, reading.Doubts);
    }

    public async Task<Outcome<ProcedureImportPlan>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        var plan = await PlanAsync(request, cancel);
        if (plan.Problems.Count > 0 && !request.SkipBadRows)
        {
            return ProcedureImportRefusals.BadRows(plan.Problems.Count);
        }

        if (plan.ChangesNothing)
        {
            return plan;
        }

        var lastDay = (request.From ?? time.Today).AddDays(-1);
        var done = await ledger.CommitAsync(by, requestKey, book => Write(book, plan, lastDay, request.Decision ?? ""), cancel);
        return done.Then<ProcedureImportPlan>(_ => plan);
    }

    private static Outcome<Facts> Write(Book book, ProcedureImportPlan plan, DateOnly lastDay, string decision)
    {
        Outcome<Facts>? first = null;
        foreach (var change in plan.Changes.Where(change => change.Kind != ProcedureChangeKind.Unchanged))
        {
            var written = change.After is { } version ? book.Publish(version) : book.Withdraw(change.Before!.Code, lastDay, decision);
            if (written.Refused)
            {
                return written;
            }

            first ??= written;
        }

        return first!.Value;
    }

    /// <summary>Keys of offices by what a list may call them: their name, their short name.</summary>
    private static Dictionary<string, string> OfficesOf(UnitTree tree) => tree.All.Where(unit => unit.Office is not null)
        .SelectMany(unit => new[] { (Name: unit.Name, unit.Office), (Name: unit.ShortName, unit.Office) })
        .DistinctBy(pair => VietnameseText.Fold(pair.Name)).ToDictionary(pair => VietnameseText.Fold(pair.Name), pair => pair.Office!);

    /// <summary>What a list is compared with: a withdrawn procedure counts as none, and comes back as its next version.</summary>
    private static ProcedureVersion? Current(Dictionary<string, ProcedureVersion> known, string code) =>
        known.TryGetValue(code, out var version) && version.ValidUntil is null ? version : null;
}
