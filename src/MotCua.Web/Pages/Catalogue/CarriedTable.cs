using System.IO.Compression;
using MotCua.Application.Importing;
using MotCua.Domain;

namespace MotCua.Web.Pages.Cataloguing;

/// <summary>
/// A table that goes from the dry run to the import inside the page, so that the officer chooses it once and no process has to keep
/// it: its name and its content, compressed.
/// </summary>
public static class CarriedTable
{
    /// <summary>Files larger than this are imported by the command instead.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>"name|base64 of the gzip".</summary>
    public static async Task<string> PackAsync(IFormFile file, CancellationToken cancel)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await file.CopyToAsync(gzip, cancel);
        }

        return $"{Path.GetFileName(file.FileName).Replace('|', ' ')}|{Convert.ToBase64String(packed.ToArray())}";
    }

    /// <summary>The table again; refused when the page was changed on its way.</summary>
    public static Outcome<Table> Unpack(string carried)
    {
        var name = NameOf(carried);
        try
        {
            using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(carried[(name.Length + 1)..])), CompressionMode.Decompress);
            var content = new byte[MostBytes + 1];
            var read = gzip.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return read > MostBytes ? TableRefusals.TooLarge(name, MostBytes / 1024 / 1024) : Table.Read(name, content[..read]);
        }
        catch (Exception error) when (error is FormatException or InvalidDataException or ArgumentOutOfRangeException)
        {
            return TableRefusals.NotReadable(name);
        }
    }

    public static string NameOf(string carried) => carried.Split('|')[0];
}
