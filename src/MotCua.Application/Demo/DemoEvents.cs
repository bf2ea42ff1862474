using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Slips;
using MotCua.Domain.Visits;

namespace MotCua.Application.Demo;

/// <summary>Something that happens in the story.</summary>
/// <param name="At">The office's wall time, always within its hours.</param>
/// <param name="By">Who does it, under which duty.</param>
public abstract record DemoEvent(DateTime At, Officer By);

/// <summary>Somebody came and left without a dossier.</summary>
public sealed record DemoVisit(DateTime At, Officer By, VisitEnding Ending, Visitor Visitor, string Procedure, IReadOnlyList<string> Items, string Text, string? Ground) : DemoEvent(At, By);

/// <summary>Something that happens to a dossier.</summary>
/// <param name="Dossier">Its place in the plan, from 0.</param>
public abstract record DemoDossierEvent(DateTime At, Officer By, int Dossier) : DemoEvent(At, By);

/// <param name="Late">Not null for one entered after the fact.</param>
public sealed record DemoReceipt(
    DateTime At,
    Officer By,
    int Dossier,
    string Procedure,
    Applicant Applicant,
    IReadOnlyList<PaperReceived> Papers,
    Channel Channel,
    ReturnPlace ReturnAt,
    LateEntry? Late) : DemoDossierEvent(At, By, Dossier)
{
    /// <summary>Who hands it in for the applicant.</summary>
    public Proxy? Proxy { get; init; }
}

/// <summary>The fee on the slip is paid in cash.</summary>
public sealed record DemoFee(DateTime At, Officer By, int Dossier, long Amount, string Payer) : DemoDossierEvent(At, By, Dossier);

/// <summary>The day's cash is paid over to the district's fund.</summary>
public sealed record DemoPayOver(DateTime At, Officer By, long Amount) : DemoEvent(At, By);

/// <summary>The drawer is counted in the evening, and holds what the book says.</summary>
/// <param name="Explanation">Why it does not, where it does not.</param>
public sealed record DemoCashCount(DateTime At, Officer By, long Counted, string? Explanation = null) : DemoEvent(At, By);

/// <summary>The rest of the fee is not asked for.</summary>
public sealed record DemoWaiver(DateTime At, Officer By, int Dossier, string Reason, string Ground) : DemoDossierEvent(At, By, Dossier);

/// <summary>What was entered of the applicant is changed.</summary>
public sealed record DemoCorrection(DateTime At, Officer By, int Dossier, Applicant Right, string Reason) : DemoDossierEvent(At, By, Dossier);

/// <param name="Number">The number that the slip got.</param>
public sealed record DemoPrint(DateTime At, Officer By, int Dossier, SlipForm Form, string Number) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoForward(DateTime At, Officer By, int Dossier, string? ToOfficer) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoTake(DateTime At, Officer By, int Dossier) : DemoDossierEvent(At, By, Dossier);

/// <param name="Symbol">Of the register of outgoing papers in which it stands; null where the paper is numbered in another.</param>
public sealed record DemoResult(DateTime At, Officer By, int Dossier, DossierResult Result, string? Symbol = null) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoSendBack(DateTime At, Officer By, int Dossier, string Reason) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoApproval(DateTime At, Officer By, int Dossier) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoHandOver(DateTime At, Officer By, int Dossier) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoReturn(DateTime At, Officer By, int Dossier, Taker Taker, bool ByPost) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoRefusal(DateTime At, Officer By, int Dossier, string Reason, string Ground) : DemoDossierEvent(At, By, Dossier);

/// <summary>The applicant wants it back.</summary>
public sealed record DemoWithdrawal(DateTime At, Officer By, int Dossier, string Reason) : DemoDossierEvent(At, By, Dossier);

/// <summary>The desk stops it, as there is no decision yet.</summary>
public sealed record DemoStopped(DateTime At, Officer By, int Dossier) : DemoDossierEvent(At, By, Dossier);
