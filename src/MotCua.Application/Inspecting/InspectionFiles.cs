using MotCua.Application.Attachments;
using MotCua.Application.Processing;
using MotCua.Application.Tracking;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Inspecting;

/// <summary>
/// Ảnh, biên bản đã ký, minh chứng: keeps the content in the office's store, whose limits and checks hold here too. Who may not attach fills no disk.
/// </summary>
public sealed class InspectionFiles(InspectionActs acts, Rounds rounds, FollowedFindings findings, FileStore files, Looks looks)
{
    /// <summary>A photo of what was seen, or proof that it was put right.</summary>
    public async Task<Outcome<InspectionFileAttached>> AttachAsync(FindingKey key, InspectionFilePurpose purpose, Stream content, string? name, Officer by, string? requestKey, CancellationToken cancel)
    {
        var found = await findings.FindAsync(key, by, cancel) ?? throw new InspectionNotFoundException(key.Round);
        var empty = new InspectionFileAttached(key.Unit, key.Number, purpose, "", "", 0);
        var may = found.Finding.Attach(found.Round, empty, found.IsOwn, by);
        if (may.Refused)
        {
            return may;
        }

        var kept = purpose is InspectionFilePurpose.Photo ? await files.KeepPhotoAsync(content, name, cancel) : await files.KeepAsync(content, name, cancel);
        return kept.Refused ? kept.Refusal : await acts.RunAsync(key, by, requestKey, (on, finding) => finding.Attach(on.Round, Of(empty, kept.Value), found.IsOwn, by), cancel);
    }

    /// <summary>The minutes with both signatures, scanned.</summary>
    public async Task<Outcome<InspectionFileAttached>> AttachSignedAsync(string round, string unit, Stream content, string? name, Officer by, string? requestKey, CancellationToken cancel)
    {
        var (plan, visit) = await rounds.FindVisitAsync(round, unit, cancel);
        var empty = new InspectionFileAttached(unit, null, InspectionFilePurpose.SignedMinutes, "", "", 0);
        var may = visit.AttachSigned(plan, empty, by);
        if (may.Refused)
        {
            return may;
        }

        var kept = await files.KeepAsync(content, name, cancel);
        return kept.Refused ? kept.Refusal : await acts.RunAsync(round, unit, by, requestKey, on => on.Visit.AttachSigned(on.Round, Of(empty, kept.Value), by), cancel);
    }

    /// <summary>A file of a finding, for who may read the finding; null when there is none. A photo may show people's papers: that it was read is recorded for each dossier of the finding.</summary>
    public async Task<OpenedFile?> OpenAsync(FindingKey key, string hash, Officer by, CancellationToken cancel)
    {
        if ((await findings.FindAsync(key, by, cancel))?.Finding is not { } finding || finding.Files.FirstOrDefault(file => file.Hash == hash) is not { } found)
        {
            return null;
        }

        foreach (var code in finding.Dossiers)
        {
            await looks.RecordAsync(by, code, "inspect/file", cancel);
        }

        return Open(found);
    }

    /// <summary>The signed minutes, for who may read them; null when there are none.</summary>
    public async Task<OpenedFile?> OpenSignedAsync(string round, string unit, Officer by, CancellationToken cancel) =>
        (await rounds.FindMinutesAsync(round, unit, by, cancel))?.VisitOf(unit)?.SignedCopy is { } found ? Open(found) : null;

    private OpenedFile? Open(InspectionFileAttached file) =>
        files.Has(file.Hash) ? new OpenedFile(new FileKept(file.Hash, file.Name ?? file.Hash, file.MediaType, file.Bytes), files.Open(file.Hash)) : null;

    private static InspectionFileAttached Of(InspectionFileAttached empty, FileKept kept) => empty with { Hash = kept.Hash, MediaType = kept.MediaType, Bytes = kept.Bytes, Name = kept.Name };
}

public static class InspectionFileRefusals
{
    /// <summary>None was chosen.</summary>
    public static readonly Refusal Missing = new("inspection.file-missing") { Field = "File" };

    public static readonly Refusal NotAPhoto = new("inspection.not-a-photo") { Field = "File" };
}
