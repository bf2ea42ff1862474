using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Publishing;
using MotCua.Application.Receiving;
using MotCua.Application.Slips;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Counter;

/// <summary>Looks up what the receiving page shows beside the form, and takes over what the officer accepts of it.</summary>
public sealed class CounterDesk(
    Catalogue catalogue, Units units, FrequentProcedures frequent, KnownApplicants known, OpenDossiersOf openDossiers, HeldPapers heldPapers, PreviewSlip preview, VisitsOf visits, OfficeTime time)
{
    private const int MostFound = 8;

    /// <summary>Fills the list of papers, and says what is found, known and doubtful.</summary>
    public async Task<CounterView> LookAsync(IntakeForm form, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        var today = time.Today;
        var authority = (await units.OnAsync(today, cancel)).AuthorityOf(by.Unit);
        var index = await catalogue.OnAsync(today, cancel);
        var isHere = HereAt(authority);
        var isSearch = !string.IsNullOrWhiteSpace(form.Find);
        var found = isSearch ? [.. index.Search(form.Find, MostFound, isHere).Select(hit => hit.Procedure)] : await FrequentAsync(by, authority, isHere, cancel);
        var chosen = form.Procedure is { Length: > 0 } code ? await catalogue.FindAsync(code, today, cancel) : null;
        form.ListPapers(chosen);
        var request = form.ToRequest();
        return new CounterView
        {
            Procedures = chosen is null || found.Any(procedure => procedure.Code == chosen.Code) ? found : [chosen, .. found],
            IsSearch = isSearch,
            Chosen = chosen,
            Known = await known.FindAsync(request.Applicant, by.Unit, cancel),
            Open = chosen is null ? [] : await openDossiers.FindAsync(request.Applicant, chosen.Code, by.Unit, cancel),
            Held = chosen is null || !form.ShowHeld ? new Dictionary<string, HeldPaper>() : await heldPapers.FindAsync(request.Applicant, chosen, cancel),
            Doubts = IntakeDoubts.Of(form, request.Applicant, today),
            Slip = await preview.RunAsync(request, chosen, by, cancel),
            VisitNumber = await visits.CountAsync(by.Unit, authority?.Code ?? by.Unit, today, cancel) + 1,
        };
    }

    /// <summary>Takes over a chip: "known:CODE", "papers:all", "held", "proxy", "number".</summary>
    public async Task UseAsync(IntakeForm form, string chip, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(chip);
        switch (chip.Split(':', 2))
        {
            case ["known", var code]:
                var all = await known.FindAsync(form.ToRequest().Applicant, by.Unit, cancel);
                if (all.FirstOrDefault(one => one.LastCode == code) is { } person)
                {
                    Take(form, person.Applicant);
                }

                break;
            case ["papers", _]:
                form.Papers.ForEach(line => line.Given = line.IsListed && line.Case is null);
                break;
            case ["held"]:
                form.ShowHeld = true;
                if (form.Procedure is { Length: > 0 } procedure && await catalogue.FindAsync(procedure, time.Today, cancel) is { } chosen)
                {
                    await heldPapers.ShowAsync(form.ToRequest().Applicant, chosen, by, "counter/receive", cancel);
                }

                break;
            case ["proxy"]:
                form.ByProxy = !form.ByProxy;
                break;
        }
    }

    private static void Take(IntakeForm form, Applicant person)
    {
        form.Kind = person.Kind;
        form.Number = person.Identity?.Number ?? form.Number;
        form.Paper = person.Identity?.Kind ?? form.Paper;
        form.Name = person.Name;
        form.BirthDate = person.BirthDate is { } born ? OfficeForms.Partial(born) : form.BirthDate;
        form.Sex = person.Sex ?? form.Sex;
        form.Address = person.Address;
        form.Phone = person.Phone ?? form.Phone;
        form.Email = person.Email ?? form.Email;
    }

    private async Task<IReadOnlyList<ProcedureVersion>> FrequentAsync(Officer by, Unit? authority, Func<ProcedureVersion, bool> isHere, CancellationToken cancel)
    {
        var codes = await frequent.AtAsync(by.Unit, authority?.Code ?? by.Unit, cancel);
        var procedures = new List<ProcedureVersion>();
        foreach (var code in codes)
        {
            if (await catalogue.FindAsync(code, time.Today, cancel) is { } procedure && isHere(procedure))
            {
                procedures.Add(procedure);
            }
        }

        return procedures;
    }

    /// <summary>Procedures that are received at this authority's level.</summary>
    private static Func<ProcedureVersion, bool> HereAt(Unit? authority) =>
        authority is null ? _ => false : procedure => procedure.IsReceivedAt(ProcedureLevelOf.Authority(authority.Kind));
}
