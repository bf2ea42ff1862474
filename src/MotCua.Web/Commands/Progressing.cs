namespace MotCua.Web.Commands;

/// <summary>A line on standard error that grows in place while a long command works; nothing when nobody sits before it.</summary>
public sealed class Progressing(Func<long, string> words) : IProgress<long>
{
    private static readonly bool IsSeen = !Console.IsErrorRedirected;
    private int width;

    /// <summary>The last count heard.</summary>
    public long Last { get; private set; }

    public void Report(long value)
    {
        Last = value;
        if (IsSeen)
        {
            var text = words(value);
            Console.Error.Write('\r' + text.PadRight(width));
            width = text.Length;
        }
    }

    public void Clear()
    {
        if (IsSeen && width > 0)
        {
            Console.Error.Write('\r' + new string(' ', width) + '\r');
            width = 0;
        }
    }
}
