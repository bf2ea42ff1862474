using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace MotCua.Application.Attachments;

/// <summary>What signs true copies for a desk: a device, a service, or a certificate's file.</summary>
public interface ICopySigner
{
    /// <summary>As the certificate names who signs.</summary>
    string Name { get; }

    /// <param name="at">UTC.</param>
    bool IsValidAt(DateTime at);

    /// <summary>A detached CMS message over the content. Throws <see cref="CryptographicException"/> when it cannot sign.</summary>
    /// <param name="at">UTC: the time it says it was signed at.</param>
    Task<byte[]> SignAsync(byte[] content, DateTime at, CancellationToken cancel);
}

/// <summary>The signers of this installation, by the code of the desk's unit.</summary>
public sealed record CopySigners(IReadOnlyDictionary<string, ICopySigner> ByUnit)
{
    public static CopySigners None { get; } = new(new Dictionary<string, ICopySigner>());

    public ICopySigner? Of(string unit) => ByUnit.GetValueOrDefault(unit);
}

/// <summary>Signs with a key the program holds itself: a unit's own PKCS#12 file.</summary>
public sealed class CertificateSigner(X509Certificate2 certificate) : ICopySigner
{
    public string Name => certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    public bool IsValidAt(DateTime at) => at >= certificate.NotBefore.ToUniversalTime() && at <= certificate.NotAfter.ToUniversalTime();

    public Task<byte[]> SignAsync(byte[] content, DateTime at, CancellationToken cancel)
    {
        var message = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(certificate) { IncludeOption = X509IncludeOption.EndCertOnly };
        signer.SignedAttributes.Add(new Pkcs9SigningTime(at));
        message.ComputeSignature(signer);
        return Task.FromResult(message.Encode());
    }
}
