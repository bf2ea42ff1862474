using System.Security.Cryptography;
using MotCua.Domain;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Attachments;

/// <summary>
/// Files kept by the SHA-256 of their content: FOLDER/ab/cd/abcd…, each once however often it is attached, never executable, never changed.
/// A file appears under its name only when its bytes are on the disk.
/// </summary>
public sealed class FileStore
{
    private const string Incoming = "incoming";
    private readonly AttachmentOptions options;

    public FileStore(AttachmentOptions options)
    {
        this.options = options;
        Directory.CreateDirectory(Path.Combine(options.Folder, Incoming));
    }

    public long LargestBytes => options.LargestBytes;

    /// <summary>
    /// Reads the content to its end or to the limit, looks what it is, and keeps it. What is refused leaves nothing behind.
    /// </summary>
    /// <param name="name">As it came from the browser or the caller.</param>
    public async Task<Outcome<FileKept>> KeepAsync(Stream content, string? name, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(content);
        var clean = FileName.Clean(name);
        if (clean.Refused)
        {
            return clean.Refusal;
        }

        var temporary = Path.Combine(options.Folder, Incoming, Guid.NewGuid().ToString("n"));
        try
        {
            return await KeepAsync(content, clean.Value, temporary, cancel);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The content, for reading. Throws <see cref="FileNotFoundException"/> when the store lost it.</summary>
    public Stream Open(string hash) => new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);

    /// <summary>Takes the content away for good; nothing when it is gone already.</summary>
    public void Forget(string hash) => File.Delete(PathOf(hash));

    public bool Has(string hash) => File.Exists(PathOf(hash));

    private async Task<Outcome<FileKept>> KeepAsync(Stream content, string name, string temporary, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = Create(temporary);
        if (!await CopyAsync(content, file, hash, cancel))
        {
            return FileRefusals.TooLarge(options.LargestBytes / 1024 / 1024);
        }

        var found = FileInspection.Inspect(file, name);
        if (found.Refused)
        {
            return found.Refusal;
        }

        file.Flush(flushToDisk: true);
        var kept = new FileKept(Convert.ToHexStringLower(hash.GetCurrentHash()), name, found.Value.Kind.MediaType(), file.Length);
        Publish(temporary, kept.Hash);
        return kept;
    }

    private async Task<bool> CopyAsync(Stream content, FileStream file, IncrementalHash hash, CancellationToken cancel)
    {
        var buffer = new byte[64 * 1024];
        var sum = 0L;
        for (var read = await content.ReadAsync(buffer, cancel); read > 0; read = await content.ReadAsync(buffer, cancel))
        {
            sum += read;
            if (sum > options.LargestBytes)
            {
                return false;
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return true;
    }

    private void Publish(string temporary, string hash)
    {
        var path = PathOf(hash);
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        File.Move(temporary, path, overwrite: true);
        for (var level = folder; level.Length >= options.Folder.Length; level = Path.GetDirectoryName(level)!)
        {
            Folder.Flush(level);
        }
    }

    private static FileStream Create(string path)
    {
        var open = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            open.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, open);
    }

    private string PathOf(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(options.Folder, hash[..2], hash[2..4], hash)
        : throw new ArgumentException("Not the hash of a file.", nameof(hash));
}
