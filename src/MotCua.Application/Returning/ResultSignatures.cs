using MotCua.Application.Attachments;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Returning;

/// <summary>The digital signatures of a result, for who sees the dossier already.</summary>
public sealed class ResultSignatures(FileStore files, PdfSignatures signatures)
{
    /// <returns>Null when the result is no PDF of the store: it was signed by hand. Empty when it is one without a signature.</returns>
    public async Task<IReadOnlyList<PdfSignature>?> OfAsync(DossierState state, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Files.FirstOrDefault(one => one.Hash == state.Result?.FileHash) is not { } file || file.MediaType != FileKind.Pdf.MediaType() || !files.Has(file.Hash))
        {
            return null;
        }

        await using var content = files.Open(file.Hash);
        var pdf = new byte[content.Length];
        await content.ReadExactlyAsync(pdf, cancel);
        return signatures.Read(pdf);
    }
}
