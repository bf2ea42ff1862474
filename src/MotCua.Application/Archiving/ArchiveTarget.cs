using System.IO.Compression;

namespace MotCua.Application.Archiving;

/// <summary>Where an archive is written: a folder on a disk, or a zip that goes out as it is made.</summary>
public interface IArchiveTarget
{
    /// <summary>Opens the next file; the one before is finished.</summary>
    /// <param name="path">Relative, with "/".</param>
    Task<Stream> OpenAsync(string path, CancellationToken cancel);
}

/// <summary>A folder that must not exist yet.</summary>
public sealed class ArchiveFolder(string folder) : IArchiveTarget
{
    public Task<Stream> OpenAsync(string path, CancellationToken cancel)
    {
        var full = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return Task.FromResult<Stream>(new FileStream(full, FileMode.CreateNew, FileAccess.Write, FileShare.None));
    }
}

/// <summary>A zip of one folder: nothing of it is kept in memory but the list of its files.</summary>
public sealed class ArchiveZip(ZipArchive zip, string folder) : IArchiveTarget
{
    public Task<Stream> OpenAsync(string path, CancellationToken cancel) => zip.CreateEntry($"{folder}/{path}", CompressionLevel.Fastest).OpenAsync(cancel);
}
