using System.Security.Cryptography;
using MotCua.Application.Attachments;

namespace MotCua.Application.Tests.Attachments;

public sealed class FileStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("motcua-files-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_kept_under_the_hash_of_its_content_and_read_back_as_it_was()
    {
        var store = Store();
        var kept = (await store.KeepAsync(new MemoryStream(SomeFiles.Pdf), "to-khai.pdf", Cancel)).Value;

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(SomeFiles.Pdf)), kept.Hash);
        Assert.Equal(("to-khai.pdf", "application/pdf", SomeFiles.Pdf.Length), (kept.Name, kept.MediaType, kept.Bytes));
        Assert.True(File.Exists(Path.Combine(folder, kept.Hash[..2], kept.Hash[2..4], kept.Hash)));
        await using var content = store.Open(kept.Hash);
        using var read = new MemoryStream();
        await content.CopyToAsync(read, Cancel);
        Assert.Equal(SomeFiles.Pdf, read.ToArray());
    }

    [Fact]
    public async Task The_same_content_under_two_names_is_stored_once()
    {
        var store = Store();
        var first = (await store.KeepAsync(new MemoryStream(SomeFiles.Png), "a.png", Cancel)).Value;
        var second = (await store.KeepAsync(new MemoryStream(SomeFiles.Png), "b.png", Cancel)).Value;
        Assert.Equal(first.Hash, second.Hash);
        Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_behind()
    {
        var store = Store();
        Assert.Equal("file.executable", (await store.KeepAsync(new MemoryStream(SomeFiles.Exe), "to-khai.pdf", Cancel)).Refusal.Code);
        Assert.Equal("file.name-missing", (await store.KeepAsync(new MemoryStream(SomeFiles.Pdf), null, Cancel)).Refusal.Code);
        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused_before_it_is_read_to_its_end()
    {
        var store = Store(largestBytes: 1024 * 1024);
        var endless = new Endless();
        var refusal = (await store.KeepAsync(endless, "to-khai.pdf", Cancel)).Refusal;
        Assert.Equal("file.too-large", refusal.Code);
        Assert.Equal([1L], refusal.Facts);
        Assert.InRange(endless.Read_, 1024 * 1024, 1024 * 1024 + (128 * 1024));
        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_of_just_the_limit_is_taken()
    {
        var store = Store(largestBytes: SomeFiles.Text.Length);
        Assert.False((await store.KeepAsync(new MemoryStream(SomeFiles.Text), "a.txt", Cancel)).Refused);
    }

    [Fact]
    public async Task A_kept_file_can_be_run_by_nobody()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no executable bit.");
            return;
        }

        var kept = (await Store().KeepAsync(new MemoryStream(SomeFiles.Text), "a.txt", Cancel)).Value;
        var mode = File.GetUnixFileMode(Path.Combine(folder, kept.Hash[..2], kept.Hash[2..4], kept.Hash));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    public void Only_a_hash_opens_anything(string hash) => Assert.Throws<ArgumentException>(() => Store().Open(hash));

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<IOException>(() => Store().KeepAsync(new Endless { BreaksAfter = 300_000 }, "a.pdf", Cancel));
        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private FileStore Store(long largestBytes = AttachmentOptions.DefaultLargestBytes) => new(new AttachmentOptions(folder, largestBytes));

    private sealed class Endless : Stream
    {
        public long Read_ { get; private set; }

        public long BreaksAfter { get; init; } = long.MaxValue;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Read_; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Read_ += count;
            return Read_ > BreaksAfter ? throw new IOException("The line broke.") : count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
