using System.CommandLine;
using System.Globalization;
using MotCua.Web.Commands;
using MotCua.Web.Tests.Harness;
using MotCua.Web.Texts;

namespace MotCua.Web.Tests.Commands;

/// <summary>Walks every command there is, as an operator would who has nothing but its help.</summary>
public sealed class CommandTreeTests
{
    /// <summary>Commands that have nothing to tell a program but their exit code.</summary>
    private static readonly string[] WithoutJson = ["serve", "rebuild", "demo"];

    [Fact]
    public void Every_command_argument_and_option_is_described_in_both_languages()
    {
        var vietnamese = Descriptions(OfficeTexts.Vietnamese);
        var english = Descriptions(OfficeTexts.English);

        Assert.True(vietnamese.Count > 50, $"Only {vietnamese.Count} were found.");
        Findings.None(vietnamese.Where(one => string.IsNullOrWhiteSpace(one.Value)).Select(one => $"{one.Key} says nothing"));
        Findings.None(english.Where(one => string.IsNullOrWhiteSpace(one.Value) || one.Value == vietnamese[one.Key]).Select(one => $"{one.Key} has no English"));
    }

    [Fact]
    public void Every_command_answers_in_json_but_those_that_have_nothing_to_tell() => Findings.None(
        Commands(Root.Build(new OfficeTexts())).Where(command => command.Subcommands.Count == 0 && command is not RootCommand)
            .Where(command => command.Options.Concat(Above(command).SelectMany(above => above.Options.Where(option => option.Recursive))).Any(option => option.Name == "--json") == WithoutJson.Contains(command.Name))
            .Select(command => HelpText.PathOf(command)));

    [Fact]
    public async Task Units_and_officers_are_listed_for_people_and_for_programs()
    {
        using var folder = new TestFolder();
        var units = folder.Write("units.csv", "code,kind,name,short_name,parent,valid_from\n02,province,Tỉnh Hà Giang,Hà Giang,,2019-01-01\n035,district,Huyện Quang Bình,Quang Bình,02,2019-01-01\n");
        Assert.Equal(Root.Done, (await ProgramRun.OfAsync(folder.Path, "import", "units", units)).ExitCode);
        Assert.Equal(Root.Done, (await ProgramRun.OfAsync(folder.Path, "account", "add", "mai.lt", "--name", "Lường Thị Mai", "--duty", "Lead", "--unit", "035")).ExitCode);

        Assert.Contains("Quang Bình", (await ProgramRun.OfAsync(folder.Path, "units", "list")).Output, StringComparison.Ordinal);
        Assert.Contains("\"parent\": \"02\"", (await ProgramRun.OfAsync(folder.Path, "units", "list", "quang binh", "--json")).Output, StringComparison.Ordinal);
        Assert.Contains("Lường Thị Mai", (await ProgramRun.OfAsync(folder.Path, "officers", "list", "luong")).Output, StringComparison.Ordinal);
        Assert.Contains("\"unit\": \"035\"", (await ProgramRun.OfAsync(folder.Path, "officers", "list", "--json")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Root.Misused, "account add --help", "account", "add")]
    [InlineData(Root.Misused, "list, show", "procedures")]
    [InlineData(Root.Failed, "PostgreSQL", "verify", "--postgres", "nonsense")]
    [InlineData(Root.Failed, "Không làm được", "verify", "--postgres", "Host=127.0.0.1;Port=1;Username=nobody;Timeout=2")]
    [InlineData(Root.Failed, "http://127.0.0.1:5080", "serve", "--urls", "nowhere")]
    [InlineData(Root.Failed, "--urls", "serve", "--urls", "http://192.0.2.1:5080")]
    public async Task What_goes_wrong_is_one_sentence(int code, string part, params string[] arguments)
    {
        using var folder = new TestFolder();
        var run = await ProgramRun.OfAsync(folder.Path, arguments);

        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.Contains(part, Assert.Single(run.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_not_json_are_named()
    {
        using var folder = new TestFolder();
        var file = folder.Write("settings.json", "{ Slips:");

        var run = await ProgramRun.OfAsync(folder.Path, "verify");
        Assert.Equal(Root.Failed, run.ExitCode);
        Assert.Contains(file, Assert.Single(run.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Descriptions(CultureInfo language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language;
        try
        {
            return Commands(Root.Build(new OfficeTexts())).SelectMany(command =>
                command.Arguments.Select(argument => (Name: $"{HelpText.PathOf(command)} <{argument.Name}>", argument.Description))
                    .Concat(command.Options.Select(option => (Name: $"{HelpText.PathOf(command)} {option.Name}", option.Description)))
                    .Append((Name: "motcua " + HelpText.PathOf(command), command.Description)))
                .ToDictionary(one => one.Name, one => one.Description);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static IEnumerable<Command> Commands(Command command) => command.Subcommands.SelectMany(Commands).Prepend(command);

    private static IEnumerable<Command> Above(Command command) => command.Parents.OfType<Command>().SelectMany(parent => Above(parent).Prepend(parent));
}
