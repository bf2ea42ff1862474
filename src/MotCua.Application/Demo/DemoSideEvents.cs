using MotCua.Domain.Dossiers;
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
