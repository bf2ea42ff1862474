using MotCua.Domain;

namespace MotCua.Web.Api;

/// <summary>
/// The caller's own name for a request: sent again under it, it is done once and answered the same. Keys of one officer stand apart from those of
/// every other, and from those that forms of the program's pages carry.
/// </summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    private const int Longest = 100;

    /// <summary>The key for the ledger; null when none was sent and none is needed.</summary>
    public static Outcome<string> Read(string? sent) =>
        string.IsNullOrWhiteSpace(sent) ? ApiRefusals.KeyNeeded : sent.Length > Longest ? ApiRefusals.KeyTooLong(Longest) : $"api/{sent.Trim()}";
}
