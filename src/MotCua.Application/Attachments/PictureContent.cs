using System.Buffers.Binary;

namespace MotCua.Application.Attachments;

/// <summary>Whether what begins as a picture is built as one: its parts are walked, not drawn.</summary>
public static class PictureContent
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

    /// <summary>
    /// How many quarter turns to the right bring a photo upright, as the camera that was held sideways noted (Exif tag 0x0112). 0 where nothing is noted, for the
    /// mirrored positions that no camera writes, and for what is no JPEG.
    /// </summary>
    public static int QuarterTurns(ReadOnlySpan<byte> photo)
    {
        for (var at = 2; at + 4 <= photo.Length && photo[at] == 0xFF && photo[at + 1] != 0xDA;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(photo[(at + 2)..]);
            if (length < 2 || at + 2 + length > photo.Length)
            {
                return 0;
            }

            var segment = photo.Slice(at + 4, length - 2);
            if (photo[at + 1] == 0xE1 && segment.StartsWith("Exif\0\0"u8))
            {
                return OrientationIn(segment[6..]) switch { 6 => 1, 3 => 2, 8 => 3, _ => 0 };
            }

            at += 2 + length;
        }

        return 0;
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

    /// <summary>The tag's value in the first directory of a TIFF; 0 where it has none.</summary>
    private static int OrientationIn(ReadOnlySpan<byte> tiff)
    {
        const int Orientation = 0x0112;
        const int EntryBytes = 12;
        if (tiff.Length < 8)
        {
            return 0;
        }

        var isLittle = tiff[0] == (byte)'I';
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory < 8 || directory + 2 > tiff.Length)
        {
            return 0;
        }

        var entries = tiff[((int)directory + 2)..];
        for (var left = Short(tiff[(int)directory..], isLittle); left > 0 && entries.Length >= EntryBytes; left--)
        {
            if (Short(entries, isLittle) == Orientation)
            {
                return Short(entries[8..], isLittle);
            }

            entries = entries[EntryBytes..];
        }

        return 0;
    }

    private static int Short(ReadOnlySpan<byte> at, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
}
