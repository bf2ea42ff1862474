using System.IO.Compression;
using System.Text;
using MotCua.Domain;

namespace MotCua.Application.Attachments;

/// <summary>
/// A document that is an archive inside: Word and Excel since 2007, OpenDocument text. Told by what the archive says of itself; its parts are never
/// unpacked but for the few small ones that are read here, each up to a limit.
/// </summary>
internal static class OfficePackage
{
    private const int MostParts = 5_000;
    private const int LongestPartName = 260;
    private const long MostUnpacked = 400L * 1024 * 1024;
    private const int LongestRead = 1024 * 1024;

    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string SheetMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string OpenText = "application/vnd.oasis.opendocument.text";

    public static Outcome<FileKindFound> Check(Stream content)
    {
        content.Position = 0;
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return IsReasonable(archive) ? KindOf(archive) : FileRefusals.UnknownKind;
        }
        catch (InvalidDataException)
        {
            return FileRefusals.UnknownKind;
        }
    }

    /// <summary>Whether an archive could be opened from the end of this file: a closing record stands there, with whatever behind it.</summary>
    public static bool EndsAsArchive(Stream content)
    {
        const int RecordBytes = 22;
        var tail = new byte[Math.Min(content.Length, RecordBytes + ushort.MaxValue)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        for (var i = tail.Length - RecordBytes; i >= 0; i--)
        {
            // "PK" 5 6 and the numbers of two disks, always 0.
            if (tail.AsSpan(i).StartsWith("PK\u0005\u0006\0\0\0\0"u8))
            {
                return true;
            }
        }

        return false;
    }

    private static Outcome<FileKindFound> KindOf(ZipArchive archive)
    {
        var kind = Text(archive, "mimetype") is { } mime ? OpenDocument(mime) : Microsoft(Text(archive, "[Content_Types].xml"));
        if (kind is null)
        {
            return FileRefusals.UnknownKind;
        }

        return RunningPart(archive) is { } part ? FileRefusals.RunsSomething(part) : new FileKindFound(kind.Value);
    }

    private static FileKind? OpenDocument(string mime) => mime == OpenText ? FileKind.Odt : null;

    private static FileKind? Microsoft(string? types) => types switch
    {
        null => null,
        _ when types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) => null,
        _ when types.Contains(WordMain, StringComparison.Ordinal) => FileKind.Docx,
        _ when types.Contains(SheetMain, StringComparison.Ordinal) => FileKind.Xlsx,
        _ => null,
    };

    /// <summary>Macros, controls, embedded programs, or a template fetched from elsewhere.</summary>
    private static string? RunningPart(ZipArchive archive)
    {
        foreach (var part in archive.Entries.Select(entry => entry.FullName))
        {
            var name = part.ToLowerInvariant();
            if (name.Contains("vbaproject", StringComparison.Ordinal) || name.Contains("activex", StringComparison.Ordinal) || name.Contains("oleobject", StringComparison.Ordinal)
                || name.Contains("/macrosheets/", StringComparison.Ordinal) || name.StartsWith("basic/", StringComparison.Ordinal) || name.StartsWith("scripts/", StringComparison.Ordinal)
                || name.EndsWith(".exe", StringComparison.Ordinal) || name.EndsWith(".js", StringComparison.Ordinal) || name.EndsWith(".vbs", StringComparison.Ordinal))
            {
                return part;
            }
        }

        const string Settings = "word/_rels/settings.xml.rels";
        return Text(archive, Settings) is { } settings && settings.Contains("attachedTemplate", StringComparison.Ordinal) && settings.Contains("\"External\"", StringComparison.Ordinal)
            ? Settings
            : null;
    }

    /// <summary>Few parts, each once, with plain names, and not a small file that unpacks into a mountain.</summary>
    private static bool IsReasonable(ZipArchive archive)
    {
        var parts = archive.Entries;
        return parts.Count is > 0 and <= MostParts
            && parts.Sum(part => part.Length) <= MostUnpacked
            && parts.Select(part => part.FullName).Distinct(StringComparer.OrdinalIgnoreCase).Count() == parts.Count
            && parts.All(part => IsPlain(part.FullName));
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= LongestPartName && name[0] != '/' && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal)
        && !name.Split('/').Contains("..") && !name.Any(char.IsControl);

    /// <summary>A small part as text; null when there is none, empty when it is larger than any real one.</summary>
    private static string? Text(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } part)
        {
            return null;
        }

        using var stream = part.Open();
        var bytes = new byte[LongestRead + 1];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read > LongestRead ? "" : Encoding.UTF8.GetString(bytes, 0, read);
    }
}
