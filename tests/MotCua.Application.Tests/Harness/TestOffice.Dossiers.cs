using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Tests.Harness;

public sealed partial class TestOffice
{
    private DistrictScene Scene => new(services);

    /// <summary>The district with its officers (<see cref="DistrictScene"/>).</summary>
    public Task HasStaffAsync() => Scene.BeginAsync();

    /// <summary>A dossier received now at the commune's desk; its code.</summary>
    public Task<string> HasDossierAsync(string applicant = "Hoàng Thị Mẩy", string? due = "2020-06-17T16:20", bool interlinked = false, string limit = "3wd", long? fee = null, IReadOnlyList<RouteStep>? way = null) =>
        Scene.HasDossierAsync(applicant, due, interlinked, limit, fee, way);

    /// <summary>Runs a verb that must not be refused.</summary>
    public async Task<T> Done<TVerb, T>(Func<TVerb, Task<Outcome<T>>> run)
        where TVerb : notnull
        where T : notnull
    {
        var outcome = await run(Get<TVerb>());
        Assert.False(outcome.Refused, string.Join(", ", outcome.Refusals));
        return outcome.Value;
    }

    public async Task<DossierState> StateAsync(string code)
    {
        await using var db = await DatabaseAsync();
        return DossierProjection.Unfold(db.Dossiers.Single(row => row.Code == code)).State;
    }
}
