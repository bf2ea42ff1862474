using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using MotCua.Application.Exporting;
using MotCua.Application.Tests.Harness;
using MotCua.Domain;

namespace MotCua.Application.Tests.Exporting;

/// <summary>Long lists as files: seen while they are written, taken when they are whole, gone an hour later.</summary>
public sealed class WrittenFilesTests : IDisposable
{
    private const string Clerk = "mai.lt";

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"motcua-written-{Guid.NewGuid():N}");
    private readonly TestClock clock = new(new DateOnly(2020, 6, 15));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task How_far_it_is_is_seen_and_it_is_taken_only_when_it_is_whole()
    {
        await using var files = Files();
        var half = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var file = files.Begin(Clerk, "so.csv", "text/csv", Rows(2), async (stream, onRow, end) =>
        {
            await stream.WriteAsync("một\n"u8.ToArray(), end);
            onRow();
            half.SetResult();
            await goOn.Task;
            await stream.WriteAsync("hai\n"u8.ToArray(), end);
            onRow();
        })!;
        await half.Task;
        Assert.Equal((1L, (long?)2L, false), (file.Written, file.Expected, file.IsReady));

        goOn.SetResult();
        await files.WaitAsync(file, TimeSpan.FromSeconds(30), Cancel);
        Assert.Equal((2L, true, 10L), (file.Written, file.IsReady, file.Size));
        await using var whole = file.Open();
        using var reader = new StreamReader(whole, Encoding.UTF8);
        Assert.Equal("một\nhai\n", await reader.ReadToEndAsync(Cancel));
    }

    [Fact]
    public async Task Who_makes_room_for_files_goes_on_when_the_last_is_written_or_patience_ends()
    {
        await using var files = Files();
        await files.WaitForAllAsync(TimeSpan.FromHours(1), Cancel);
        var goOn = new TaskCompletionSource();
        Assert.NotNull(files.Begin(Clerk, "so.csv", "text/csv", Rows(1), (_, _, _) => goOn.Task));

        await files.WaitForAllAsync(TimeSpan.FromMilliseconds(20), Cancel);
        var waiting = files.WaitForAllAsync(TimeSpan.FromHours(1), Cancel);
        Assert.False(waiting.IsCompleted);
        goOn.SetResult();

        await waiting.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    [Fact]
    public async Task While_its_rows_are_counted_it_has_begun_and_too_many_are_refused_and_never_written()
    {
        await using var files = Files();
        var counted = new TaskCompletionSource<Outcome<long>>();
        var file = files.Begin(Clerk, "so.csv", "text/csv", _ => counted.Task, (_, _, _) => throw new InvalidOperationException("What is refused is not written."))!;
        Assert.Equal(((long?)null, (DateTime?)null), (file.Expected, file.EndedAt));

        var tooMany = new Refusal("report.too-many-for-sheet", 2_000_000L, 1_000_000L);
        counted.SetResult(tooMany);
        await files.WaitAsync(file, TimeSpan.FromSeconds(30), Cancel);
        Assert.Equal(tooMany, Assert.Single(file.Refusals));
        Assert.Equal((false, false), (file.IsReady, file.HasFailed));
        Assert.NotNull(file.EndedAt);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task What_breaks_off_leaves_no_half_a_file()
    {
        await using var files = Files();
        var file = files.Begin(Clerk, "so.csv", "text/csv", Rows(2), async (stream, _, end) =>
        {
            await stream.WriteAsync("một\n"u8.ToArray(), end);
            throw new IOException("disk full");
        })!;
        await files.WaitAsync(file, TimeSpan.FromSeconds(30), Cancel);

        Assert.Equal((false, true), (file.IsReady, file.HasFailed));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Four_are_written_at_once_and_a_fifth_has_to_wait()
    {
        await using var files = Files();
        var goOn = new TaskCompletionSource();
        var begun = Enumerable.Range(0, WrittenFiles.MostAtOnce).Select(_ => files.Begin(Clerk, "so.csv", "text/csv", Rows(1), (_, _, _) => goOn.Task)).ToList();
        Assert.DoesNotContain(null, begun);
        Assert.Null(files.Begin(Clerk, "so.csv", "text/csv", Rows(1), (_, _, _) => Task.CompletedTask));

        goOn.SetResult();
        await files.WaitAsync(begun[0]!, TimeSpan.FromSeconds(30), Cancel);
        Assert.NotNull(files.Begin(Clerk, "so.csv", "text/csv", Rows(1), (_, _, _) => Task.CompletedTask));
    }

    [Fact]
    public async Task After_an_hour_it_is_gone_and_so_is_what_an_earlier_run_left()
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "left"), "names", Cancel);
        await using var files = Files();
        Assert.False(File.Exists(Path.Combine(folder, "left")));
        var file = files.Begin(Clerk, "so.csv", "text/csv", Rows(1), (_, _, _) => Task.CompletedTask)!;
        await files.WaitAsync(file, TimeSpan.FromSeconds(30), Cancel);
        Assert.Same(file, files.Find(file.Id, Clerk));
        Assert.Null(files.Find(file.Id, "lan.lt"));

        clock.Advance(TimeSpan.FromMinutes(61));
        await files.WaitAsync(files.Begin(Clerk, "so.csv", "text/csv", Rows(1), (_, _, _) => Task.CompletedTask)!, TimeSpan.FromSeconds(30), Cancel);
        Assert.Null(files.Find(file.Id, Clerk));
        Assert.Single(Directory.GetFiles(folder));
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Func<CancellationToken, Task<Outcome<long>>> Rows(long count) => _ => Task.FromResult<Outcome<long>>(count);

    private WrittenFiles Files() => new(new ExportOptions(folder), new OfficeTime(clock), NullLogger<WrittenFiles>.Instance);
}
