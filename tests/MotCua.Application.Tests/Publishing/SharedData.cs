using System.Runtime.CompilerServices;

namespace MotCua.Application.Tests.Publishing;

/// <summary>
/// Real lists at real size, which do not ship with the project: in the folder MOTCUA_SHARED names, or in "shared" beside the project.
/// Where they are not there, a test that needs them says that it is skipped.
/// </summary>
internal static class SharedData
{
    public static byte[] Read(string name)
    {
        var path = Path.Combine(Folder(), "data", name);
        Assert.SkipUnless(File.Exists(path), $"Needs the list {name}, which does not ship with the project (set MOTCUA_SHARED to the folder that has data/{name}).");
        return File.ReadAllBytes(path);
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Environment.GetEnvironmentVariable("MOTCUA_SHARED") is { Length: > 0 } named
            ? named
            : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../shared"));
}
