using MotCua.Domain;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Inspecting;

/// <summary>Ghi phát hiện: notes what was found, or notes it otherwise, between the pack's file and the minutes; or takes it out.</summary>
public sealed class NoteFinding(InspectionActs acts, EarlierFindings earlier)
{
    /// <param name="Number">Null for a new one.</param>
    public sealed record Request(
        string Round, string Unit, int? Number, string? Check, IReadOnlyList<string> Dossiers, string? Seen, string? Basis, DateOnly? Deadline, string? Responsible);

    public async Task<Outcome<FindingNoted>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var check = Checklist.Find(request.Check)?.Id;
        var repeats = await earlier.LastAsync(request.Round, request.Unit, check, cancel);
        return await acts.RunAsync(
            request.Round,
            request.Unit,
            by,
            requestKey,
            on =>
            {
                if (request.Number is { } known && on.Find(known) is null)
                {
                    throw new InspectionNotFoundException(request.Round);
                }

                var noted = new FindingNoted(
                    request.Unit, request.Number ?? on.Visit.LastFinding + 1, check, request.Dossiers, request.Basis?.Trim() ?? "", request.Deadline, request.Responsible?.Trim(), repeats)
                {
                    Seen = request.Seen?.Trim(),
                };
                return on.Visit.Note(on.Round, noted, by);
            },
            cancel);
    }

    public Task<Outcome<FindingDropped>> DropAsync(FindingKey key, string? reason, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        return acts.RunAsync(key, by, requestKey, (on, _) => on.Visit.Drop(on.Round, key.Number, reason, by), cancel);
    }
}
