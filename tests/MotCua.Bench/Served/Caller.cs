using System.Net;
using System.Net.Sockets;

namespace MotCua.Bench.Served;

/// <summary>Who asks the servers: the same client for ours and for the floor, without cookies and redirects of its own, counting every byte that arrives.</summary>
internal sealed class Caller : IDisposable
{
    private readonly HttpClient http;
    private long received;

    public Caller(Uri address, bool keepsCookies = false)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = keepsCookies,
            AutomaticDecompression = keepsCookies ? DecompressionMethods.All : DecompressionMethods.None,
            ConnectCallback = async (context, cancel) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(context.DnsEndPoint, cancel);
                return new CountingStream(new NetworkStream(socket, ownsSocket: true), bytes => Interlocked.Add(ref received, bytes));
            },
        };
        http = new HttpClient(handler) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
    }

    /// <summary>Bytes of all answers so far as they came over the wire, headers and all.</summary>
    public long Received => Interlocked.Read(ref received);

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var answer = await http.SendAsync(request);
        return answer.StatusCode < HttpStatusCode.BadRequest
            ? answer
            : throw new InvalidOperationException($"{request.Method} {request.RequestUri} was answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Asks and reads the answer to its end.</summary>
    public async Task GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = await SendAsync(request);
        await answer.Content.LoadIntoBufferAsync();
    }

    /// <summary>A page as text.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = await SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    public void Dispose() => http.Dispose();

    private sealed class CountingStream(Stream inner, Action<int> count) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int size) => Counted(inner.Read(buffer, offset, size));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Counted(await inner.ReadAsync(buffer, cancellationToken));

        public override void Write(byte[] buffer, int offset, int size) => inner.Write(buffer, offset, size);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);

        public override void Flush() => inner.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Counted(int bytes)
        {
            count(bytes);
            return bytes;
        }
    }
}
