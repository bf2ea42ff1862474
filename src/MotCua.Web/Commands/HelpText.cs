using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>The help of a command, in the reader's language.</summary>
public sealed class HelpText(OfficeTexts texts) : SynchronousCommandLineAction
{
    public static readonly HelpOption Option = new("--help", "-h", "-?");

    public override bool ClearsParseErrors => true;

    public static void Use(RootCommand root, OfficeTexts texts)
    {
        Option.Action = new HelpText(texts);
        Option.Description = texts["Cách dùng"];
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        root.Options.Add(Option);
        root.Options.OfType<VersionOption>().Single().Description = texts["Phiên bản"];
    }

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(texts["Cách dùng: {0}", UsageOf(command)]);
        Write(output, texts["Tham số"], command.Arguments.Where(argument => !argument.Hidden).Select(argument => (Placeholder(argument), argument.Description)));
        Write(output, texts["Lệnh"], command.Subcommands.Where(each => !each.Hidden).OrderBy(each => each.Name, StringComparer.Ordinal).Select(each => (each.Name, each.Description)));
        Write(output, texts["Tùy chọn"], OptionsOf(command).Select(option => (NameOf(option), option.Description)));
        output.WriteLine();
        output.WriteLine(texts["Mã thoát: 0 xong, 1 không làm được, 2 sai câu lệnh."]);
        return Root.Done;
    }

    /// <summary>The words that name a command: "import units"; empty for the program itself.</summary>
    public static string PathOf(Command command) => command is RootCommand
        ? ""
        : string.Join(' ', command.Parents.OfType<Command>().Where(parent => parent is not RootCommand).Select(parent => parent.Name).Reverse().Append(command.Name));

    public static string Placeholder(Argument argument) => $"<{argument.HelpName ?? argument.Name}>";

    private static void Write(TextWriter output, string title, IEnumerable<(string Name, string? About)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        var width = all.Max(row => row.Name.Length) + 2;
        output.WriteLine();
        output.WriteLine($"{title}:");
        foreach (var (name, about) in all)
        {
            output.WriteLine($"  {name.PadRight(width)}{about}");
        }
    }

    private string UsageOf(Command command)
    {
        var path = PathOf(command);
        var arguments = string.Concat(command.Arguments.Where(argument => !argument.Hidden).Select(argument => " " + Placeholder(argument)));
        var subcommand = command.Subcommands.Count > 0 ? $" [{texts["lệnh"]}]" : "";
        return $"motcua{(path.Length == 0 ? "" : " " + path)}{subcommand}{arguments} [--…]";
    }

    private static IEnumerable<Option> OptionsOf(Command command)
    {
        var inherited = command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive));
        return command.Options.Concat(inherited).Where(option => !option.Hidden).DistinctBy(option => option.Name);
    }

    private static string NameOf(Option option)
    {
        var value = option.ValueType == typeof(bool) || option.ValueType == typeof(void) ? "" : $" <{option.HelpName ?? option.Name.TrimStart('-')}>";
        return string.Join(", ", option.Aliases.Prepend(option.Name)) + value;
    }
}
