using MotCua.Web.Commands;

namespace MotCua.Web;

public static class Program
{
    public static Task<int> Main(string[] args) => Root.RunAsync(args);
}
