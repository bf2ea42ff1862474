namespace MotCua.Web.Tests.Harness;

/// <summary>Printed forms word for word as they were approved. After a wanted change look at the printed form, then approve anew with MOTCUA_APPROVE=1 in the environment of the class.</summary>
internal static class Approved
{
    /// <param name="file">Below tests/MotCua.Web.Tests, without its ending.</param>
    /// <param name="differing">Gets the first lines that are not as approved.</param>
    public static async Task CompareAsync(string file, IEnumerable<string> lines, List<string> differing)
    {
        var cancel = TestContext.Current.CancellationToken;
        var text = $"{string.Join('\n', lines)}\n";
        var path = Path.Combine([SourceTree.Root, "tests", "MotCua.Web.Tests", .. $"{file}.txt".Split('/')]);
        if (Environment.GetEnvironmentVariable("MOTCUA_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text, cancel);
        }

        var approved = File.Exists(path) ? (await File.ReadAllTextAsync(path, cancel)).Split('\n') : [];
        differing.AddRange(text.Split('\n').Select((line, i) => (line, i, was: approved.ElementAtOrDefault(i)))
            .Where(one => one.line != one.was).Take(5).Select(one => $"{file}:{one.i + 1}: \"{one.line}\", approved \"{one.was}\""));
    }

    /// <summary>Text as it is read: spaces and line ends are one space.</summary>
    public static string Said(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
