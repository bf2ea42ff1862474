using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using MotCua.Domain;

namespace MotCua.Application.Exporting;

/// <summary>A file that is being written for an officer, or lies ready.</summary>
/// <param name="by">Officer who asked for it: nobody else gets it.</param>
/// <param name="path">Where it is written.</param>
public sealed class WrittenFile(string id, string by, string name, string mediaType, string path)
{
    private long written;

    public string Id => id;

    public string By => by;

    public string Name => name;

    public string MediaType => mediaType;

    /// <summary>Rows it will have; null while they are counted.</summary>
    public long? Expected { get; internal set; }

    /// <summary>Rows so far.</summary>
    public long Written => Interlocked.Read(ref written);

    public bool IsReady { get; internal set; }

    public bool HasFailed { get; internal set; }

    /// <summary>Why it is not written, known once its rows were counted; empty for one that is.</summary>
    public IReadOnlyList<Refusal> Refusals { get; internal set; } = [];

    /// <summary>UTC: when it was ready, refused or failed; null while it is counted or written.</summary>
    public DateTime? EndedAt { get; internal set; }

    /// <summary>Bytes, once it is ready.</summary>
    public long Size { get; internal set; }

    internal string Path => path;

    /// <summary>The finished file from its beginning.</summary>
    public Stream Open() => new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, WrittenFiles.Buffered, FileOptions.Asynchronous);

    internal void Count() => Interlocked.Increment(ref written);
}

/// <summary>
/// Long lists as files. Each is written beside the pages, so that who asked for it sees how far it is and takes it when it is whole: what fails half-way is no half a
/// file in somebody's folder. A file lies ready for an hour, and is gone when the program ends or begins anew.
/// </summary>
public sealed class WrittenFiles : IAsyncDisposable
{
    internal const int Buffered = 1 << 16;

    /// <summary>More at once would slow down the counters.</summary>
    public const int MostAtOnce = 4;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, WrittenFile> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task> writing = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource end = new();
    private readonly string folder;
    private readonly OfficeTime time;
    private readonly ILogger<WrittenFiles> log;

    public WrittenFiles(ExportOptions options, OfficeTime time, ILogger<WrittenFiles> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        (folder, this.time, this.log) = (options.Folder, time, log);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Begins a file: its rows are counted, then it is written.</summary>
    /// <param name="count">Counts its rows, or refuses it.</param>
    /// <param name="write">Writes it; says after each row that it is written.</param>
    /// <returns>Null when too many are being written.</returns>
    public WrittenFile? Begin(string by, string name, string mediaType, Func<CancellationToken, Task<Outcome<long>>> count, Func<Stream, Action, CancellationToken, Task> write)
    {
        ArgumentNullException.ThrowIfNull(count);
        ArgumentNullException.ThrowIfNull(write);
        Forget();
        if (files.Values.Count(file => file.EndedAt is null) >= MostAtOnce)
        {
            return null;
        }

        Directory.CreateDirectory(folder);
        var id = Guid.NewGuid().ToString("N");
        var file = new WrittenFile(id, by, name, mediaType, Path.Combine(folder, id));
        files[file.Id] = file;
        writing[file.Id] = Task.Run(() => WriteAsync(file, count, write));
        return file;
    }

    /// <summary>Null when there is none of this officer's under this name.</summary>
    public WrittenFile? Find(string id, string by) => files.TryGetValue(id, out var file) && file.By == by ? file : null;

    /// <summary>Waits until the file has ended, but not longer than this.</summary>
    public Task WaitAsync(WrittenFile file, TimeSpan most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        return writing.TryGetValue(file.Id, out var task) ? Task.WhenAny(task, Task.Delay(most, cancel)) : Task.CompletedTask;
    }

    /// <summary>Waits until no file is being written any more, but not longer than this: what nobody waits for makes room for those somebody does.</summary>
    public Task WaitForAllAsync(TimeSpan most, CancellationToken cancel)
    {
        var begun = writing.Values.Where(task => !task.IsCompleted).ToList();
        return begun.Count == 0 ? Task.CompletedTask : Task.WhenAny(Task.WhenAll(begun), Task.Delay(most, cancel));
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await Task.WhenAll(writing.Values);
        foreach (var file in files.Values)
        {
            File.Delete(file.Path);
        }

        end.Dispose();
    }

    private async Task WriteAsync(WrittenFile file, Func<CancellationToken, Task<Outcome<long>>> count, Func<Stream, Action, CancellationToken, Task> write)
    {
        try
        {
            var counted = await count(end.Token);
            if (counted.Refused)
            {
                (file.Refusals, file.EndedAt) = (counted.Refusals, time.MachineNow);
                return;
            }

            file.Expected = counted.Value;
            await using (var stream = new FileStream(file.Path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffered, FileOptions.Asynchronous))
            {
                await write(stream, file.Count, end.Token);
                file.Size = stream.Length;
            }

            file.IsReady = true;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever it was: who waits for the file is told, and the program goes on.
            file.HasFailed = true;
            File.Delete(file.Path);
            if (!end.IsCancellationRequested)
            {
                log.LogError(error, "A file of {Expected} rows could not be written.", file.Expected);
            }
        }

        file.EndedAt = time.MachineNow;
    }

    private void Forget()
    {
        foreach (var old in files.Values.Where(file => file.EndedAt < time.MachineNow - Kept))
        {
            File.Delete(old.Path);
            files.TryRemove(old.Id, out _);
            writing.TryRemove(old.Id, out _);
        }
    }
}

/// <param name="Folder">Emptied when the program begins; nothing else is kept there.</param>
public sealed record ExportOptions(string Folder);
