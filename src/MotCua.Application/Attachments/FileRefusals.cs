using MotCua.Domain;

namespace MotCua.Application.Attachments;

/// <summary>Why a file cannot be attached, each with what to do instead.</summary>
public static class FileRefusals
{
    public static readonly Refusal Empty = Of("file.empty");
    public static readonly Refusal NameMissing = Of("file.name-missing");
    public static readonly Refusal NameHidesItsEnding = Of("file.name-hides-its-ending");
    public static readonly Refusal Executable = Of("file.executable");
    public static readonly Refusal WebPage = Of("file.web-page");
    public static readonly Refusal OldOffice = Of("file.old-office");
    public static readonly Refusal UnknownKind = Of("file.unknown-kind");
    public static readonly Refusal TwoKinds = Of("file.two-kinds");

    public static Refusal TooLarge(long megabytes) => Of("file.too-large", megabytes);

    /// <summary>The ending of the name says another kind than the content is.</summary>
    public static Refusal EndingLies(string name, FileKind kind) => Of("file.ending-lies", name, kind);

    /// <summary>A part that runs: macros, scripts, embedded programs.</summary>
    public static Refusal RunsSomething(string part) => Of("file.runs-something", part);

    /// <summary>It begins as this kind but cannot be read to its end.</summary>
    public static Refusal Damaged(FileKind kind) => Of("file.damaged", kind);

    private static Refusal Of(string code, params object[] facts) => new(code, facts) { Field = "File" };
}
