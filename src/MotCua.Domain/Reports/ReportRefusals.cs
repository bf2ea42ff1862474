namespace MotCua.Domain.Reports;

/// <summary>Why a report cannot be made as asked.</summary>
public static class ReportRefusals
{
    /// <summary>Neither a month, a quarter, a half-year, a year nor two days.</summary>
    public static Refusal PeriodUnreadable(string written) => new("report.period-unreadable", written) { Field = "Period" };

    public static readonly Refusal EndsBeforeItBegins = new("report.ends-before-it-begins") { Field = "Until" };

    public static readonly Refusal BothDaysNeeded = new("report.both-days-needed") { Field = "Until" };

    public static Refusal BordersUnknown(string written) => new("report.borders-unknown", written, string.Join(", ", ReportBorderNames.All)) { Field = "Borders" };

    public static Refusal UnitUnknown(string code) => new("report.unit-unknown", code) { Field = "Unit" };

    /// <summary>Only authorities receive in their own name; an office or desk is counted with its authority.</summary>
    public static Refusal UnitIsNoAuthority(string code, string authority) => new("report.unit-is-no-authority", code, authority) { Field = "Unit" };

    public static Refusal FormUnknown(string written, string known) => new("report.form-unknown", written, known) { Field = "Form" };

    /// <summary>What is not over yet cannot be closed.</summary>
    public static Refusal PeriodNotOver(DateOnly last) => new("report.period-not-over", last);

    /// <summary>A report is closed once; what changed since is shown beside it.</summary>
    public static readonly Refusal ClosedAlready = new("report.closed-already");

    /// <summary>What others did changed its cells while it was counted, again and again.</summary>
    public static readonly Refusal CountsDiffer = new("report.counts-differ");

    /// <summary>The unit closed another report, or this one, in the same moment.</summary>
    public static readonly Refusal ClosedMeanwhile = new("report.closed-meanwhile");

    /// <summary>One for each duty and working day.</summary>
    public static readonly Refusal DigestMade = new("report.digest-made");

    /// <summary>A spreadsheet has only so many rows.</summary>
    public static Refusal TooManyForSheet(long lines, long most) => new("report.too-many-for-sheet", lines, most);

    /// <summary>Others are having long files written.</summary>
    public static Refusal TooManyFiles(int most) => new("report.too-many-files", most);
}
