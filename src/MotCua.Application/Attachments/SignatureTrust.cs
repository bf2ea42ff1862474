using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MotCua.Application.Attachments;

/// <summary>The certificates of authorities this office trusts, one file each: government and public signing authorities.</summary>
/// <param name="Folder">Files ending in .cer, .crt or .pem; may be missing.</param>
public sealed record SignatureTrust(string Folder)
{
    public X509Certificate2Collection Roots()
    {
        var roots = new X509Certificate2Collection();
        foreach (var file in Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder) : [])
        {
            if (Path.GetExtension(file).ToUpperInvariant() is ".CER" or ".CRT" or ".PEM" && Read(file) is { } root)
            {
                roots.Add(root);
            }
        }

        return roots;
    }

    /// <summary>Null for a file that is no certificate: one bad file takes trust from nobody else.</summary>
    private static X509Certificate2? Read(string file)
    {
        try
        {
            return X509CertificateLoader.LoadCertificateFromFile(file);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
