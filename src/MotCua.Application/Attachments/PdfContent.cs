using System.Text;
using MotCua.Domain;

namespace MotCua.Application.Attachments;

/// <summary>A PDF from its first byte to its end mark, without parts that run when it is opened.</summary>
internal static class PdfContent
{
    /// <summary>The end mark may be followed by a few line ends.</summary>
    private const int TailBytes = 1024;

    /// <summary>Names of the parts that run something or carry a program (ISO 32000-1, 7.6.4, 12.6.4). Those inside compressed objects are not seen.</summary>
    private static readonly string[] Running = ["/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia", "/ImportData", "/GoToE"];

    public static Outcome<FileKindFound> Check(Stream content)
    {
        var tail = new byte[Math.Min(TailBytes, content.Length)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        if (tail.AsSpan().LastIndexOf("%%EOF"u8) < 0)
        {
            return FileRefusals.Damaged(FileKind.Pdf);
        }

        return FirstRunning(content) is { } part ? FileRefusals.RunsSomething(part) : new FileKindFound(FileKind.Pdf);
    }

    private static string? FirstRunning(Stream content)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, Encoding.Latin1, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
        var name = new StringBuilder();
        var buffer = new char[64 * 1024];
        for (var read = reader.ReadBlock(buffer); read > 0; read = reader.ReadBlock(buffer))
        {
            foreach (var letter in buffer.AsSpan(0, read))
            {
                var inName = char.IsAsciiLetterOrDigit(letter) || letter == '#';
                if (name.Length > 0 && inName && name.Length < 64)
                {
                    name.Append(letter);
                    continue;
                }

                if (name.Length > 0 && Running.Contains(Plain(name.ToString())))
                {
                    return Plain(name.ToString());
                }

                name.Clear();
                if (letter == '/')
                {
                    name.Append(letter);
                }
            }
        }

        return null;
    }

    /// <summary>A name with its hidden letters shown: "/J#61vaScript" is "/JavaScript".</summary>
    private static string Plain(string name)
    {
        if (!name.Contains('#', StringComparison.Ordinal))
        {
            return name;
        }

        var plain = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '#' && i + 2 < name.Length && char.IsAsciiHexDigit(name[i + 1]) && char.IsAsciiHexDigit(name[i + 2]))
            {
                plain.Append((char)Convert.ToByte(name.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                plain.Append(name[i]);
            }
        }

        return plain.ToString();
    }
}
