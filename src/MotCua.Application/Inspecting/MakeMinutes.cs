using System.Globalization;
using MotCua.Domain;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Inspecting;

/// <summary>Lập biên bản kiểm tra: gives it its number in the inspecting authority's year, and hands the findings to the commune to be put right.</summary>
public sealed class MakeMinutes(InspectionActs acts)
{
    public Task<Outcome<MinutesMade>> RunAsync(string round, string unit, Officer by, string? requestKey, CancellationToken cancel) => acts.RunAsync(
        round,
        unit,
        by,
        requestKey,
        on => on.Visit.MakeMinutes(
            on.Round, on.Findings, () => on.Book.Next(string.Create(CultureInfo.InvariantCulture, $"inspection-minutes/{on.Round.Unit}/{on.Today.Year}")), on.Today, by),
        cancel);
}
