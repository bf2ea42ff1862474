using MotCua.Application.Attachments;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <param name="Signatures">Null for a file that is no PDF.</param>
public sealed record SignedFile(FileKept File, IReadOnlyList<PdfSignature>? Signatures);

/// <summary>Checks the digital signatures of one file of a dossier, for an officer who may see it.</summary>
public sealed class FileSignatures(ReadFile files, PdfSignatures signatures)
{
    /// <returns>Null when there is no such dossier or file, or none that this officer may see.</returns>
    public async Task<SignedFile?> RunAsync(string code, string hash, Officer by, CancellationToken cancel)
    {
        if (await files.RunAsync(code, hash, by, cancel) is not { } opened)
        {
            return null;
        }

        await using var content = opened.Content;
        if (opened.File.MediaType != FileKind.Pdf.MediaType())
        {
            return new SignedFile(opened.File, null);
        }

        var pdf = new byte[content.Length];
        await content.ReadExactlyAsync(pdf, cancel);
        return new SignedFile(opened.File, signatures.Read(pdf));
    }
}
