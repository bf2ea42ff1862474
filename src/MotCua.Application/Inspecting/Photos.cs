using MotCua.Application.Attachments;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Inspection;

namespace MotCua.Application.Inspecting;

/// <summary>Ảnh của phát hiện: pictures under the limits and checks of the office's store, whether they come one by one or with a pack's file.</summary>
internal static class Photos
{
    private static readonly string[] Pictures = [FileKind.Jpeg.MediaType(), FileKind.Png.MediaType()];

    /// <summary>Refuses what is no picture.</summary>
    public static async Task<Outcome<FileKept>> KeepPhotoAsync(this FileStore files, Stream content, string? name, CancellationToken cancel)
    {
        var kept = await files.KeepAsync(content, name, cancel);
        return !kept.Refused && !Pictures.Contains(kept.Value.MediaType) ? InspectionFileRefusals.NotAPhoto : kept;
    }

    /// <summary>Keeps the photos of a pack's file for the findings they show, each once for each; those that are not kept are named with their reasons.</summary>
    public static async Task<(IReadOnlyList<InspectionFileAttached> Kept, IReadOnlyList<PhotoLeft> Left)> KeepPhotosAsync(
        this FileStore files, PackFile file, IReadOnlyList<FindingNoted> findings, CancellationToken cancel)
    {
        var (kept, left) = (new List<InspectionFileAttached>(), new List<PhotoLeft>());
        foreach (var photo in file.Photos ?? [])
        {
            var shown = findings.Where(finding => finding.Check == photo.Of || finding.Dossiers.Contains(photo.Of)).ToList();
            var one = shown.Count > 0 ? await KeepAsync(files, photo, cancel) : InspectionRefusals.PhotoWithoutFinding;
            if (one.Refused)
            {
                left.Add(PhotoLeft.Because(photo.Of, photo.Name, one.Refusal));
                continue;
            }

            kept.AddRange(shown.Where(finding => !kept.Any(before => before.Number == finding.Number && before.Hash == one.Value.Hash))
                .Select(finding => new InspectionFileAttached(finding.Unit, finding.Number, InspectionFilePurpose.Photo, one.Value.Hash, one.Value.MediaType, one.Value.Bytes) { Name = one.Value.Name }));
        }

        return (kept, left);
    }

    private static async Task<Outcome<FileKept>> KeepAsync(FileStore files, PackPhoto photo, CancellationToken cancel)
    {
        var bytes = new byte[photo.Content.Length];
        if (!Convert.TryFromBase64String(photo.Content, bytes, out var length))
        {
            return FileRefusals.Damaged(FileKind.Jpeg);
        }

        using var content = new MemoryStream(bytes, 0, length);
        return await files.KeepPhotoAsync(content, photo.Name, cancel);
    }
}
