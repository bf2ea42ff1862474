using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MotCua.Application.Attachments;
using MotCua.Web.Commands;

namespace MotCua.Web;

/// <summary>
/// Units that sign their scans with a PKCS#12 file of their own, from "copySigning" in settings.json: by the desk's code, the file and the file with its
/// password, both in the data folder. What is set wrongly stops the start with a sentence.
/// </summary>
public static class CopySigningSettings
{
    public static CopySigners Read(IConfiguration configuration, string data)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new CopySigners(configuration.GetSection("copySigning").GetChildren().ToDictionary(unit => unit.Key, ICopySigner (unit) => Signer(unit, data)));
    }

    private static CertificateSigner Signer(IConfigurationSection unit, string data)
    {
        if (unit["pkcs12"] is not { Length: > 0 } file || unit["passwordFile"] is not { Length: > 0 } password)
        {
            throw new CommandFailedException("Cài đặt copySigning của {0} phải có pkcs12 và passwordFile, là tên tệp trong thư mục dữ liệu.", unit.Key);
        }

        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(data, file), File.ReadAllText(Path.Combine(data, password)).Trim());
            return certificate.HasPrivateKey
                ? new CertificateSigner(certificate)
                : throw new CommandFailedException("Tệp {0} của {1} không có khóa bí mật nên không ký được.", file, unit.Key);
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException("Không mở được chứng thư {0} của {1}: sai mật khẩu, hoặc không có tệp.", file, unit.Key);
        }
    }
}
