using System.Security.Cryptography;
using MotCua.Domain;
using MotCua.Domain.Results;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Annotations;
using PdfSharp.Pdf.IO;
using PdfSharp.Pdf.Signatures;

namespace MotCua.Application.Attachments;

/// <param name="Content">The PDF with its signature.</param>
public sealed record TrueCopyMade(byte[] Content, int Pages);

/// <summary>
/// Bản số hóa ký số: a scan as a PDF that carries the desk's signature (ISO 32000-1, 12.8). A photo becomes a page of A4 first. The signature has no picture on
/// the page; whoever opens the file sees it in their own program, and <see cref="PdfSignatures"/> reads it.
/// </summary>
public static class TrueCopy
{
    /// <summary>Bytes kept free for the signature: a certificate with its chain stays well below.</summary>
    private const int Room = 16_384;

    /// <summary>No paper is built deeper; a file made to exhaust whoever reads it is.</summary>
    private const int DeepestNesting = 500;

    /// <param name="name">The scan's, for what is said of it.</param>
    /// <param name="pages">Pages as who scanned them counted; null where nobody did.</param>
    public static async Task<Outcome<TrueCopyMade>> MakeAsync(byte[] scan, string mediaType, string name, int? pages, ICopySigner signer, string place, DateTime at, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(signer);
        if (mediaType != FileKind.Pdf.MediaType() && mediaType != FileKind.Jpeg.MediaType() && mediaType != FileKind.Png.MediaType())
        {
            return ResultRefusals.KindNotSigned(name);
        }

        if (!signer.IsValidAt(at))
        {
            return ResultRefusals.SignerNotValid(signer.Name);
        }

        using var opened = Open(scan, mediaType);
        if (opened is null)
        {
            return ResultRefusals.NotOpened(name);
        }

        var inFile = opened.PageCount;
        if (pages is { } counted && counted != inFile)
        {
            return ResultRefusals.PagesDiffer(counted, inFile);
        }

        var options = new DigitalSignatureOptions { AppName = "MotCua", Reason = "Ký số bản số hóa", Location = place, ContactInfo = "", Rectangle = new XRect(0, 0, 0, 0), AppearanceHandler = new Unseen() };
        DigitalSignatureHandler.ForDocument(opened, new Signing(signer, at, cancel), options);
        try
        {
            using var signed = new MemoryStream();
            await opened.SaveAsync(signed, closeStream: false);
            return new TrueCopyMade(signed.ToArray(), inFile);
        }
        catch (CryptographicException)
        {
            return ResultRefusals.SignerFailed;
        }
    }

    private static PdfDocument? Open(byte[] scan, string mediaType)
    {
        try
        {
            return mediaType != FileKind.Pdf.MediaType() ? Photo(scan)
                : IsDeep(scan) ? null
                : PdfReader.Open(new MemoryStream(scan), PdfDocumentOpenMode.Modify) is { PageCount: > 0 } document ? document : null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A reader says in many ways that it cannot read: whichever it is, the file has to be scanned again.
            return null;
        }
    }

    private static PdfDocument Photo(byte[] photo)
    {
        using var picture = XImage.FromStream(new MemoryStream(photo));
        var turns = PictureContent.QuarterTurns(photo);
        var (across, down) = turns % 2 == 0 ? (picture.PixelWidth, picture.PixelHeight) : (picture.PixelHeight, picture.PixelWidth);
        var document = new PdfDocument();
        var page = document.AddPage();
        page.Size = PageSize.A4;
        page.Orientation = across > down ? PageOrientation.Landscape : PageOrientation.Portrait;
        var (width, height) = (page.Width.Point, page.Height.Point);
        var scale = Math.Min(width / across, height / down);
        var (wide, high) = (picture.PixelWidth * scale, picture.PixelHeight * scale);
        using var drawing = XGraphics.FromPdfPage(page);
        drawing.RotateAtTransform(90 * turns, new XPoint(width / 2, height / 2));
        drawing.DrawImage(picture, (width - wide) / 2, (height - high) / 2, wide, high);
        return document;
    }

    /// <summary>Whether parts stand in parts deeper than any paper's do: the reader goes into each, and would never come back.</summary>
    private static bool IsDeep(ReadOnlySpan<byte> pdf)
    {
        var depth = 0;
        while (pdf.IndexOfAny("[]<>s"u8) is var at and >= 0)
        {
            var here = pdf[at..];
            if (here.StartsWith("stream"u8))
            {
                var end = here.IndexOf("endstream"u8);
                pdf = end < 0 ? [] : here[(end + 9)..];
                continue;
            }

            depth = here[0] switch
            {
                (byte)'[' or (byte)'<' => depth + 1,
                (byte)']' or (byte)'>' => Math.Max(0, depth - 1),
                _ => depth,
            };
            if (depth > DeepestNesting)
            {
                return true;
            }

            pdf = here[1..];
        }

        return false;
    }

    /// <summary>What the signature covers comes as a stream over two ranges, which is read from begin to end and not otherwise.</summary>
    private sealed class Signing(ICopySigner signer, DateTime at, CancellationToken cancel) : IDigitalSigner
    {
        public string CertificateName => signer.Name;

        public Task<int> GetSignatureSizeAsync() => Task.FromResult(Room);

        public async Task<byte[]> GetSignatureAsync(Stream stream)
        {
            var content = new byte[stream.Length];
            var read = 0;
            while (read < content.Length && stream.Read(content, read, content.Length - read) is var some and > 0)
            {
                read += some;
            }

            return await signer.SignAsync(read == content.Length ? content : content[..read], at, cancel);
        }
    }

    private sealed class Unseen : IAnnotationAppearanceHandler
    {
        public void DrawAppearance(XGraphics gfx, XRect rect)
        {
        }
    }
}
