using MotCua.Application.Administering;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Quality;

namespace MotCua.Application.Quality;

/// <summary>Kiểm đếm tay: writes down what the program cannot count, for a month of an authority in reach of who controls procedures. Counted again, the later holds and the former stays.</summary>
public sealed class TallyQuality(OfficeLedger ledger, Units units, OfficeTime time)
{
    public sealed record Request(string Unit, DateOnly Month, string Indicator, long? Numerator, long? Denominator, string? Counted);

    public async Task<Outcome<QualityTallied>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        var tree = await units.OnAsync(time.Today, cancel);
        if (by.Duty is not DutyKind.Control || tree.AuthorityOf(by.Unit) is not { } own || tree.Find(request.Unit) is null || !tree.IsWithin(request.Unit, own.Code))
        {
            return QualityRefusals.NotYours;
        }

        if (QualityReports.Counted.Contains(request.Indicator) || QualityReports.IndexOn(request.Month).Indicators.All(indicator => indicator.Id != request.Indicator))
        {
            return QualityRefusals.CountedHere;
        }

        var tallied = QualityTallied.Of(request.Unit, request.Month, request.Indicator, request.Numerator, request.Denominator, request.Counted, time.Today);
        return await ledger.CommitAsync(by, requestKey, book => tallied.Then<QualityTallied>(facts => book.Append(QualityReports.StreamOf(facts.Unit), facts)), cancel);
    }
}
