using MotCua.Application.Administering;
using MotCua.Application.Receiving;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using MotCua.Domain.Slips;

namespace MotCua.Application.Slips;

/// <summary>The receipt slip as it would be printed if the dossier were received now: it takes shape while the officer types, whatever is still missing.</summary>
public sealed class PreviewSlip(Units units, Calendars calendars, OfficeTime time)
{
    public async Task<ReceiptSlip> RunAsync(ReceiveDossier.Request request, ProcedureVersion? procedure, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        var today = time.Today;
        var tree = await units.OnAsync(today, cancel);
        var authority = tree.AuthorityOf(by.Unit);
        var received = OfficeTime.ToLocal(request.Late?.ReceivedAt ?? time.Now);
        var sum = procedure is null ? null : await SumAsync(procedure, received, by, cancel);
        return new ReceiptSlip
        {
            Head = SlipFacts.Head(tree, authority?.Code ?? "", by.Unit, today, DateOnly.FromDateTime(received), "", prints: 0),
            Code = "",
            Applicant = SlipFacts.PersonOf(request.Applicant with { Name = VietnameseText.Compose(request.Applicant.Name) }),
            Proxy = SlipFacts.PersonOf(request.Proxy is { } proxy ? proxy with { Name = VietnameseText.Compose(proxy.Name) } : null),
            Mandate = request.Proxy?.Mandate,
            HandedInBy = VietnameseText.Compose(request.Proxy?.Name ?? request.Applicant.Name),
            Request = procedure?.Name ?? "",
            Papers = [.. request.Papers.Where(paper => !string.IsNullOrWhiteSpace(paper.Name))],
            Sets = request.Sets,
            Limit = procedure?.Limit,
            ReceivedLocal = received,
            DueLocal = sum?.Due,
            ReturnAt = request.ReturnAt,
            RegisterBook = "",
            RegisterNumber = 0,
            ReceivedBy = by.Name,
            Fee = procedure?.Fee,
            Sum = sum?.Lines ?? [],
        };
    }

    private async Task<DueSum?> SumAsync(ProcedureVersion procedure, DateTime received, Officer by, CancellationToken cancel)
    {
        var calendar = await calendars.ForAsync(by.Unit, DateOnly.FromDateTime(received), cancel);
        return Deadline.Fits(calendar, received, procedure.Limit) ? DueSum.Of(calendar, received, procedure.Limit, procedure.Counting ?? CountingPolicy.Default) : null;
    }
}
