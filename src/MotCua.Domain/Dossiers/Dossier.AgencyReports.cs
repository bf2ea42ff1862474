using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;

namespace MotCua.Domain.Dossiers;

/// <summary>What an agency's own program says is followed by the ordinary acts on its part, one after the other.</summary>
public sealed partial class Dossier
{
    /// <summary>
    /// The next act that brings the part to where its agency says it is; refused with <see cref="ChainRefusals.AlreadyKnown"/> or
    /// <see cref="ChainRefusals.KnownLater"/> when nothing is left to do. The act counts from now: the agency's own time is kept beside it.
    /// </summary>
    /// <param name="noticeNumber">Gives the number of the notice that later parts stop.</param>
    public Outcome<Facts> Follow(AgencyReport report, Func<string> noticeNumber, DossierClock clock, Officer by)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(clock);
        var number = report.Stage;
        if (number < 1 || number > Stages.Count)
        {
            return ChainRefusals.NoStage(number);
        }

        if (PlanOf(number).System is null)
        {
            return ChainRefusals.NoOwnSystem;
        }

        var stage = Stages[number - 1];
        if (Needless(report, stage, clock) is { } no)
        {
            return no;
        }

        return stage.Status switch
        {
            StageStatus.NotYet => ChainRefusals.NotHandedOver,
            StageStatus.HandedOver when report.Meaning is not AgencyMeaning.Noted => Any(AcceptStage(number, clock, by)),
            StageStatus.Waiting when report.Meaning is AgencyMeaning.InWork or AgencyMeaning.Result => Any(ResumeStage(number, clock, by)),
            StageStatus.InWork when report.Meaning is AgencyMeaning.Waiting => Any(AskStagePapers(number, report.Document, report.Note, by)),
            _ when !IsKnown(report, stage) => Any(NoteStage(number, report.Number, report.State, by).Then<StageNoted>(noted => noted with { At = report.At, DueThere = report.Due, Note = report.Note })),
            _ => Any(EndStage(number, report.End!.Value, report.Document, report.Note, noticeNumber, clock, by)),
        };
    }

    private static Refusal? Needless(AgencyReport report, Stage stage, DossierClock clock) =>
        IsKnown(report, stage) && !(report.End is not null && stage.IsOpen) ? ChainRefusals.AlreadyKnown
        : stage.OwnSaidAt > report.At ? ChainRefusals.KnownLater
        : stage.OwnSaidAt == report.At && !IsKnown(report, stage) ? ChainRefusals.SameTime
        : !stage.IsOpen ? ChainRefusals.Ended
        : report.At > clock.Now ? ChainRefusals.TimeAhead
        : report.Document is null && (report.End is not null || report.Meaning is AgencyMeaning.Waiting) ? ChainRefusals.DocumentNeeded
        : report.Note is null && report.Meaning is (AgencyMeaning.Waiting or AgencyMeaning.Refused or AgencyMeaning.Withdrawn or AgencyMeaning.Unanswered) ? ChainRefusals.NoteNeeded
        : null;

    private static bool IsKnown(AgencyReport report, Stage stage) => stage.OwnSaidAt == report.At && stage.OwnNumber == report.Number && stage.OwnStatus == report.State;

    private static Outcome<Facts> Any<T>(Outcome<T> outcome)
        where T : Facts => outcome.Then<Facts>(facts => facts);
}
