using System.IO.Compression;
using System.Text;

namespace MotCua.Application.Tests.Attachments;

/// <summary>Small files of every kind, built byte by byte.</summary>
internal static class SomeFiles
{
    public static byte[] Pdf { get; } = Latin("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");

    public static byte[] PdfWith(string part) => Latin($"%PDF-1.7\n1 0 obj\n<< /Type /Catalog {part} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");

    public static byte[] Jpeg { get; } =
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0, 0x7F, 0xFF, 0xD9,
    ];

    /// <summary>40 by 20 points, its left quarter black; with its position in the Exif part, before all others as cameras write it, or 0 for a camera that notes none.</summary>
    public static byte[] Photo(byte orientation, bool isLittle)
    {
        byte[] tiff = isLittle
            ? [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0x0F, 1, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
            : [.. "MM\0*"u8, 0, 0, 0, 8, 0, 2, 1, 0x0F, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
        byte[] exif = [0xFF, 0xE1, 0, (byte)(tiff.Length + 8), .. "Exif\0\0"u8, .. tiff];

        // A camera writes the Exif part instead of the JFIF one.
        return orientation == 0 ? WithJfif : [0xFF, 0xD8, .. exif, .. WithJfif[20..]];
    }

    private static byte[] WithJfif { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/wAALCAAUACgBAREA/8QAFwABAQEBAA"
        + "AAAAAAAAAAAAAAAAYEBf/EABoQAQABBQAAAAAAAAAAAAAAAAABAwU1grL/2gAIAQEAAD8A4qntGMo7dS2AjFPaMZR26lsBGKe0Yyjt1LYD/9k=");

    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static byte[] Tiff { get; } = [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0, 1, 4, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0];

    public static byte[] TiffBig { get; } = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0];

    public static byte[] Text { get; } = Encoding.UTF8.GetBytes("Kính gửi: Ủy ban nhân dân xã Tân Bắc\r\nTôi tên là Phù Thị Mẩy.\r\n");

    public static byte[] Docx { get; } = Zip(("[Content_Types].xml", WordTypes), ("word/document.xml", "<w:document/>"));

    public static byte[] Xlsx { get; } = Zip(("[Content_Types].xml", SheetTypes), ("xl/workbook.xml", "<workbook/>"));

    public static byte[] Odt { get; } = Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<office:document-content/>"));

    public const string WordTypes =
        "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    public const string SheetTypes =
        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";

    public static byte[] DocxWith(string part, string content = "x") => Zip(("[Content_Types].xml", WordTypes), ("word/document.xml", "<w:document/>"), (part, content));

    /// <summary>Windows programs begin so.</summary>
    public static byte[] Exe { get; } = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0, .. "This program cannot be run in DOS mode."u8];

    public static byte[] Elf { get; } = [0x7F, .. "ELF"u8, 2, 1, 1, 0];

    public static byte[] OldWord { get; } = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]];

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
