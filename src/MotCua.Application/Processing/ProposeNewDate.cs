using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Đề nghị xin lỗi và hẹn lại: the office will not make the appointment, and says so before it.</summary>
public sealed class ProposeNewDate(DossierActs acts)
{
    /// <param name="Due">The new day; the hour is that of the appointment, since people know it (R3).</param>
    public sealed record Request(string Code, DateOnly Due, string? Reason);

    public Task<Outcome<DossierNewDateProposed>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.ProposeNewDate(request.Due, request.Reason, on.Terms.Rules, on.Clock, by, on.Roster), cancel);
    }
}
