using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace MotCua.Application.Attachments;

/// <summary>
/// Finds the signatures of a PDF (ISO 32000-1, 12.8) and checks each: a CMS message over the two byte ranges before and after it. Signatures inside
/// compressed objects cannot exist: a signature must be able to leave itself out.
/// </summary>
public sealed partial class PdfSignatures(SignatureTrust trust)
{
    private const int MostSignatures = 20;

    public IReadOnlyList<PdfSignature> Read(ReadOnlyMemory<byte> pdf)
    {
        var text = Encoding.Latin1.GetString(pdf.Span);
        return [.. ByteRange().Matches(text).Take(MostSignatures).Select(range => Check(pdf, text, range))];
    }

    private PdfSignature Check(ReadOnlyMemory<byte> pdf, string text, Match range)
    {
        var unreadable = new PdfSignature(SignatureState.NotReadable, SignerTrust.NotTrusted, null, null, null);
        if (Parts(range, pdf.Length) is not { } part || Message(text[part.First..part.Second]) is not { } message)
        {
            return unreadable;
        }

        try
        {
            byte[] signed = [.. pdf.Span[..part.First], .. pdf.Span[part.Second..part.End]];
            var cms = new SignedCms(new ContentInfo(signed), detached: true);
            cms.Decode(message);
            return cms.SignerInfos is [{ Certificate: { } certificate } signer, ..]
                ? new PdfSignature(
                    StateOf(signer, part.End == pdf.Length),
                    TrustOf(certificate, cms.Certificates, ClaimedTime(signer) ?? ClaimedTime(text, range.Index)),
                    certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false),
                    certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true),
                    ClaimedTime(signer) ?? ClaimedTime(text, range.Index))
                : unreadable;
        }
        catch (CryptographicException)
        {
            return unreadable;
        }
    }

    /// <summary>End of the first range, begin and end of the second. A range that leaves out more than the signature itself, or runs past the file, is none.</summary>
    private static (int First, int Second, int End)? Parts(Match range, int length)
    {
        var numbers = range.Groups.Values.Skip(1).Select(group => long.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return numbers is [0, var first, var second, var rest] && first < second && second + rest <= length
            ? ((int)first, (int)second, (int)(second + rest))
            : null;
    }

    /// <summary>The gap between the ranges is the message in hexadecimal digits between &lt; and &gt;, filled up with zeros.</summary>
    private static byte[]? Message(string gap)
    {
        var digits = Blank().Replace(gap, "");
        return digits is ['<', .. var hex, '>'] && hex.Length % 2 == 0 && hex.All(char.IsAsciiHexDigit) ? Unfilled(Convert.FromHexString(hex)) : null;
    }

    /// <summary>The message without the zeros behind it: its own length stands in its head (DER).</summary>
    private static byte[]? Unfilled(byte[] bytes)
    {
        if (bytes.Length < 2)
        {
            return null;
        }

        var (head, length) = (2, (long)bytes[1]);
        if (length >= 0x80)
        {
            var count = (int)length & 0x7F;
            if (count is 0 or > 4 || bytes.Length < 2 + count)
            {
                return null;
            }

            head += count;
            length = bytes.Skip(2).Take(count).Aggregate(0L, (sum, one) => (sum << 8) | one);
        }

        return head + length <= bytes.Length ? bytes[..(int)(head + length)] : null;
    }

    private static SignatureState StateOf(SignerInfo signer, bool toTheEnd)
    {
        try
        {
            signer.CheckSignature(verifySignatureOnly: true);
            return toTheEnd ? SignatureState.Intact : SignatureState.AddedTo;
        }
        catch (CryptographicException)
        {
            return SignatureState.Broken;
        }
    }

    /// <summary>Whether it led to a trusted authority when it was signed. Withdrawn certificates are not asked for: the counter may have no line.</summary>
    private SignerTrust TrustOf(X509Certificate2 certificate, X509Certificate2Collection others, DateTime? at)
    {
        var roots = trust.Roots();
        if (roots.Count == 0)
        {
            return SignerTrust.NoneConfigured;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.ExtraStore.AddRange(others);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        if (at is { } moment)
        {
            chain.ChainPolicy.VerificationTime = moment.ToLocalTime();
        }

        return chain.Build(certificate) ? SignerTrust.Trusted : SignerTrust.NotTrusted;
    }

    private static DateTime? ClaimedTime(SignerInfo signer) =>
        signer.SignedAttributes.Cast<CryptographicAttributeObject>().SelectMany(one => one.Values.Cast<AsnEncodedData>()).OfType<Pkcs9SigningTime>().FirstOrDefault()?.SigningTime.ToUniversalTime();

    /// <summary>/M of the signature's own object: PAdES writes the time there.</summary>
    private static DateTime? ClaimedTime(string text, int at)
    {
        var begin = Math.Max(0, text.LastIndexOf(" obj", at, StringComparison.Ordinal));
        var end = text.IndexOf("endobj", at, StringComparison.Ordinal) is var found and >= 0 ? found : text.Length;
        if (Modified().Match(text, begin, end - begin) is not { Success: true } match)
        {
            return null;
        }

        var zone = match.Groups[2].Value is { Length: > 0 } hours ? $"{hours}:{match.Groups[3].Value}" : "+00:00";
        return DateTimeOffset.TryParseExact(match.Groups[1].Value + zone, "yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment.UtcDateTime : null;
    }

    [GeneratedRegex(@"/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]")]
    private static partial Regex ByteRange();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"/M\s*\(D:(\d{14})(?:([+-]\d{2})'(\d{2}))?")]
    private static partial Regex Modified();
}
