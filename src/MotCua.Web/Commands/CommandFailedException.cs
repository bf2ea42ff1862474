namespace MotCua.Web.Commands;

/// <summary>
/// Ends a command with exit code 1 and one sentence. The message is Vietnamese and a key of the texts; the facts fill its places.
/// </summary>
public sealed class CommandFailedException(string message, params object[] facts) : Exception(message)
{
    public object[] Facts { get; } = facts;
}
