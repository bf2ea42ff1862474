using Microsoft.EntityFrameworkCore;
using MotCua.Application;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Harness;

public sealed partial class TestSite
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DistrictScene Scene => new(Services);

    /// <summary>The site with the district of <see cref="DistrictScene"/> at work.</summary>
    public static async Task<TestSite> OpenDistrictAsync(string today = "2020-06-15")
    {
        var site = await OpenAsync(today);
        await site.Scene.BeginAsync();
        return site;
    }

    public Visitor SignedIn(Officer officer)
    {
        ArgumentNullException.ThrowIfNull(officer);
        return SignedIn(officer.Duty, officer.Unit, officer.Unit, officer.Id, officer.Name);
    }

    /// <summary>A dossier with the official of the commune, beside whom the district's office has work to do; its code.</summary>
    public async Task<string> HasDossierWithBranchAsync()
    {
        var code = await Scene.HasDossierAsync(way: DistrictScene.WayWithBranch);
        await Done(Get<ForwardDossier>().RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));
        return code;
    }

    public async Task<int> CountDossiersAsync()
    {
        await using var db = await Get<IDbContextFactory<MotCuaDb>>().CreateDbContextAsync(Cancel);
        return await db.Dossiers.CountAsync(Cancel);
    }

    /// <summary>A dossier brought to a state by the acts that lead there; its code.</summary>
    public async Task<string> HasDossierAsync(DossierStatus status, string applicant = "Hoàng Thị Mẩy", string? due = "2020-06-17T16:20", bool isHeld = true, long? fee = null, bool interlinked = false)
    {
        var code = await Scene.HasDossierAsync(applicant, due, interlinked, fee: fee);
        if (status is DossierStatus.Received)
        {
            return code;
        }

        await Done(Get<ForwardDossier>().RunAsync(new(code, isHeld ? Official.Id : null, null), Clerk, null, Cancel));
        if (status is DossierStatus.InProgress)
        {
            return code;
        }

        var today = OfficeTime.DayOf(Clock.GetUtcNow().UtcDateTime);
        await Done(Get<RecordResult>().RunAsync(new(code, new DossierResult("12/GKS", today, "Hoàng Văn Hùng", false, null)), Official, null, Cancel));
        if (status is DossierStatus.AwaitingApproval)
        {
            return code;
        }

        await Done(Get<ApproveResult>().RunAsync(new(code), Chair, null, Cancel));
        if (status is DossierStatus.Approved)
        {
            return code;
        }

        await Done(Get<HandToReturnDesk>().RunAsync(new(code), Official, null, Cancel));
        return code;
    }

    public async Task<DossierState> StateAsync(string code)
    {
        await using var db = await Get<Microsoft.EntityFrameworkCore.IDbContextFactory<MotCuaDb>>().CreateDbContextAsync(Cancel);
        return DossierProjection.Unfold(db.Dossiers.Single(row => row.Code == code)).State;
    }

    public async Task<IReadOnlyList<LookRow>> LooksAsync(string subject)
    {
        await using var db = await Get<Microsoft.EntityFrameworkCore.IDbContextFactory<MotCuaDb>>().CreateDbContextAsync(Cancel);
        return [.. db.Looks.Where(look => look.Subject == subject)];
    }

    private static async Task Done<T>(Task<Outcome<T>> act)
        where T : notnull
    {
        var outcome = await act;
        Assert.False(outcome.Refused, string.Join(", ", outcome.Refusals));
    }
}
