using MotCua.Domain;

namespace MotCua.Application.Attachments;

/// <summary>
/// What a file is, by its content alone. Only the kinds of <see cref="FileKind"/> pass; programs, scripts, web pages and macros are named as such in
/// the refusal, everything else is unknown. A file that is whole as one kind and opens as another too (a PDF with an archive behind it) is refused.
/// </summary>
public static class FileInspection
{
    private const int HeadBytes = 4096;

    /// <param name="content">Seekable; read more than once.</param>
    /// <param name="name">Already clean (<see cref="FileName.Clean"/>).</param>
    public static Outcome<FileKindFound> Inspect(Stream content, string name)
    {
        ArgumentNullException.ThrowIfNull(content);
        var head = new byte[HeadBytes];
        content.Position = 0;
        var start = head.AsSpan(0, content.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false));
        if (start.Length == 0)
        {
            return FileRefusals.Empty;
        }

        if (Known(start) is { } refused)
        {
            return refused;
        }

        var kind = KindOf(start, content);
        if (kind.Refused)
        {
            return kind.Refusal;
        }

        if (kind.Value.Kind is not (FileKind.Docx or FileKind.Xlsx or FileKind.Odt) && OfficePackage.EndsAsArchive(content))
        {
            return FileRefusals.TwoKinds;
        }

        return kind.Value.Kind.Endings().Contains(FileName.EndingOf(name)) ? kind : FileRefusals.EndingLies(name, kind.Value.Kind);
    }

    private static Outcome<FileKindFound> KindOf(ReadOnlySpan<byte> start, Stream content)
    {
        if (start.StartsWith("%PDF-"u8))
        {
            return PdfContent.Check(content);
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return Whole(FileKind.Jpeg, PictureContent.IsJpeg(content));
        }

        if (start.StartsWith(PictureContent.PngStart))
        {
            return Whole(FileKind.Png, PictureContent.IsPng(content));
        }

        if (start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8))
        {
            return Whole(FileKind.Tiff, PictureContent.IsTiff(content));
        }

        return start.StartsWith("PK\u0003\u0004"u8) ? OfficePackage.Check(content) : TextContent.Check(content);
    }

    private static Outcome<FileKindFound> Whole(FileKind kind, bool isWhole) => isWhole ? new FileKindFound(kind) : FileRefusals.Damaged(kind);

    /// <summary>Kinds that are told by name, so that the officer knows what to do instead.</summary>
    private static Refusal? Known(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("MZ"u8) || start.StartsWith("\u007fELF"u8) || IsMachO(start) || start.StartsWith("#!"u8) || start.StartsWith("\0asm"u8) || IsLink(start))
        {
            return FileRefusals.Executable;
        }

        // The compound file of Word and Excel before 2007, which hides macros; encrypted new files look the same.
        return start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) ? FileRefusals.OldOffice : null;
    }

    private static bool IsMachO(ReadOnlySpan<byte> start) =>
        start.Length >= 4 && (start[..4] is [0xFE, 0xED, 0xFA, 0xCE or 0xCF] or [0xCE or 0xCF, 0xFA, 0xED, 0xFE] or [0xCA, 0xFE, 0xBA, 0xBE]);

    /// <summary>A Windows shortcut.</summary>
    private static bool IsLink(ReadOnlySpan<byte> start) => start.StartsWith((ReadOnlySpan<byte>)[0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]);
}

/// <summary>What a file was found to be.</summary>
public sealed record FileKindFound(FileKind Kind);
