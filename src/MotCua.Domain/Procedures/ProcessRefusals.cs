using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Procedures;

/// <summary>Why a unit's process table may not be published.</summary>
public static class ProcessRefusals
{
    public static readonly Refusal NoFile = new("process.no-file") { Field = "Tables" };

    /// <summary>Handing out is in office hours, outside the limit.</summary>
    public static readonly Refusal ReturnCounted = new("process.return-counted") { Field = "Steps" };

    public static readonly Refusal NothingChanged = new("process.nothing-changed");

    /// <summary>Only of one's own authority.</summary>
    public static readonly Refusal NotYourUnit = new("process.not-your-unit") { Field = "Unit" };

    /// <summary>Only a step of an office can be done beside one of another office.</summary>
    public static Refusal NotBesideWork(int step) => new("process.not-beside-work", step) { Field = "Steps" };

    public static readonly Refusal NothingToWithdraw = new("process.nothing-to-withdraw");

    /// <summary>Today at the earliest, and not before the table's own first day.</summary>
    public static Refusal WithdrawnTooEarly(DateOnly earliest) => new("process.withdrawn-too-early", earliest) { Field = "EndsOn" };

    public static Refusal NoContent(int step) => new("process.no-content", step) { Field = "Steps" };

    /// <summary>The norms together, the limit, and what is between them.</summary>
    public static Refusal NormsDoNotAddUp(int minutes, int limit) => minutes < limit
        ? new Refusal("process.norms-too-short", new WorkingDuration(minutes), new WorkingDuration(limit), new WorkingDuration(limit - minutes)) { Field = "Steps" }
        : new Refusal("process.norms-too-long", new WorkingDuration(minutes), new WorkingDuration(limit), new WorkingDuration(minutes - limit)) { Field = "Steps" };

    /// <summary>A later table must begin after the one before it began.</summary>
    public static Refusal BeginsTooEarly(DateOnly lastBegan) => new("process.begins-too-early", lastBegan) { Field = "From" };

    public static Refusal NotPlace(string text) => new("process.not-place", text);

    public static Refusal NotNorm(string text) => new("process.not-norm", text);

    /// <summary>Another row of the same procedure is wrong: nothing of it is taken.</summary>
    public static Refusal BadRows(int rows) => new("process.bad-rows", rows);
}
