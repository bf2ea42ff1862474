namespace MotCua.Domain.Inspection;

/// <summary>Why something about an inspection is refused.</summary>
public static class InspectionRefusals
{
    public static readonly Refusal DecisionMissing = new("inspection.decision-missing") { Field = "Decision" };
    public static readonly Refusal DecidedInTheFuture = new("inspection.decided-in-the-future") { Field = "DecidedOn" };
    public static readonly Refusal TeamMissing = new("inspection.team-missing") { Field = "Team" };
    public static readonly Refusal PeriodTurned = new("inspection.period-turned") { Field = "From" };
    public static readonly Refusal StrataMissing = new("inspection.strata-missing") { Field = "BySector" };
    public static readonly Refusal NoVisit = new("inspection.no-visit");
    public static readonly Refusal OtherTeam = new("inspection.other-team");
    public static readonly Refusal ReasonMissing = new("inspection.reason-missing") { Field = "Reason" };
    public static readonly Refusal TakenAlready = new("inspection.taken-already") { Field = "Pack" };
    public static readonly Refusal NothingTaken = new("inspection.nothing-taken");
    public static readonly Refusal InspectedInTheFuture = new("inspection.inspected-in-the-future") { Field = "Pack" };
    public static readonly Refusal MinutesMade = new("inspection.minutes-made");
    public static readonly Refusal NoMinutes = new("inspection.no-minutes");
    public static readonly Refusal SeenMissing = new("inspection.seen-missing") { Field = "Seen" };
    public static readonly Refusal AnswerMissing = new("inspection.answer-missing") { Field = "Words" };
    public static readonly Refusal NewDeadlineNeeded = new("inspection.new-deadline-needed") { Field = "Deadline" };
    public static readonly Refusal NotYours = new("inspection.not-yours");

    /// <summary>The seal of the day that the seeds come from is not made yet.</summary>
    public static Refusal NotDrawnBefore(DateOnly day) => new("inspection.not-drawn-before", day);

    public static Refusal SampleSize(int most) => new("inspection.sample-size", most) { Field = "SampleSize" };

    public static Refusal NotBelow(string unit) => new("inspection.not-below", unit);

    /// <summary>The sample is drawn from the seal of the day of planning, which is there the day after.</summary>
    public static Refusal VisitTooEarly(string unit) => new("inspection.visit-too-early", unit);

    /// <summary>The sample is drawn of a period that is over, so the visit comes after it.</summary>
    public static Refusal VisitWithinPeriod(string unit) => new("inspection.visit-within-period", unit);

    public static Refusal InspectedBeforePlan(DateOnly planned) => new("inspection.inspected-before-plan", planned) { Field = "Pack" };

    public static Refusal DeadlineTooEarly(DateOnly inspected) => new("inspection.deadline-too-early", inspected) { Field = "Deadline" };

    public static Refusal NotInSample(string code) => new("inspection.not-in-sample", code) { Field = "Dossiers" };

    public static Refusal FindingIncomplete(int number) => new("inspection.finding-incomplete", number);

    public static Refusal NotWhile(FindingStatus status) => new("inspection.not-while", status);

    /// <summary>Not the file that a pack saves.</summary>
    public static Refusal FileUnreadable(string why) => new("inspection.file-unreadable", why) { Field = "Pack" };

    public static Refusal FileOfAnother(string round, string unit) => new("inspection.file-of-another", round, unit) { Field = "Pack" };

    /// <summary>The pack was made of another sample than the round's.</summary>
    public static Refusal FileOfOtherSample(string seed) => new("inspection.file-of-other-sample", seed) { Field = "Pack" };

    public static Refusal CheckUnknown(string check) => new("inspection.check-unknown", check) { Field = "Pack" };

    public static Refusal DossierUnknown(string code) => new("inspection.dossier-unknown", code) { Field = "Pack" };

    public static Refusal DossierMissing(string code) => new("inspection.dossier-missing", code) { Field = "Pack" };

    /// <summary>A photo of what is said to be in order, or was not looked at.</summary>
    public static readonly Refusal PhotoWithoutFinding = new("inspection.photo-without-finding");

    /// <summary>A fault without a word of what was seen: an item's number, or a dossier's code.</summary>
    public static Refusal FaultWithoutWords(string of) => new("inspection.fault-without-words", of) { Field = "Pack" };
}
