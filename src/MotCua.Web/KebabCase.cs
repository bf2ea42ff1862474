using System.Text.RegularExpressions;

namespace MotCua.Web;

/// <summary>The address is the path: Pages/Desk/AskForPapers answers at /desk/ask-for-papers.</summary>
public sealed partial class KebabCase : IOutboundParameterTransformer
{
    public string? TransformOutbound(object? value) =>
        value?.ToString() is { } name ? WordStart().Replace(name, "$1-$2").ToLowerInvariant() : null;

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex WordStart();
}
