using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;

namespace MotCua.Application.SigningIn;

/// <summary>The keys that protect cookies and forms. The library that uses them asks without waiting, so these calls block.</summary>
public sealed class ProtectionKeys(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger)
{
    public IReadOnlyList<string> All()
    {
        using var db = databases.CreateDbContext();
        return [.. db.ProtectionKeys.AsNoTracking().Select(key => key.Xml)];
    }

    public void Add(string name, string xml) => ledger.PutAsync(new ProtectionKeyRow { Name = name, Xml = xml }, CancellationToken.None).GetAwaiter().GetResult();
}
