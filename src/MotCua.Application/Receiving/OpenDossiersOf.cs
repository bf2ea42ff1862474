using System.Text.Json;
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
public sealed class OpenDossiersOf(DatabaseOptions database) : IDisposable
{
    private readonly PreparedQuery byNumber = new(
        database,
        "select state from dossiers where applicant_number = @number and procedure = @procedure and ended_at is null order by entered_at desc limit 5",
        "@number",
        "@procedure");

    private readonly PreparedQuery byName = new(
        database,
        "select state from dossiers where applicant_name = @name and desk = @desk and procedure = @procedure and ended_at is null order by entered_at desc limit 5",
        "@name",
        "@procedure",
        "@desk");

    public async Task<IReadOnlyList<OpenDossier>> FindAsync(Applicant applicant, string procedure, string desk, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(applicant);
        var number = applicant.Identity?.Checked() is { Refused: false } paper ? paper.Value.Number : null;
        var name = VietnameseText.Compose(applicant.Name);
        if (number is null && name.Length == 0)
        {
            return [];
        }

        var found = number is not null ? await byNumber.RunAsync([number, procedure], cancel) : await byName.RunAsync([name, procedure, desk], cancel);
        return
        [
            .. found.Select(state => JsonSerializer.Deserialize<DossierState>(state, EntryJson.Whole)!)
                .Where(state => number is not null || MayBe(applicant, state.Receipt.Applicant))
                .Select(state => new OpenDossier(state.Receipt.Code, state.Receipt.Applicant?.Name ?? "", state.Receipt.ReceivedAt, state.DueAt, state.Status)),
        ];
    }

    public void Dispose()
    {
        byNumber.Dispose();
        byName.Dispose();
    }

    /// <summary>The same name; nothing known of both says that they are two people.</summary>
    private static bool MayBe(Applicant applicant, Applicant? other)
    {
        var bornApart = applicant.BirthDate is { } one && other?.BirthDate is { } two && one.Year != two.Year;
        var otherPhone = applicant.Phone is { Length: > 0 } phone && other?.Phone is { } known && PhoneNumber.Parse(phone) is { Refused: false } parsed && parsed.Value.National != known;
        return !bornApart && !otherPhone;
    }
}
