namespace MotCua.Web.Tests.Harness;

/// <summary>A rule over many things names every one that breaks it.</summary>
public static class Findings
{
    public static void None(IEnumerable<string?> found)
    {
        var all = found.ToList();
        if (all.Count > 0)
        {
            Assert.Fail($"{all.Count}:\n{string.Join('\n', all)}");
        }
    }
}
