using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Interlinking;

/// <summary>Yêu cầu bổ sung ở một cơ quan: the applicant was told by a paper with a number; the agency waits.</summary>
public sealed class AskStagePapers(DossierActs acts)
{
    /// <param name="Notice">Number of the paper that told the applicant.</param>
    /// <param name="Items">What is missing.</param>
    public sealed record Request(string Code, int Stage, string? Notice, string? Items);

    public Task<Outcome<StagePapersAsked>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.AskStagePapers(request.Stage, request.Notice, request.Items, by), cancel);
    }
}
