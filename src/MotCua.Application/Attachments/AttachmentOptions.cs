namespace MotCua.Application.Attachments;

/// <summary>Where attached files are kept, outside the database, and how large one may be.</summary>
/// <param name="Folder">Made when it is missing. Nothing in it is ever served by its path.</param>
/// <param name="LargestBytes">A scanned dossier of forty pages at 200 dpi stays below the default.</param>
public sealed record AttachmentOptions(string Folder, long LargestBytes = AttachmentOptions.DefaultLargestBytes)
{
    public const long DefaultLargestBytes = 20 * 1024 * 1024;
}
