using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;

namespace MotCua.Application.Receiving;

/// <summary>A dossier that is still open, as the counter shows it before a second one is made.</summary>
public sealed record OpenDossier(string Code, string ApplicantName, DateTime ReceivedAt, DateTime? DueAt, DossierStatus Status);

/// <summary>
/// Open dossiers of the same person under the same procedure: by the number of the identity paper wherever they lie, and without a number by
/// name at the same desk, unless birth or phone say that it is somebody else.
/// </summary>
public sealed class OpenDossiersOf(IDbContextFactory<MotCuaDb> databases)
{
    private const int Most = 5;

    private readonly Func<MotCuaDb, string, string, IAsyncEnumerable<DossierRow>> byNumber = EF.CompileAsyncQuery((MotCuaDb db, string number, string procedure) =>
        db.Dossiers.AsNoTracking().Where(row => row.ApplicantNumber == number && row.Procedure == procedure && row.EndedAt == null).OrderByDescending(row => row.EnteredAt).Take(Most));

    private readonly Func<MotCuaDb, string, string, string, IAsyncEnumerable<DossierRow>> byName = EF.CompileAsyncQuery((MotCuaDb db, string name, string procedure, string desk) =>
        db.Dossiers.AsNoTracking().Where(row => row.ApplicantName == name && row.Procedure == procedure && row.Desk == desk && row.EndedAt == null).OrderByDescending(row => row.EnteredAt).Take(Most));

    public async Task<IReadOnlyList<OpenDossier>> FindAsync(Applicant applicant, string procedure, string desk, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(applicant);
        var number = applicant.Identity?.Checked() is { Refused: false } paper ? paper.Value.Number : null;
        var name = VietnameseText.Compose(applicant.Name);
        if (number is null && name.Length == 0)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = number is not null ? byNumber(db, number, procedure) : byName(db, name, procedure, desk);
        var open = new List<OpenDossier>();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            if (number is not null || MayBe(applicant, row))
            {
                open.Add(new OpenDossier(row.Code, row.ApplicantName ?? "", row.ReceivedAt, row.DueAt, row.Status));
            }
        }

        return open;
    }

    /// <summary>The same name; nothing known of both says that they are two people.</summary>
    private static bool MayBe(Applicant applicant, DossierRow row)
    {
        var other = JsonSerializer.Deserialize<DossierState>(row.State, EntryJson.Whole)!.Receipt.Applicant;
        var bornApart = applicant.BirthDate is { } one && other?.BirthDate is { } two && one.Year != two.Year;
        var otherPhone = applicant.Phone is { Length: > 0 } phone && other?.Phone is { } known && PhoneNumber.Parse(phone) is { Refused: false } parsed && parsed.Value.National != known;
        return !bornApart && !otherPhone;
    }
}
