using MotCua.Domain.Deadlines;
using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Procedures;

/// <summary>
/// Quy trình nội bộ that a unit approved for one procedure: each step with who does it, what is done, how long it may take and what comes out.
/// From its day on it takes the place of the procedure's own steps for what is received there; a dossier keeps the way it was given.
/// </summary>
public sealed record ProcessTable
{
    public required string Procedure { get; init; }

    /// <summary>Code of the authority, or of one of its desks, whose table this is.</summary>
    public required string Unit { get; init; }

    /// <summary>1 for the unit's first table of this procedure, then 2, 3 …</summary>
    public int Number { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day, included; null while no later table has ended it.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The decision that withdrew it; null while it was not withdrawn.</summary>
    public string? WithdrawnBy { get; init; }

    /// <summary>Quyết định phê duyệt quy trình.</summary>
    public required string Decision { get; init; }

    /// <summary>The procedure's limit that the norms add up to. Under another limit the table does not hold.</summary>
    public required Limit Limit { get; init; }

    public required IReadOnlyList<ProcessStep> Steps { get; init; }

    /// <summary>How long the whole way takes, in minutes of working time: steps side by side take as long as the longest of them.</summary>
    public int TotalMinutes => SideBySide().Sum(steps => steps.Max(step => step.Minutes));

    /// <summary>The steps in their order, each with those that are done beside it.</summary>
    public IReadOnlyList<IReadOnlyList<ProcessStep>> SideBySide()
    {
        var groups = new List<List<ProcessStep>>();
        foreach (var step in Steps)
        {
            if (step.Beside && groups.Count > 0)
            {
                groups[^1].Add(step);
            }
            else
            {
                groups.Add([step]);
            }
        }

        return groups;
    }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidUntil is null || day <= ValidUntil);

    /// <summary>Every rule the table breaks; empty when it may be published.</summary>
    public IReadOnlyList<Refusal> Check()
    {
        var wrong = ProcedureSteps.CheckKinds([.. SideBySide().Select(steps => steps[0].Kind)]).ToList();
        if (string.IsNullOrWhiteSpace(Decision))
        {
            wrong.Add(ProcedureRefusals.NoDecision);
        }

        wrong.AddRange(Steps.Select((step, index) => (step, Line: index + 1)).Where(one => string.IsNullOrWhiteSpace(one.step.Content)).Select(one => ProcessRefusals.NoContent(one.Line)));
        wrong.AddRange(Steps.Index().Where(one => one.Item.Beside && !IsWorkBesideWork(one.Index)).Select(one => ProcessRefusals.NotBesideWork(one.Index + 1)));
        if (Steps.Any(step => step is { Kind: StepKind.Return, Minutes: > 0 }))
        {
            wrong.Add(ProcessRefusals.ReturnCounted);
        }

        if (NormOf(Limit) is { } norm && norm != TotalMinutes)
        {
            wrong.Add(ProcessRefusals.NormsDoNotAddUp(TotalMinutes, norm));
        }

        return wrong;
    }

    /// <summary>Only offices work side by side: nobody receives, signs or hands out beside another.</summary>
    private bool IsWorkBesideWork(int index) => index > 0 && Steps[index].Kind is StepKind.Process && Steps[index - 1].Kind is StepKind.Process;

    /// <summary>
    /// What norms have to add up to: days of eight hours, as approved tables count ("30 ngày = 240 giờ"), a month as thirty of them. Null without
    /// a limit.
    /// </summary>
    public static int? NormOf(Limit limit) => limit.Kind switch
    {
        LimitKind.SameDay => WorkingDuration.MinutesAWorkingDay,
        LimitKind.WorkingDays or LimitKind.CalendarDays => (int)(limit.Amount * WorkingDuration.MinutesAWorkingDay),
        LimitKind.Months => (int)(limit.Amount * 30 * WorkingDuration.MinutesAWorkingDay),
        LimitKind.WorkingHours or LimitKind.Hours => (int)(limit.Amount * 60),
        _ => null,
    };
}

/// <summary>One line of the table.</summary>
/// <param name="Doer">Đơn vị/người thực hiện, as the decision writes it.</param>
/// <param name="Content">Nội dung công việc.</param>
/// <param name="Minutes">Thời hạn in minutes of working time; handing out the result has none.</param>
public sealed record ProcessStep(StepKind Kind, StepPlace Place, string Doer, string Content, int Minutes)
{
    /// <summary>Biểu mẫu/kết quả.</summary>
    public string? Form { get; init; }

    /// <summary>Song song: done at the same time as the step above it.</summary>
    public bool Beside { get; init; }
}

/// <summary>Ban hành quy trình nội bộ: a unit's table, the first or the next of a procedure; the one before ends the day before.</summary>
[EntryType("process.published")]
public sealed record ProcessPublished(ProcessTable Table) : Facts;

/// <summary>Bãi bỏ quy trình nội bộ: the unit's last table ends, and nothing takes its place. What was received before keeps its way.</summary>
/// <param name="LastDay">Last day on which a dossier is received under it; the day before its first for one that never held.</param>
[EntryType("process.withdrawn")]
public sealed record ProcessWithdrawn(string Unit, string Procedure, int Number, DateOnly LastDay, string Decision) : Facts;
