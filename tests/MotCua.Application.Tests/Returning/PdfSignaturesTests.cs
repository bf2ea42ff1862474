using System.Text;
using MotCua.Application.Attachments;

namespace MotCua.Application.Tests.Returning;

/// <summary>What is said of a signed PDF: who, when, whether it is as it was signed, and whether the office trusts who vouches for the signer.</summary>
public sealed class PdfSignaturesTests : IDisposable
{
    private readonly SignedPdf pdf = new();
    private readonly string trusted = Directory.CreateTempSubdirectory("motcua-trust-").FullName;

    [Fact]
    public void A_signature_by_a_trusted_authority_is_intact_and_says_who_and_when()
    {
        Trust();

        var signature = Assert.Single(Read(pdf.Bytes()));

        Assert.Equal(new PdfSignature(SignatureState.Intact, SignerTrust.Trusted, "Hoàng Văn Hùng", "CA Thử nghiệm", new DateTime(2020, 6, 15, 2, 30, 0, DateTimeKind.Utc)), signature);
    }

    [Fact]
    public void Without_a_trusted_authority_or_with_another_one_that_is_said_and_the_signature_is_still_intact()
    {
        Assert.Equal((SignatureState.Intact, SignerTrust.NoneConfigured), StandingOf(pdf.Bytes()));
        File.WriteAllText(Path.Combine(trusted, "ghi-chu.txt"), "không phải chứng thư");
        File.WriteAllText(Path.Combine(trusted, "hong.cer"), "không phải chứng thư");
        Assert.Equal((SignatureState.Intact, SignerTrust.NoneConfigured), StandingOf(pdf.Bytes()));
        using var other = new SignedPdf();
        File.WriteAllBytes(Path.Combine(trusted, "khac.cer"), other.Authority.RawData);
        Assert.Equal((SignatureState.Intact, SignerTrust.NotTrusted), StandingOf(pdf.Bytes()));
    }

    [Fact]
    public void One_byte_changed_is_seen_and_so_is_what_was_added_behind()
    {
        Trust();
        var bytes = pdf.Bytes();
        Assert.Equal(SignatureState.AddedTo, StandingOf([.. bytes, .. "% thêm\n%%EOF\n"u8]).State);

        bytes[Encoding.Latin1.GetString(bytes).IndexOf("Catalog", StringComparison.Ordinal)] ^= 1;
        Assert.Equal((SignatureState.Broken, SignerTrust.Trusted), StandingOf(bytes));
    }

    [Theory]
    [InlineData("%PDF-1.7\n/ByteRange [0 9 99999 9] /Contents <00>\n%%EOF")]
    [InlineData("%PDF-1.7\n/ByteRange [5 20 24 9] /Contents <00>\n%%EOF")]
    [InlineData("%PDF-1.7\n/ByteRange [0 40 44 5] /Contents        <3080>\n%%EOF")]
    public void A_range_that_is_none_or_a_message_that_is_none_is_not_readable(string text) =>
        Assert.Equal(SignatureState.NotReadable, StandingOf(Encoding.Latin1.GetBytes(text)).State);

    [Fact]
    public void A_pdf_without_a_signature_has_none() => Assert.Empty(Read("%PDF-1.7\n%%EOF"u8.ToArray()));

    public void Dispose()
    {
        pdf.Dispose();
        Directory.Delete(trusted, recursive: true);
    }

    private void Trust() => File.WriteAllBytes(Path.Combine(trusted, "ca.cer"), pdf.Authority.RawData);

    private IReadOnlyList<PdfSignature> Read(byte[] bytes) => new PdfSignatures(new SignatureTrust(trusted)).Read(bytes);

    private (SignatureState State, SignerTrust Trust) StandingOf(byte[] bytes) => Read(bytes) is [var one] ? (one.State, one.Trust) : throw new InvalidOperationException("Not one signature.");
}
