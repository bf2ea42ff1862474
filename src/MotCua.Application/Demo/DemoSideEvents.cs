using MotCua.Domain.Dossiers;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Demo;

public sealed record DemoSupplementProposal(DateTime At, Officer By, int Dossier, IReadOnlyList<string> Items, string Reason, string Ground) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoSupplementRequest(DateTime At, Officer By, int Dossier) : DemoDossierEvent(At, By, Dossier);

/// <param name="Brought">Places in the request.</param>
public sealed record DemoSupplementAnswer(DateTime At, Officer By, int Dossier, IReadOnlyList<int> Brought) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoPaymentNotice(DateTime At, Officer By, int Dossier, string Notice, long Amount, string Payee) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoPayment(DateTime At, Officer By, int Dossier, string Reference) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoQuestion(DateTime At, Officer By, int Dossier, string Unit, string Question, DateOnly Until) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoOpinion(DateTime At, Officer By, int Dossier, string Answer) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoVerification(DateTime At, Officer By, int Dossier, string Place, string Minutes, string Finding) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoNewDate(DateTime At, Officer By, int Dossier, DateOnly Day, string Reason) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoNewDateSignature(DateTime At, Officer By, int Dossier) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoApologyPassedOn(DateTime At, Officer By, int Dossier, PassedOnBy How) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoUrging(DateTime At, Officer By, int Dossier, string Words) : DemoDossierEvent(At, By, Dossier);

/// <summary>The apology that was drafted does not go out: the head says why.</summary>
public sealed record DemoNewDateDeclined(DateTime At, Officer By, int Dossier, string Reason) : DemoDossierEvent(At, By, Dossier);

/// <summary>Every dossier that has reached a step of the ladder is brought before who has to answer.</summary>
public sealed record DemoEscalation(DateTime At, Officer By) : DemoLookingEvent(At, By);

public sealed record DemoEscalationAnswer(DateTime At, Officer By, int Dossier, string Words) : DemoDossierEvent(At, By, Dossier);

/// <summary>The fee of a dossier that was stopped before anybody worked on it goes back, to the payer's account.</summary>
public sealed record DemoRefund(DateTime At, Officer By, int Dossier, long Amount, string Payee) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoPaperSent(DateTime At, Officer By, int Dossier, string Unit) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoPaperAccepted(DateTime At, Officer By, int Dossier) : DemoDossierEvent(At, By, Dossier);

/// <summary>Signed for on the printed list, which the sender writes down.</summary>
public sealed record DemoPaperSigned(DateTime At, Officer By, int Dossier, string Signer) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoPartAccepted(DateTime At, Officer By, int Dossier, int Stage) : DemoDossierEvent(At, By, Dossier);

public sealed record DemoPartEnded(DateTime At, Officer By, int Dossier, int Stage, StageEnd End, string Document, string? Reason) : DemoDossierEvent(At, By, Dossier);
