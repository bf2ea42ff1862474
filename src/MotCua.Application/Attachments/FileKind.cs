namespace MotCua.Application.Attachments;

/// <summary>The kinds of file a dossier takes. Found from the content; the name must agree.</summary>
public enum FileKind
{
    Pdf = 1,
    Jpeg = 2,
    Png = 3,
    Tiff = 4,
    Docx = 5,
    Xlsx = 6,
    Odt = 7,

    /// <summary>Plain text in UTF-8.</summary>
    Text = 8,
}

public static class FileKinds
{
    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.Tiff => "image/tiff",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Odt => "application/vnd.oasis.opendocument.text",
        FileKind.Text => "text/plain",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of file."),
    };

    /// <summary>Endings of the name that tell the truth about this kind, with the dot.</summary>
    public static IReadOnlyList<string> Endings(this FileKind kind) => kind switch
    {
        FileKind.Pdf => [".pdf"],
        FileKind.Jpeg => [".jpg", ".jpeg"],
        FileKind.Png => [".png"],
        FileKind.Tiff => [".tif", ".tiff"],
        FileKind.Docx => [".docx"],
        FileKind.Xlsx => [".xlsx"],
        FileKind.Odt => [".odt"],
        FileKind.Text => [".txt"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of file."),
    };

    /// <summary>For the accept attribute of a file field.</summary>
    public static string AllEndings { get; } = string.Join(',', Enum.GetValues<FileKind>().SelectMany(Endings));
}
