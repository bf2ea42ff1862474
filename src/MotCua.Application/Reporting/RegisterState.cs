using System.Text.Json;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Reporting;

/// <summary>
/// What the register book needs of a dossier's state, under the very names of <see cref="DossierState"/>: to unfold all of it takes most of the time in which a
/// long book is read.
/// </summary>
internal sealed record RegisterState(RegisterState.Received Receipt, Taker? Taker, RegisterState.Refused? Refusal, RegisterState.Withdrawn? Withdrawal, RegisterState.Beside? Aside)
{
    /// <summary>Of a dossier's state as it is stored.</summary>
    public static RegisterState Read(string state) => JsonSerializer.Deserialize<RegisterState>(state, EntryJson.Whole)!;

    /// <summary>Of <see cref="DossierReceived"/>.</summary>
    internal sealed record Received(IReadOnlyList<Step> Route, Applicant? Applicant, string? HandwrittenNumber, int Sets = 1, ReturnPlace ReturnAt = ReturnPlace.Desk);

    /// <summary>Of <see cref="RouteStep"/>.</summary>
    internal sealed record Step(StepKind Kind, string Unit);

    /// <summary>Of <see cref="DossierRefused"/>.</summary>
    internal sealed record Refused(string SlipNumber);

    /// <summary>Of <see cref="DossierWithdrawn"/>.</summary>
    internal sealed record Withdrawn(string? NoticeNumber);

    /// <summary>Of <see cref="SidePaths"/>.</summary>
    internal sealed record Beside(string? ClosingNotice);
}
