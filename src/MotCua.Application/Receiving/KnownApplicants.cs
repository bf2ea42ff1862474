using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;

namespace MotCua.Application.Receiving;

/// <summary>A person or organisation that has been here before, as last written down.</summary>
/// <param name="LastCode">The dossier it was written down with.</param>
/// <param name="Dossiers">How many of the looked-up dossiers are theirs.</param>
public sealed record KnownApplicant(Applicant Applicant, string LastCode, DateTime LastAt, int Dossiers);

/// <summary>
/// Who came before, by the number of the identity paper wherever it was, by phone or name at the same desk. Offered to be taken over, never
/// filled in unasked: two people share names, and one phone serves a house.
/// </summary>
public sealed class KnownApplicants(IDbContextFactory<MotCuaDb> databases)
{
    private const int MostDossiers = 60;
    private const int MostPeople = 3;
    private const int ShortestName = 4;

    public async Task<IReadOnlyList<KnownApplicant>> FindAsync(Applicant applicant, string desk, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(applicant);
        var number = applicant.Identity?.Checked() is { Refused: false } paper ? paper.Value.Number : null;
        var phone = PhoneNumber.Parse(applicant.Phone) is { Refused: false } known ? known.Value.National : null;
        var name = VietnameseText.Compose(applicant.Name);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var dossiers = db.Dossiers.AsNoTracking();
        var rows = number is not null ? await TakeAsync(dossiers.Where(row => row.ApplicantNumber == number), cancel)
            : phone is not null ? await TakeAsync(dossiers.Where(row => row.ApplicantPhone == phone && row.Desk == desk), cancel)
            : name.Length >= ShortestName ? await TakeAsync(dossiers.Where(row => row.ApplicantName == name && row.Desk == desk), cancel)
            : [];
        return [.. rows
            .Select(row => (Row: row, Person: JsonSerializer.Deserialize<DossierState>(row.State, EntryJson.Whole)!.Receipt.Applicant))
            .Where(one => one.Person is not null && (applicant.BirthDate is null || one.Person.BirthDate is null || one.Person.BirthDate.Value.Year == applicant.BirthDate.Value.Year))
            .GroupBy(one => KeyOf(one.Person!))
            .Select(group => new KnownApplicant(group.First().Person!, group.First().Row.Code, group.First().Row.EnteredAt, group.Count()))
            .Take(MostPeople)];
    }

    private static Task<List<DossierRow>> TakeAsync(IQueryable<DossierRow> rows, CancellationToken cancel) =>
        rows.OrderByDescending(row => row.EnteredAt).Take(MostDossiers).ToListAsync(cancel);

    private static string KeyOf(Applicant person) => person.Identity?.Number ?? $"{VietnameseText.Fold(person.Name)}|{person.BirthDate}|{VietnameseText.Fold(person.Address)}";
}
