namespace MotCua.Domain.Procedures;

/// <summary>Why a version of a procedure may not be published.</summary>
public static class ProcedureRefusals
{
    public static readonly Refusal NoCode = new("procedure.no-code") { Field = "Code" };
    public static readonly Refusal NoName = new("procedure.no-name") { Field = "Name" };
    public static readonly Refusal NoSector = new("procedure.no-sector") { Field = "Sector" };
    public static readonly Refusal NoLevel = new("procedure.no-level") { Field = "Levels" };
    public static readonly Refusal NoLimit = new("procedure.no-limit") { Field = "LimitAmount" };
    public static readonly Refusal NegativeFee = new("procedure.negative-fee") { Field = "Fee" };
    public static readonly Refusal EndsBeforeItBegins = new("procedure.ends-before-it-begins") { Field = "ValidUntil" };
    public static readonly Refusal NotOneReceiveFirst = new("procedure.steps.not-one-receive-first") { Field = "Steps" };
    public static readonly Refusal NotOneReturnLast = new("procedure.steps.not-one-return-last") { Field = "Steps" };
    public static readonly Refusal NoApprovalAfterProcessing = new("procedure.steps.no-approval-after-processing") { Field = "Steps" };
    public static readonly Refusal ShareOutsideWork = new("procedure.steps.share-outside-work") { Field = "Steps" };
    public static readonly Refusal StepsOutOfOrder = new("procedure.steps.out-of-order") { Field = "Steps" };
    public static readonly Refusal NothingChanged = new("procedure.nothing-changed");
    public static readonly Refusal NoDecision = new("procedure.no-decision") { Field = "Decision" };
    public static readonly Refusal NoPlace = new("procedure.no-place") { Field = "Place" };
    public static readonly Refusal NoPoster = new("procedure.no-poster") { Field = "Chosen" };
    public static readonly Refusal PostedElsewhere = new("procedure.posted-elsewhere") { Field = "Unit" };
    public static readonly Refusal NotYours = new("procedure.not-yours");

    /// <summary>The shares must make up the whole limit, no more and no less.</summary>
    public static Refusal SharesDoNotAddUp(int permille) => new("procedure.steps.shares-do-not-add-up", permille) { Field = "Steps" };

    /// <summary>A step of the table's steps column that is not [!][level/]office:share.</summary>
    public static Refusal StepNotReadable(string part) => new("procedure.steps.not-readable", part) { Field = "Steps" };

    public static Refusal PaperWithoutName(int line) => new("procedure.paper.no-name", line) { Field = "Papers" };

    /// <summary>Neither an original nor a copy is asked for, or fewer than none.</summary>
    public static Refusal PaperWithoutCount(string name) => new("procedure.paper.no-count", name) { Field = "Papers" };

    /// <summary>The procedure has no version that holds, so there is none to change, withdraw or post.</summary>
    public static Refusal NotPublished(string code) => new("procedure.not-published", code);

    /// <summary>A new version must begin after the one before it began: days already past keep the version they had.</summary>
    public static Refusal BeginsTooEarly(DateOnly lastBegan) => new("procedure.begins-too-early", lastBegan) { Field = "ValidFrom" };

    /// <summary>The last day lies before the version began.</summary>
    public static Refusal EndsTooEarly(DateOnly lastBegan) => new("procedure.ends-too-early", lastBegan) { Field = "LastDay" };
}
