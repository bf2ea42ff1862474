using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Attachments;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Archiving;

/// <summary>A page of a form as it is printed.</summary>
/// <param name="Path">"forms/receipt.html".</param>
public sealed record ArchivedForm(string Path, string Content);

/// <summary>Draws the forms of a dossier as they were given; the archive knows no layout.</summary>
public interface IArchiveForms
{
    IAsyncEnumerable<ArchivedForm> OfAsync(string code, Officer by, CancellationToken cancel);
}

/// <summary>
/// Nộp lưu: writes a whole ended dossier as a folder with a manifest: its forms, its files, every entry, and where it stands in the ledger. That it was done, by whom
/// and when, is an entry first. Files are copied as a stream.
/// </summary>
public sealed class ArchiveDossier(OfficeLedger ledger, IDbContextFactory<MotCuaDb> databases, Access access, FileStore files, IArchiveForms forms, OfficeTime time)
{
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
        WriteIndented = true,
    };

    /// <summary>Records that it is written out; the dossier may be told to the target then.</summary>
    public async Task<Outcome<DossierArchived>> RecordAsync(string code, Officer by, string? requestKey, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await access.FindAsync(db, code, by, cancel) is null
            ? throw new DossierNotFoundException(code)
            : await ledger.CommitAsync(by, requestKey, book => book.Act(code, dossier => dossier.Archive(by)), cancel);
    }

    public async Task<ArchiveManifest> WriteAsync(string code, Officer by, IArchiveTarget target, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(target);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await access.FindAsync(db, code, by, cancel) ?? throw new DossierNotFoundException(code);
        var state = DossierProjection.Unfold(row).State;
        var written = new List<ArchiveFile>();
        var stream = DossierProjection.StreamOf(code);
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.Stream == stream).OrderBy(entry => entry.StreamVersion).ToListAsync(cancel);

        await WriteJsonAsync("dossier.json", "dossier", state);
        await WriteJsonAsync("timeline.json", "timeline", entries.Select(Told));
        await foreach (var form in forms.OfAsync(code, by, cancel))
        {
            await WriteAsync(form.Path, "form", async to => await to.WriteAsync(System.Text.Encoding.UTF8.GetBytes(form.Content), cancel));
        }

        foreach (var (place, file) in state.Files.Index())
        {
            var end = file.Name.LastIndexOf('.') is var dot and > 0 && file.Name.Length - dot <= 6 ? file.Name[dot..].ToUpperInvariant() : "";
            await WriteAsync($"files/{place + 1:D3}{KnownEnding(end)}", "file", to => CopyAsync(file, to, cancel));
            written[^1] = written[^1] with { Name = file.Name, MediaType = file.MediaType, Paper = file.Paper is { } paper ? state.Receipt.Papers[paper].Name : null, Pages = file.Pages, Signer = file.Signer };
        }

        var manifest = ManifestOf(state, entries, by, written);
        await using var last = await target.OpenAsync(ArchiveManifest.FileName, cancel);
        await JsonSerializer.SerializeAsync(last, manifest, Json, cancel);
        return manifest;

        Task WriteJsonAsync<T>(string path, string kind, T content) => WriteAsync(path, kind, to => JsonSerializer.SerializeAsync(to, content, Json, cancel));

        async Task WriteAsync(string path, string kind, Func<Stream, Task> write)
        {
            await using var to = new HashingStream(await target.OpenAsync(path, cancel));
            await write(to);
            written.Add(new ArchiveFile(path, kind, to.Hash, to.Written));
        }
    }

    private async Task CopyAsync(FileKept file, Stream to, CancellationToken cancel)
    {
        await using var content = files.Open(file.Hash);
        await content.CopyToAsync(to, cancel);
    }

    private ArchiveManifest ManifestOf(DossierState state, List<LedgerEntry> entries, Officer by, List<ArchiveFile> written) => new()
    {
        Code = state.Receipt.Code,
        Procedure = state.Receipt.Procedure,
        ProcedureName = state.Receipt.ProcedureName,
        Sector = state.Receipt.Sector,
        Authority = state.Receipt.Authority,
        Desk = state.Receipt.Desk,
        Competent = state.Receipt.Competent,
        Status = state.Status.ToString(),
        RegisterBook = state.Receipt.RegisterBook,
        RegisterNumber = state.Receipt.RegisterNumber,
        ReceivedAt = state.Receipt.ReceivedAt,
        DueAt = state.DueAt,
        EndedAt = state.EndedAt!.Value,
        ReturnedAt = state.ReturnedAt,
        ResultNumber = state.Result?.Number,
        ResultSignedOn = state.Result?.SignedOn,
        ExportedBy = by.Id,
        ExportedAt = time.Now,
        Ledger = new ArchiveLedger(entries[^1].Node, entries[0].Sequence, entries[^1].Sequence, Convert.ToHexStringLower(entries[^1].Hash)),
        Files = written,
    };

    private static object Told(LedgerEntry entry) => new
    {
        entry.Node,
        entry.Sequence,
        entry.At,
        entry.Actor,
        entry.ActingFor,
        entry.Duty,
        entry.Unit,
        entry.Type,
        Facts = Parsed(entry.Facts),
        PrivateFacts = entry.PrivateFacts is { } closed ? Parsed(closed) : (JsonElement?)null,
        Hash = Convert.ToHexStringLower(entry.Hash),
    };

    private static JsonElement Parsed(string json) => JsonSerializer.Deserialize<JsonElement>(json);

    /// <summary>Names inside the archive are ours: what a file was called stands in the manifest.</summary>
    private static string KnownEnding(string end) => end is ".PDF" or ".JPG" or ".JPEG" or ".PNG" or ".TIF" or ".TIFF" or ".DOCX" or ".XLSX" or ".ODT" or ".TXT" ? end.ToLowerInvariant() : "";
}
