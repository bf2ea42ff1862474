using System.CommandLine;
using System.Data.Common;
using System.Net.Sockets;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>
/// The program's command line. Without a command it serves. Answers 0 when done, 1 when what was asked could not be done, 2 when
/// the command line is not understood; what went wrong is one sentence on standard error.
/// </summary>
public static class Root
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Misused = 2;

    private static readonly OfficeTexts Texts = new();

    public static async Task<int> RunAsync(string[] args)
    {
        Language.UseEnvironment();
        var root = Build(Texts);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.GetResult(HelpText.Option) is null)
        {
            await Console.Error.WriteLineAsync(Texts["Không hiểu câu lệnh ({0}). Xem cách dùng: motcua {1}--help", Unclear(parsed), CommandPath(parsed)]);
            return Misused;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (CommandFailedException failure)
        {
            await Console.Error.WriteLineAsync(Texts[failure.Message, failure.Facts]);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(Texts["Đã dừng."]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SocketException or DbException)
        {
            await Console.Error.WriteLineAsync(Texts["Không làm được: {0}", failure.GetBaseException().Message]);
        }

        return Failed;
    }

    /// <summary>Every command; one file each in this folder.</summary>
    public static RootCommand Build(OfficeTexts texts)
    {
        var root = new RootCommand(texts["MotCua: bộ phận Một cửa. Không kèm lệnh nào thì chạy máy chủ."])
        {
            Account.Build(texts),
            Due.Build(texts),
            Rebuild.Build(texts),
            ReleaseHeld.Build(texts),
            DraftedApologies.Build(texts),
            EscalateDue.Build(texts),
            RecalculationPlan.Build(texts),
            MorningDigest.Build(texts),
            Serve.Build(texts),
            SealCommand.Build(texts),
            SampleDrawn.Build(texts),
            SignalsCommand.Build(texts),
            Verify.Build(texts),
            Import.Build(texts),
            ProcedureList.Build(texts),
            Calendar.Build(texts),
            UnitList.Build(texts),
            OfficerList.Build(texts),
            Demo.Build(texts),
            Report.Build(texts),
            Portal.Build(texts),
            Archive.Build(texts),
            ArchiveCheck.Build(texts),
            EraseFiles.Build(texts),
        };
        Installation.AddOptions(root, texts);
        HelpText.Use(root, texts);
        root.SetAction(Serve.RunAsync);
        return root;
    }

    private static string Unclear(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.Count > 0)
        {
            return string.Join(' ', parsed.UnmatchedTokens);
        }

        if (command.Subcommands.Count > 0 && command is not RootCommand)
        {
            return Texts["thiếu lệnh: {0}", string.Join(", ", command.Subcommands.Select(each => each.Name))];
        }

        return command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 }) is { } missing
            ? Texts["thiếu {0}", HelpText.Placeholder(missing)]
            : parsed.Errors[0].Message.TrimEnd('.');
    }

    private static string CommandPath(ParseResult parsed) => HelpText.PathOf(parsed.CommandResult.Command) is { Length: > 0 } path ? path + " " : "";
}
