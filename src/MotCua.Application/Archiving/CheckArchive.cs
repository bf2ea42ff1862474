using System.Security.Cryptography;
using System.Text.Json;

namespace MotCua.Application.Archiving;

/// <param name="Kind">"missing", "altered", "too-many" or "unreadable".</param>
public sealed record ArchiveFault(string Kind, string Path);

/// <summary>Compares the folder of an archived dossier with its manifest: nothing missing, nothing altered, nothing added.</summary>
public static class CheckArchive
{
    public static async Task<IReadOnlyList<ArchiveFault>> RunAsync(string folder, CancellationToken cancel)
    {
        if (await ReadAsync(Path.Combine(folder, ArchiveManifest.FileName), cancel) is not { } manifest)
        {
            return [new ArchiveFault("unreadable", ArchiveManifest.FileName)];
        }

        var faults = new List<ArchiveFault>();
        foreach (var file in manifest.Files)
        {
            // A manifest from elsewhere must not have files outside its folder read.
            var path = Path.GetFullPath(Path.Combine(folder, file.Path));
            if (!path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(path))
            {
                faults.Add(new ArchiveFault("missing", file.Path));
                continue;
            }

            await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (content.Length != file.Bytes || Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) != file.Sha256)
            {
                faults.Add(new ArchiveFault("altered", file.Path));
            }
        }

        var known = manifest.Files.Select(file => file.Path).Append(ArchiveManifest.FileName).ToHashSet();
        faults.AddRange(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !known.Contains(path))
            .Order(StringComparer.Ordinal)
            .Select(path => new ArchiveFault("too-many", path)));
        return faults;
    }

    private static async Task<ArchiveManifest?> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            await using var content = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<ArchiveManifest>(content, ArchiveDossier.Json, cancel) is { Format: ArchiveManifest.CurrentFormat, Files: not null } manifest ? manifest : null;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
