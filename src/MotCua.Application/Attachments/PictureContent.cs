using System.Buffers.Binary;

namespace MotCua.Application.Attachments;

/// <summary>Whether what begins as a picture is built as one: its parts are walked, not drawn.</summary>
internal static class PictureContent
{
    public static ReadOnlySpan<byte> PngStart => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Segments up to the first scan, with a frame among them. What a camera appends behind the picture is let be.</summary>
    public static bool IsJpeg(Stream content)
    {
        var marker = new byte[4];
        var hasFrame = false;
        for (content.Position = 2; content.ReadAtLeast(marker, 4, throwOnEndOfStream: false) == 4;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(marker.AsSpan(2));
            if (marker[0] != 0xFF || length < 2)
            {
                return false;
            }

            if (marker[1] == 0xDA)
            {
                return hasFrame;
            }

            hasFrame |= marker[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            content.Position += length - 2;
        }

        return false;
    }

    /// <summary>Chunks from IHDR to IEND, and the file ends there.</summary>
    public static bool IsPng(Stream content)
    {
        var chunk = new byte[8];
        content.Position = PngStart.Length;
        for (var isFirst = true; content.ReadAtLeast(chunk, 8, throwOnEndOfStream: false) == 8; isFirst = false)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunk);
            var type = chunk.AsSpan(4);
            if (isFirst && !(length == 13 && type.SequenceEqual("IHDR"u8)))
            {
                return false;
            }

            const int Checksum = 4;
            if (content.Position + length + Checksum > content.Length)
            {
                return false;
            }

            content.Position += length + Checksum;
            if (type.SequenceEqual("IEND"u8))
            {
                return content.Position == content.Length;
            }
        }

        return false;
    }

    /// <summary>The first directory lies within the file and has entries.</summary>
    public static bool IsTiff(Stream content)
    {
        var head = new byte[8];
        content.Position = 0;
        if (content.ReadAtLeast(head, 8, throwOnEndOfStream: false) < 8)
        {
            return false;
        }

        var isLittle = head[0] == (byte)'I';
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4)) : BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(4));
        if (directory < 8 || directory + 2 > content.Length)
        {
            return false;
        }

        content.Position = directory;
        var count = new byte[2];
        content.ReadExactly(count);
        var entries = isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(count) : BinaryPrimitives.ReadUInt16BigEndian(count);
        const int EntryBytes = 12;
        return entries > 0 && directory + 2 + (entries * EntryBytes) <= content.Length;
    }
}
