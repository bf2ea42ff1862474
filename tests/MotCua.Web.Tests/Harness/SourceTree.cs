using System.Runtime.CompilerServices;

namespace MotCua.Web.Tests.Harness;

/// <summary>The source of the program, for rules that are about how it is written.</summary>
public static class SourceTree
{
    public static string Root { get; } = Find();

    /// <summary>Files below src/<paramref name="folder"/>, without what the build put there, with their text.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", folder), "*", SearchOption.AllDirectories)
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => (file, File.ReadAllText(Path.Combine(Root, file))));

    private static string Find([CallerFilePath] string here = "")
    {
        for (var folder = new DirectoryInfo(Path.GetDirectoryName(here)!); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MotCua.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run away from their source tree.");
    }
}
