namespace MotCua.Application.Attachments;

/// <summary>What the signature says of the bytes it covers.</summary>
public enum SignatureState
{
    /// <summary>The bytes are those that were signed, to the end of the file.</summary>
    Intact = 1,

    /// <summary>The signed bytes are as they were, but something was added after them: a later signature does that, and so may a change.</summary>
    AddedTo = 2,

    /// <summary>The bytes are not those that were signed.</summary>
    Broken = 3,

    /// <summary>It could not be read.</summary>
    NotReadable = 4,
}

/// <summary>Whether the signer's certificate leads to an authority this office trusts.</summary>
public enum SignerTrust
{
    Trusted = 1,
    NotTrusted = 2,

    /// <summary>The office has named no authority it trusts.</summary>
    NoneConfigured = 3,
}

/// <summary>One digital signature in a PDF. It is shown and never holds anything up: the office's own eyes decide.</summary>
/// <param name="Signer">As the certificate names them.</param>
/// <param name="Issuer">Who issued the certificate.</param>
/// <param name="SignedAt">UTC, as the signer claims; null when it says nothing.</param>
public sealed record PdfSignature(SignatureState State, SignerTrust Trust, string? Signer, string? Issuer, DateTime? SignedAt);
