using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace MotCua.Application.Tests.Returning;

/// <summary>A small PDF signed as signing programs do it, and the authority whose certificate the signer has.</summary>
internal sealed class SignedPdf : IDisposable
{
    private const int Room = 8_192;
    private readonly RSA authorityKey = RSA.Create(2048);
    private readonly RSA signerKey = RSA.Create(2048);

    public SignedPdf()
    {
        var from = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var root = new CertificateRequest("CN=CA Thử nghiệm", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        Authority = root.CreateSelfSigned(from, from.AddYears(20));
        var mine = new CertificateRequest("CN=Hoàng Văn Hùng", signerKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var given = mine.Create(Authority, from, from.AddYears(10), [1, 2, 3]);
        Signer = given.CopyWithPrivateKey(signerKey);
    }

    public X509Certificate2 Authority { get; }

    public X509Certificate2 Signer { get; }

    public byte[] Bytes()
    {
        const string Gap = "0000000000 0000000000 0000000000";
        var text = $"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n<< /Type /Sig /SubFilter /ETSI.CAdES.detached /M (D:20200615093000+07'00') /ByteRange [0 {Gap}] /Contents <{new string('0', Room)}> >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";
        var first = text.IndexOf("/Contents <", StringComparison.Ordinal) + "/Contents ".Length;
        var second = first + Room + 2;
        text = text.Replace(Gap, string.Create(CultureInfo.InvariantCulture, $"{first:D10} {second:D10} {text.Length - second:D10}"), StringComparison.Ordinal);
        var bytes = Encoding.Latin1.GetBytes(text);

        var cms = new SignedCms(new ContentInfo([.. bytes[..first], .. bytes[second..]]), detached: true);
        cms.ComputeSignature(new CmsSigner(Signer) { IncludeOption = X509IncludeOption.EndCertOnly });
        Encoding.Latin1.GetBytes(Convert.ToHexString(cms.Encode())).CopyTo(bytes, first + 1);
        return bytes;
    }

    public void Dispose()
    {
        Authority.Dispose();
        Signer.Dispose();
        authorityKey.Dispose();
        signerKey.Dispose();
    }
}
