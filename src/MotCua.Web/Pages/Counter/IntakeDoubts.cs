using MotCua.Domain;
using MotCua.Domain.People;

namespace MotCua.Web.Pages.Counter;

/// <summary>What does not fit in what was typed or scanned of a person; it is shown and stops nobody.</summary>
internal static class IntakeDoubts
{
    public static IReadOnlyList<Doubt> Of(IntakeForm form, Applicant applicant, DateOnly today)
    {
        var ofCard = CardDoubts(form).ToList();
        var ofPerson = PersonDoubts(applicant, today).Where(doubt => doubt.Field != nameof(Applicant.Name) || ofCard.All(known => known.Field != nameof(Applicant.Name)));
        return [.. ofCard, .. ofPerson];
    }

    /// <summary>What the card's line left open, as long as nobody has mended it; or that the line is of no card.</summary>
    private static IEnumerable<Doubt> CardDoubts(IntakeForm form)
    {
        if (form.Number?.Contains('|', StringComparison.Ordinal) == true)
        {
            return CardQr.Parse(form.Number).Refusals.Select(refusal => new Doubt(refusal.Code, refusal.Facts) { Field = nameof(IntakeForm.Number) });
        }

        return string.IsNullOrEmpty(form.Scanned) || CardQr.Parse(form.Scanned) is not { Refused: false } read
            ? []
            : read.Value.Doubts.Where(doubt => doubt.Field switch
            {
                nameof(CardQr.Name) => form.Name == read.Value.Name,
                nameof(CardQr.Residence) => form.Address == read.Value.Residence,
                nameof(CardQr.BirthDate) => string.IsNullOrEmpty(form.BirthDate),
                nameof(CardQr.Sex) => form.Sex is null,

                // What the form does not ask for, and what the number says is told by the person's own doubts.
                _ => false,
            });
    }

    private static IReadOnlyList<Doubt> PersonDoubts(Applicant applicant, DateOnly today)
    {
        // An address still to be typed must not hide what is odd about the number.
        var asked = applicant.Address.Length > 0 ? applicant : applicant with { Address = "…" };
        return applicant.Name.Length > 0 && asked.Checked(today) is { Refused: false } known ? known.Value.Doubts(today) : [];
    }
}
