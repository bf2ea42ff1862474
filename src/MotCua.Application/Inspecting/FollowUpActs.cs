using MotCua.Domain;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Inspecting;

/// <summary>Trả lời kiến nghị: whoever leads the commune or its desk says what was done.</summary>
public sealed class AnswerFinding(InspectionActs acts, Rounds rounds)
{
    public async Task<Outcome<FindingAnswered>> RunAsync(FindingKey key, string? words, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var isOwn = (await rounds.OwnAsync(by, cancel)).Contains(key.Unit);
        return await acts.RunAsync(key, by, requestKey, (_, finding) => finding.Answer(words, isOwn, by), cancel);
    }
}

/// <summary>Xem xét câu trả lời: the team says that it is put right, or sends it back with a reason.</summary>
public sealed class ReviewFinding(InspectionActs acts)
{
    public Task<Outcome<FindingAccepted>> AcceptAsync(FindingKey key, Officer by, string? requestKey, CancellationToken cancel) =>
        acts.RunAsync(key, by, requestKey, (on, finding) => finding.Accept(on.Round, by), cancel);

    /// <param name="deadline">Null for the one it had.</param>
    public Task<Outcome<FindingSentBack>> SendBackAsync(FindingKey key, string? reason, DateOnly? deadline, Officer by, string? requestKey, CancellationToken cancel) =>
        acts.RunAsync(key, by, requestKey, (on, finding) => finding.SendBack(on.Round, reason, deadline, on.Today, by), cancel);
}
