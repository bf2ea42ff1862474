using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Archiving;

/// <summary>Đề nghị xóa dữ liệu cá nhân hết thời hạn lưu giữ: the first hand.</summary>
public sealed class ProposeErasure(OfficeLedger ledger, IDbContextFactory<MotCuaDb> databases, Access access, RetentionList retention, OfficeTime time)
{
    /// <param name="Decision">Number and date of the decision.</param>
    public sealed record Request(string Code, string? Decision);

    public async Task<Outcome<DossierErasureProposed>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await access.FindAsync(db, request.Code, by, cancel) ?? throw new DossierNotFoundException(request.Code);
        var keptUntil = await retention.KeptUntilAsync(row, cancel);
        return await ledger.CommitAsync(
            by,
            requestKey,
            book => book.Act(request.Code, dossier => dossier.IsClosed && keptUntil is null
                ? RetentionRefusals.NoTime
                : dossier.ProposeErasure(request.Decision, keptUntil ?? time.Today, time.Today, by)),
            cancel);
    }
}

/// <summary>Không đồng ý xóa: it is kept on, with the reason.</summary>
public sealed class DeclineErasure(OfficeLedger ledger, IDbContextFactory<MotCuaDb> databases, Access access)
{
    public sealed record Request(string Code, string? Reason);

    public async Task<Outcome<DossierErasureDeclined>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await access.FindAsync(db, request.Code, by, cancel) is null
            ? throw new DossierNotFoundException(request.Code)
            : await ledger.CommitAsync(by, requestKey, book => book.Act(request.Code, dossier => dossier.DeclineErasure(request.Reason, by)), cancel);
    }
}
