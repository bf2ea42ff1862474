using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Tracking;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Receiving;

/// <summary>
/// Giấy tờ đã có: scans of a procedure's papers that the same person gave before, wherever it was, by the number of the identity paper. Nobody is asked for them
/// twice (NĐ 45/2020/NĐ-CP Art. 16). A paper is known by its name in the published lists.
/// </summary>
public sealed class HeldPapers(IDbContextFactory<MotCuaDb> databases, Looks looks)
{
    private const int MostDossiers = 60;

    /// <summary>The newest scan of each paper, by the paper's name in the procedure's list; empty without a number.</summary>
    /// <param name="besides">Code of a dossier whose own papers do not count.</param>
    public async Task<IReadOnlyDictionary<string, HeldPaper>> FindAsync(Applicant applicant, ProcedureVersion procedure, CancellationToken cancel, string? besides = null)
    {
        ArgumentNullException.ThrowIfNull(applicant);
        ArgumentNullException.ThrowIfNull(procedure);
        var held = new Dictionary<string, HeldPaper>();
        if (applicant.Identity?.Checked() is not { Refused: false } paper)
        {
            return held;
        }

        var number = paper.Value.Number;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Dossiers.AsNoTracking().Where(row => row.ApplicantNumber == number && row.Code != besides).OrderByDescending(row => row.EnteredAt).Take(MostDossiers).ToListAsync(cancel);
        var wanted = procedure.Papers.Where(one => one.Mode is PaperMode.Submit).GroupBy(one => VietnameseText.Fold(one.Name)).ToDictionary(group => group.Key, group => group.First());
        foreach (var state in rows.Select(row => DossierProjection.Unfold(row).State))
        {
            foreach (var file in state.Files.Where(file => file is { Paper: not null, From: null }))
            {
                if (wanted.TryGetValue(VietnameseText.Fold(state.Receipt.Papers[file.Paper!.Value].Name), out var listed))
                {
                    held.TryAdd(listed.Name, Of(state, file, listed.ValidMonths));
                }
            }
        }

        return held;
    }

    /// <summary>The same for the eyes of an officer at the counter: that they were shown is recorded with each dossier they come from.</summary>
    /// <param name="where">The page or call that shows them.</param>
    public async Task<IReadOnlyDictionary<string, HeldPaper>> ShowAsync(Applicant applicant, ProcedureVersion procedure, Officer by, string where, CancellationToken cancel)
    {
        var held = await FindAsync(applicant, procedure, cancel);
        foreach (var dossier in held.Values.Select(paper => paper.Dossier).Distinct())
        {
            await looks.RecordAsync(by, dossier, where, cancel);
        }

        return held;
    }

    private static HeldPaper Of(DossierState state, FileKept file, int? months)
    {
        var on = OfficeTime.DayOf(state.Receipt.ReceivedAt);
        return new HeldPaper(state.Receipt.Code, file.Hash, file.MediaType, file.Bytes, on) { Pages = file.Pages, Signer = file.Signer, Until = months is { } some ? on.AddMonths(some) : null };
    }
}
