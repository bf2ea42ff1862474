using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Nhận đủ giấy tờ bổ sung: the desk has what was asked for, or hears that no more will come; the office goes on.</summary>
public sealed class AnswerSupplement(DossierActs acts)
{
    /// <param name="Brought">Places of the items that came now, from 0.</param>
    /// <param name="NoMore">Papers are still missing and will not come.</param>
    public sealed record Request(string Code, IReadOnlyList<int> Brought, bool NoMore);

    public Task<Outcome<DossierSupplementAnswered>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.AnswerSupplement(request.Brought, request.NoMore, on.Clock, by, on.Roster), cancel);
    }
}
