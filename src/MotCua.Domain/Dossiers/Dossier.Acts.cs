using MotCua.Domain.Organisation;
using MotCua.Domain.Results;
using MotCua.Domain.Routing;
using MotCua.Domain.Rules;

namespace MotCua.Domain.Dossiers;

/// <summary>The acts that move a dossier along its way.</summary>
public sealed partial class Dossier
{
    /// <summary>More is a file, to be attached.</summary>
    private const int LongestText = 2000;

    /// <summary>Takes it from the unit's common queue: from now on it is this officer's work, or the work of whom they act for.</summary>
    public Outcome<DossierTaken> Take(Officer by, Roster roster) =>
        Refuses(DossierAct.Take, by, roster) is { } no ? no : new DossierTaken(by.ActingFor ?? by.Id);

    /// <summary>To the next office on the way, or from one signature to the next. Refused at the last office: there the result is recorded.</summary>
    /// <param name="toOfficer">Officer there, or null for whom the office's table names, or its common queue.</param>
    public Outcome<DossierForwarded> Forward(string? toOfficer, string? note, Officer by, Roster roster, RoutingOf? routing = null)
    {
        if ((Refuses(DossierAct.Forward, by, roster) ?? NotServing(toOfficer, State.Step + 1, roster)) is { } no)
        {
            return no;
        }

        if (Said(note) is { Length: > LongestText })
        {
            return DossierRefusals.TooLong("Note", LongestText);
        }

        var assigned = toOfficer is null ? ByTable(State.Step + 1, roster, routing) : null;
        return new DossierForwarded(State.Step + 1, toOfficer ?? assigned?.Officer) { Note = Said(note), Routed = assigned?.Because };
    }

    /// <summary>
    /// Back to the office that worked on it before, with a reason it can act on; from a signature, to who drafted. The total clock goes on. An office
    /// that did so as often as the rules allow needs its leader's reason.
    /// </summary>
    /// <param name="toOfficer">Officer there; null for who worked on it before, whom the office's table names, or its common queue.</param>
    public Outcome<DossierSentBack> SendBack(string? reason, string? toOfficer, OfficeRules rules, Officer by, Roster roster, RoutingOf? routing = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (Refuses(DossierAct.SendBack, by, roster) is { } no)
        {
            return no;
        }

        var office = OfficeBefore!.Value;
        if (TimesSentBack(office) >= rules.SendBacksBeforeLeader && by.Duty is not (DutyKind.Approve or DutyKind.Lead))
        {
            return DossierRefusals.LeaderSendsBack;
        }

        var wrong = new List<Refusal>();
        var why = Text(reason, DossierRefusals.ReasonNeeded, wrong);
        if (NotServing(toOfficer, office, roster) is { } notThere)
        {
            wrong.Add(notThere);
        }

        if (wrong.Count > 0)
        {
            return wrong;
        }

        var known = toOfficer ?? WorkedAt(office, roster);
        var assigned = known is null ? ByTable(office, roster, routing) : null;
        return new DossierSentBack(office, known ?? assigned?.Officer) { Reason = why, Routed = assigned?.Because };
    }

    /// <summary>Another officer of the unit, or back to its common queue. By who leads the unit or one above it.</summary>
    public Outcome<DossierReassigned> Reassign(string? toOfficer, string? reason, Officer by, Roster roster)
    {
        if (Refuses(DossierAct.Reassign, by, roster) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var why = Text(reason, DossierRefusals.ReasonNeeded, wrong);
        if (toOfficer == State.Holder)
        {
            wrong.Add(DossierRefusals.AlreadyThere);
        }
        else if (NotServing(toOfficer, State.Step, roster) is { } notThere)
        {
            wrong.Add(notThere);
        }

        return wrong.Count > 0 ? wrong : new DossierReassigned(toOfficer) { Reason = why };
    }

    /// <summary>Back to the unit's common queue, because the officer who has it is not there. Done by the rule, by nobody's hand.</summary>
    /// <param name="holder">Who was seen to have it; somebody else may have it by now.</param>
    public Outcome<DossierReleased> Release(string holder, AbsenceRule rule) =>
        DossierLifecycle.After(Status, DossierAct.Reassign) is null ? DossierRefusals.NotWhile(Status, DossierAct.Reassign)
        : State.Holder != holder ? DossierRefusals.AlreadyThere
        : new DossierReleased(holder, rule);

    /// <param name="rules">How heavy a scan may be; not asked of a file that is no scan.</param>
    public Outcome<DossierFileAttached> AttachFile(FileKept file, Officer by, Roster roster, OfficeRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (Refuses(DossierAct.AttachFile, by, roster) is { } no)
        {
            return no;
        }

        if (file.Paper is { } paper && State.Receipt.Papers.ElementAtOrDefault(paper) is not { ShownOnly: false })
        {
            return ResultRefusals.PaperNotToScan;
        }

        if (file.Pages is <= 0 or > MostPages)
        {
            return ResultRefusals.PagesOutside(MostPages);
        }

        if (file.Paper is not null && file.Pages is { } pages && rules?.MostKilobytesAPage is { } most && file.Bytes > pages * most * 1024L)
        {
            return ResultRefusals.ScanTooHeavy(file.Name, pages, file.Bytes / 1024, file.Bytes / 1024 / pages, most);
        }

        return State.Files.Any(kept => kept.Hash == file.Hash || kept.Scan == file.Hash)
            ? DossierRefusals.FileAlreadyThere(file.Name)
            : new DossierFileAttached(file.Hash, file.MediaType, file.Bytes) { Name = file.Name, Paper = file.Paper, Pages = file.Pages, Signer = file.Signer };
    }

    /// <summary>Counts a print of one of this dossier's slips. Anyone who may see the slip may print it; the count stands on the paper.</summary>
    public SlipPrinted Print(string form, string number) => new(form, number, State.Prints.GetValueOrDefault(number) + 1);

    /// <summary>Why the named officer cannot have it at that step; null when they can, or when nobody is named.</summary>
    private Refusal? NotServing(string? officer, int step, Roster roster)
    {
        var there = State.Receipt.Route[step];
        return officer is null || roster.Serves(officer, there.Unit, DutyAt(there.Kind)) ? null : DossierRefusals.OfficerNotThere(officer, there.Unit);
    }

    /// <summary>Whom the table of the unit at that step names; never somebody who could not be given it by hand.</summary>
    private Assigned? ByTable(int step, Roster roster, RoutingOf? routing)
    {
        var there = State.Receipt.Route[step];
        return routing?.Invoke(there.Unit, DutyAt(there.Kind), new Matter(State.Receipt.Sector, State.Receipt.Applicant?.Address)) is { } assigned && NotServing(assigned.Officer, step, roster) is null
            ? assigned
            : null;
    }

    /// <summary>How often the office it is at has sent it back to the one before; null where there is none before.</summary>
    public int? SentBackBefore => OfficeBefore is { } office ? TimesSentBack(office) : null;

    private int TimesSentBack(int step) => Side.SentBack.GetValueOrDefault(step);

    /// <summary>Who worked on it at that step, if they still serve there.</summary>
    private string? WorkedAt(int step, Roster roster) =>
        State.Hands.GetValueOrDefault(step) is { } officer && NotServing(officer, step, roster) is null ? officer : null;

    /// <summary>What has to be written, without the blanks around it; says what is missing or too long.</summary>
    private static string Text(string? text, Refusal missing, List<Refusal> wrong)
    {
        Need(Said(text) is not null, missing, wrong);
        return Optional(text, missing.Field!, wrong) ?? "";
    }

    /// <summary>What may be written; null where nothing was.</summary>
    private static string? Optional(string? text, string field, List<Refusal> wrong)
    {
        var said = Said(text);
        Need(said is not { Length: > LongestText }, DossierRefusals.TooLong(field, LongestText), wrong);
        return said;
    }

    private static void Need(bool isThere, Refusal refusal, List<Refusal> wrong)
    {
        if (!isThere)
        {
            wrong.Add(refusal);
        }
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
