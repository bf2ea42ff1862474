using System.Text;
using MotCua.Domain;

namespace MotCua.Application.Attachments;

/// <summary>Plain text in UTF-8: letters and line ends, nothing a browser or a shell would act on.</summary>
internal static class TextContent
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Marks of pages and scripts, wherever they stand: a browser that guesses looks at the whole beginning.</summary>
    private static readonly string[] Marks =
        ["<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?xml", "<?php", "<iframe", "<object", "<embed", "<meta", "<link", "<%", "javascript:"];

    public static Outcome<FileKindFound> Check(Stream content)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, Strict, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
        var buffer = new char[64 * 1024];
        var before = "";
        try
        {
            for (var read = reader.ReadBlock(buffer); read > 0; read = reader.ReadBlock(buffer))
            {
                var text = buffer.AsSpan(0, read);
                if (text.ContainsAnyExcept(Printable) && HasControl(text))
                {
                    return FileRefusals.UnknownKind;
                }

                // A mark may lie across two blocks.
                var joined = before + text.ToString();
                if (Marks.Any(mark => joined.Contains(mark, StringComparison.OrdinalIgnoreCase)))
                {
                    return FileRefusals.WebPage;
                }

                before = joined[^Math.Min(joined.Length, 16)..];
            }
        }
        catch (DecoderFallbackException)
        {
            return FileRefusals.UnknownKind;
        }

        return new FileKindFound(FileKind.Text);
    }

    private static readonly System.Buffers.SearchValues<char> Printable =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(code => (char)code), '\r', '\n', '\t']);

    private static bool HasControl(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter) && letter is not ('\r' or '\n' or '\t' or '\f'))
            {
                return true;
            }
        }

        return false;
    }
}
