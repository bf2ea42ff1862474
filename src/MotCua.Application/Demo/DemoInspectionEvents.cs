using MotCua.Application.Inspecting;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Demo;

/// <summary>Looks at what all the others left, and so waits until they are written.</summary>
public abstract record DemoLookingEvent(DateTime At, Officer By) : DemoEvent(At, By);

public sealed record DemoRoundPlanned(DateTime At, Officer By, PlanRound.Request Plan) : DemoLookingEvent(At, By);

/// <summary>The team comes back from a commune and hands in what it filled in there.</summary>
/// <param name="Deadline">For whatever was found.</param>
public sealed record DemoPackTaken(DateTime At, Officer By, string Unit, string Present, DateOnly Deadline) : DemoLookingEvent(At, By);

public sealed record DemoMinutes(DateTime At, Officer By, string Unit) : DemoLookingEvent(At, By);

/// <param name="Check">Item of the checklist: which finding.</param>
public sealed record DemoFindingAnswer(DateTime At, Officer By, string Unit, string Check, string Words) : DemoLookingEvent(At, By);

/// <param name="Reason">Null when it is put right; else why it is sent back, until <paramref name="Deadline"/>.</param>
public sealed record DemoFindingReview(DateTime At, Officer By, string Unit, string Check, string? Reason, DateOnly? Deadline) : DemoLookingEvent(At, By);
