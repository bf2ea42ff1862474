using System.Globalization;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Interlinking;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using MotCua.Domain.Slips;

namespace MotCua.Domain.Dossiers;

/// <summary>
/// A dossier that may be received: all rules have agreed, only its numbers are missing. Made by <see cref="Dossier.Receive"/>; what a rule
/// there filled in stands here.
/// </summary>
public sealed record Receipt
{
    internal Receipt()
    {
    }

    /// <summary>What was written down, in the form it is kept in.</summary>
    public required Intake Intake { get; init; }

    public required ProcedureVersion Procedure { get; init; }

    /// <summary>Agency code of the authority on the day: the head of the dossier code.</summary>
    public required string Agency { get; init; }

    /// <summary>Places of papers that were taken although the office holds them.</summary>
    public IReadOnlyList<int> AskedAgain { get; init; } = [];

    public required string Authority { get; init; }

    public required string Desk { get; init; }

    /// <summary>The authority that decides.</summary>
    public required string Competent { get; init; }

    public required IReadOnlyList<RouteStep> Route { get; init; }

    /// <summary>The agencies of its chain; null where there is none.</summary>
    public DossierChain? Chain { get; init; }

    /// <summary>By the rules of the day of receipt.</summary>
    public required SlipSigns SlipSigns { get; init; }

    /// <summary>How the appointment was counted.</summary>
    public required DueSum Sum { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>The office's day of receipt: it stands in the code.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The office's day of entering: slip and register are numbered in its year.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>
    /// Gives the numbers: mã hồ sơ of agency and day (TT 01/2018), số of the slip and số thứ tự of the register, each running in its desk and year.
    /// </summary>
    /// <param name="next">The next number of a series, without gaps.</param>
    /// <param name="isTaken">The portal gave this very code to another request: the number is passed over, as a code stands for one dossier for ever.</param>
    public DossierReceived Enter(Func<string, long> next, Func<string, bool> isTaken)
    {
        ArgumentNullException.ThrowIfNull(next);
        ArgumentNullException.ThrowIfNull(isTaken);
        var book = string.Create(CultureInfo.InvariantCulture, $"01/{Today.Year}");
        return new DossierReceived
        {
            Code = CodeOf(next, isTaken),
            PortalCode = Intake.PortalCode,
            Procedure = Procedure.Code,
            ProcedureVersion = Procedure.Number,
            ProcedureName = Procedure.Name,
            Sector = Procedure.Sector,
            Interlinked = Procedure.Interlinked || Chain is not null,
            Chain = Chain,
            Channel = Intake.Channel,
            Authority = Authority,
            Desk = Desk,
            Competent = Competent,
            ReceivedAt = ReceivedAt,
            Limit = Procedure.Limit.ToString(),
            DueAt = DueAt,
            CalendarVersion = Sum.CalendarVersion.ToString(CultureInfo.InvariantCulture),
            DueLines = Sum.Lines,
            Papers = Intake.Papers,
            Sets = Intake.Sets,
            Fee = Procedure.Fee,
            Route = Route,
            Slip = Intake.Late?.Slip ?? SlipGiven.Printed,
            SlipNumber = SlipNumber.Of(SlipForm.Receipt, next(SlipNumber.Series(SlipForm.Receipt, Desk, Today.Year)), SlipSigns),
            HandwrittenNumber = Intake.Late is { Slip: SlipGiven.Handwritten } late ? VietnameseText.Compose(late.SlipNumber) : null,
            RegisterBook = book,
            RegisterNumber = next($"register/{Desk}/{book}"),
            ReturnAt = Intake.ReturnAt,
            LateEntry = Intake.Late is not null,
            Beside = Intake.Open.Count > 0 ? Intake.Open : null,
            Applicant = Intake.Applicant,
            Proxy = Intake.Proxy,
            LateReason = Intake.Late is { } entered ? VietnameseText.Compose(entered.Reason) : null,
            BesideReason = Intake.BesideReason,
            AskedAgain = AskedAgain.Count > 0 ? AskedAgain : null,
            AgainReason = Intake.AgainReason,
            Note = Intake.Note,
        };
    }

    private string CodeOf(Func<string, long> next, Func<string, bool> isTaken)
    {
        string code;
        do
        {
            code = DossierCode.Of(Agency, Day, next(DossierCode.Series(Agency, Day)));
        }
        while (isTaken(code));

        return code;
    }
}
