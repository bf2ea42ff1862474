using MotCua.Application.Interlinking;
using MotCua.Application.Processing;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Interlinking;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using MotCua.Web.Texts;

namespace MotCua.Web.Api;

/// <summary>One dossier as the API tells it to an officer.</summary>
internal sealed class DossierAnswers(EntrySentences sentences)
{
    public DossierAnswer Tell(DossierView view)
    {
        var state = view.Dossier.State;
        var receipt = state.Receipt;
        return new DossierAnswer
        {
            Code = receipt.Code,
            Check = DossierCode.CheckCharacter(receipt.Code).ToString(),
            PortalCode = receipt.PortalCode,
            Procedure = receipt.Procedure,
            ProcedureName = receipt.ProcedureName,
            Sector = receipt.Sector,
            Status = state.Status,
            OfficialStatus = (int)DossierLifecycle.OfficialOf(state.Status),
            Standing = view.Standing,
            Applicant = receipt.Applicant is { } applicant ? Tell(applicant) : null,
            HandedInBy = receipt.Proxy?.Name,
            Channel = receipt.Channel,
            Authority = receipt.Authority,
            Desk = receipt.Desk,
            SlipNumber = receipt.SlipNumber,
            RegisterBook = receipt.RegisterBook,
            RegisterNumber = receipt.RegisterNumber,
            ReceivedAt = ApiTimes.Of(receipt.ReceivedAt),
            DueAt = ApiTimes.Of(state.DueAt),
            EndedAt = ApiTimes.Of(state.EndedAt),
            ReturnedAt = ApiTimes.Of(state.ReturnedAt),
            DaysWaited = view.DaysWaited,
            Papers = receipt.Papers,
            Step = state.Step,
            Route = [.. receipt.Route.Select(step => new RouteAnswer(step.Kind, step.Name, step.Unit, view.NameOf(step.Unit), ApiTimes.Of(step.DueAt), step.Beside is null ? null : [.. step.Beside.Select(branch => Tell(branch, view))]))],
            Holder = state.Holder,
            Acts = [.. view.Acts.Select(act => ActApi.Words[act])],
            NextHolders = [.. view.NextHolders.Select(Tell)],
            Colleagues = [.. view.Colleagues.Select(Tell)],
            Result = state.Result is { } result ? new ResultAnswer(result.Number, result.SignedOn, result.Signer, result.Negative, result.FileHash) : null,
            Parts = view.Chain.Count == 0 ? null : [.. view.Chain.Select(line => Tell(line, view.NameOf))],
            Files = state.Files,
            Way = [.. view.Way.Select(entry => Tell(entry, view))],
            Looks = [.. view.Looks.Select(look => new LookAnswer(look.Day, look.Officer, look.Unit, look.Times))],
        };
    }

    private static BranchAnswer Tell(BranchStep branch, DossierView view)
    {
        var work = view.Dossier.State.Side.Branches.GetValueOrDefault(branch.Number);
        return new(branch.Number, branch.Name, branch.Unit, view.NameOf(branch.Unit), ApiTimes.Of(branch.DueAt), work?.Holder, ApiTimes.Of(work?.DoneAt), work is { Late: true });
    }

    private static PartAnswer Tell(StageLine line, Func<string, string> nameOf) => new(
        line.Code,
        line.Stage.Number,
        line.Plan.Name,
        line.Plan.Unit,
        nameOf(line.Plan.Unit),
        line.Stage.Status,
        line.From,
        ApiTimes.Of(line.Stage.HandedAt),
        ApiTimes.Of(line.AcceptBy),
        ApiTimes.Of(line.Stage.AcceptedAt),
        ApiTimes.Of(line.Stage.DueAt),
        ApiTimes.Of(line.Stage.EndedAt),
        line.Stage.End,
        line.Stage.Timing,
        line.Stage.HandOverLate,
        line.Plan.System,
        line.Stage.OwnNumber,
        line.Stage.OwnStatus);

    private static OfficerAnswer Tell(Colleague colleague) => new(colleague.Id, colleague.Name, colleague.Position);

    private static ApplicantAnswer Tell(Applicant applicant) => new(
        applicant.Kind,
        applicant.Name,
        applicant.BirthDate?.ToString(),
        applicant.Identity?.Kind,
        applicant.Identity?.Number,
        applicant.IdentityProven,
        applicant.Address,
        applicant.Phone,
        applicant.Email);

    private WayAnswer Tell(WayEntry entry, DossierView view)
    {
        var sentence = sentences.Of(entry.Facts, view.Dossier.State.Receipt.Route, view.NameOf);
        return new WayAnswer(entry.Number, ApiTimes.Of(entry.At), entry.By, entry.ActingFor, entry.Unit, sentence.Text, sentence.Said) { Money = entry.IsMoney };
    }
}

/// <summary>All that an officer may know of a dossier. Times are the office's wall time.</summary>
public sealed record DossierAnswer
{
    public required string Code { get; init; }

    /// <summary>The check character printed behind the code.</summary>
    public required string Check { get; init; }

    /// <summary>The code the national portal gave it; left out where it gave none.</summary>
    public string? PortalCode { get; init; }

    public required string Procedure { get; init; }

    public required string ProcedureName { get; init; }

    public required string Sector { get; init; }

    public required DossierStatus Status { get; init; }

    /// <summary>The code of the national list of ten.</summary>
    public required int OfficialStatus { get; init; }

    /// <summary>Where it stands against its appointment.</summary>
    public required DueStanding Standing { get; init; }

    /// <summary>Left out once it was erased after its retention.</summary>
    public ApplicantAnswer? Applicant { get; init; }

    public string? HandedInBy { get; init; }

    public required Channel Channel { get; init; }

    public required string Authority { get; init; }

    public required string Desk { get; init; }

    public required string SlipNumber { get; init; }

    public required string RegisterBook { get; init; }

    public required long RegisterNumber { get; init; }

    public required string ReceivedAt { get; init; }

    public string? DueAt { get; init; }

    public string? EndedAt { get; init; }

    public string? ReturnedAt { get; init; }

    /// <summary>Days the person has really waited.</summary>
    public required int DaysWaited { get; init; }

    public required IReadOnlyList<PaperReceived> Papers { get; init; }

    /// <summary>Index of the step in the route that has it.</summary>
    public required int Step { get; init; }

    public required IReadOnlyList<RouteAnswer> Route { get; init; }

    /// <summary>Id of the officer who holds it; left out in the common queue.</summary>
    public string? Holder { get; init; }

    /// <summary>What this officer may do now: the last word of each address.</summary>
    public required IReadOnlyList<string> Acts { get; init; }

    /// <summary>Who may get it at the next step.</summary>
    public required IReadOnlyList<OfficerAnswer> NextHolders { get; init; }

    /// <summary>Who may get it at the step where it is.</summary>
    public required IReadOnlyList<OfficerAnswer> Colleagues { get; init; }

    public ResultAnswer? Result { get; init; }

    /// <summary>The agencies' parts of an interlinked dossier; left out where there is one office.</summary>
    public IReadOnlyList<PartAnswer>? Parts { get; init; }

    public required IReadOnlyList<FileKept> Files { get; init; }

    /// <summary>What happened to it, the first first.</summary>
    public required IReadOnlyList<WayAnswer> Way { get; init; }

    /// <summary>Who looked at it, by day, the newest first.</summary>
    public required IReadOnlyList<LookAnswer> Looks { get; init; }
}

public sealed record ApplicantAnswer(
    ApplicantKind Kind, string Name, string? BirthDate, IdentityKind? IdentityKind, string? IdentityNumber, bool IdentityProven, string Address, string? Phone, string? Email);

/// <param name="Unit">Code.</param>
/// <param name="DueAt">When this step should be done.</param>
/// <param name="Beside">What other offices do beside it; left out where there is none.</param>
public sealed record RouteAnswer(StepKind Kind, string Name, string Unit, string UnitName, string? DueAt, IReadOnlyList<BranchAnswer>? Beside);

/// <param name="Number">Names the branch in the acts on it.</param>
/// <param name="Unit">Code.</param>
/// <param name="Holder">Officer's id; left out while nobody took it.</param>
public sealed record BranchAnswer(int Number, string Name, string Unit, string UnitName, string? DueAt, string? Holder, string? DoneAt, bool Late);

/// <param name="Code">The child's code: the dossier's, and the number of the part.</param>
/// <param name="From">Unit that hands over to it; the time until it is accepted is theirs.</param>
/// <param name="System">The agency's own program; left out where it works here.</param>
public sealed record PartAnswer(
    string Code, int Number, string Name, string Unit, string UnitName, StageStatus Status, string From, string? HandedAt, string? AcceptBy, string? AcceptedAt, string? DueAt, string? EndedAt,
    StageEnd? End, Timeliness? Timing, bool HandOverLate, string? System, string? OwnNumber, string? OwnStatus);

public sealed record OfficerAnswer(string Id, string Name, string? Position);

public sealed record ResultAnswer(string Number, DateOnly SignedOn, string Signer, bool Negative, string? File);

/// <param name="Says">What happened, in the caller's language.</param>
/// <param name="Said">What somebody wrote with it: a note, a reason.</param>
public sealed record WayAnswer(int Number, string At, string By, string? ActingFor, string Unit, string Says, string? Said)
{
    /// <summary>It stands in the desk's book of fees, and its number is the line there. Told to the desk, leaders, control and inspection.</summary>
    public bool Money { get; init; }
}

public sealed record LookAnswer(DateOnly Day, string Officer, string Unit, int Times);

/// <param name="Total">How many there are, counted to 500; on the first page only.</param>
/// <param name="Next">For "after" of the next page; left out on the last one.</param>
public sealed record SearchAnswer(IReadOnlyList<FoundAnswer> Dossiers, int? Total, string? Next);

public sealed record FoundAnswer(
    string Code, string? Applicant, string ProcedureName, string Authority, DossierStatus Status, string? HolderUnit, string ReceivedAt, string? DueAt, DueStanding Standing);
