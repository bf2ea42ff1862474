using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Portal;

namespace MotCua.Application.Exchanging;

/// <summary>One message: one dossier, one service.</summary>
/// <param name="Data">The message as JSON.</param>
public sealed record PortalCall(string Service, string Data)
{
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Data)));
}

/// <summary>What one entry of a dossier has to tell; nothing, for an entry the portal would not notice.</summary>
/// <param name="At">UTC instant of the entry.</param>
/// <param name="IsNewThere">From here on the portal knows the dossier by another code than before: it is told of it as of a new one.</param>
public sealed record PortalStep(int Version, DateTime At, IReadOnlyList<PortalCall> Calls, bool IsNewThere = false);

/// <summary>Makes a dossier's messages from its entries, one after the other, as each left it.</summary>
public sealed class PortalMessages(IDbContextFactory<MotCuaDb> databases, Units units, Staff staff, PortalOptions options)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>What the entries after one version tell, in their order.</summary>
    public async Task<IReadOnlyList<PortalStep>> AfterAsync(string code, int told, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var stream = DossierProjection.StreamOf(code);
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.Stream == stream).OrderBy(entry => entry.StreamVersion).ToListAsync(cancel);
        if (entries.Count == 0)
        {
            return [];
        }

        var receipt = (DossierReceived)Read(entries[0]);
        var world = await WorldAsync(OfficeTime.DayOf(entries[0].At), cancel);
        var dossier = Dossier.Open(receipt, entries[0].Actor, entries[0].At);
        var steps = new List<PortalStep>();
        DossierState? before = null;
        foreach (var entry in entries)
        {
            if (before is not null)
            {
                dossier.Apply(Read(entry), entry.Actor, entry.At);
            }

            if (entry.StreamVersion > told)
            {
                var isNewThere = before is not null && PortalMessage.CodeOf(before.Receipt) != PortalMessage.CodeOf(dossier.State.Receipt);
                steps.Add(new PortalStep(entry.StreamVersion, entry.At, [.. Calls(before, dossier.State, entry, world)], isNewThere));
            }

            before = dossier.State;
        }

        return steps;
    }

    private IEnumerable<PortalCall> Calls(DossierState? before, DossierState after, LedgerEntry entry, PortalWorld world)
    {
        var message = Text(PortalMessage.Of(after, world));
        if (before is null || message != Text(PortalMessage.Of(before, world)))
        {
            yield return new PortalCall(PortalDossier.Service, message);
        }

        if (options.WithProgress && PortalMessage.ProgressOf(before, after, entry.Actor, entry.At, entry.Unit, world) is { } progress)
        {
            yield return new PortalCall(PortalProgress.Service, Text(progress));
        }
    }

    /// <summary>Names as they were on the day of receipt: a message sent again says the same.</summary>
    private async Task<PortalWorld> WorldAsync(DateOnly day, CancellationToken cancel)
    {
        var map = await units.MapAsync(cancel);
        var roll = await staff.RollAsync(cancel);
        return new PortalWorld(
            options.Codes,
            code => (map.Find(code, day) ?? map.Find(code)?.Versions[^1])?.Name ?? code,
            officer => (roll.NameOf(officer), roll.Find(officer)?.Card.Position ?? ""),
            OfficeTime.ToLocal);
    }

    private static Domain.Facts Read(LedgerEntry entry) => EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts);

    private static string Text<T>(T message) => JsonSerializer.Serialize(message, Json);
}
