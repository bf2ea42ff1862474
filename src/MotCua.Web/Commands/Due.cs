using System.CommandLine;
using System.Globalization;
using System.Text;
using MotCua.Application.Importing;
using MotCua.Application.Tracking;
using MotCua.Domain.Deadlines;
using MotCua.Domain.WorkingTime;
using MotCua.Web.Api;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua due: the due time of one dossier with its sum, or of every row of a file.</summary>
public static class Due
{
    /// <summary>The console takes each write at once, so rows go to it in pieces.</summary>
    private const int LargestPiece = 1 << 16;

    private static readonly Option<string?> Received = new("--received") { HelpName = "2020-06-12T15:40" };
    private static readonly Option<string?> Within = new("--limit") { HelpName = "3wd" };
    private static readonly Option<string?> Office = new("--office");
    private static readonly Option<FileInfo?> Csv = new("--csv") { HelpName = "file" };
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        Received.Description = texts["Thời điểm nhận hồ sơ, giờ Việt Nam"];
        Within.Description = texts["Thời hạn: 3wd ngày làm việc, 16wh giờ làm việc, 10d ngày, 2mo tháng, 24h giờ, sameday trong ngày, none"];
        Office.Description = texts["Mã đơn vị có giờ làm việc riêng; không ghi thì theo giờ chung"];
        Csv.Description = texts["Tệp CSV có cột received và limit; in lại các dòng, thêm cột due"];
        Json.Description = texts["In dạng JSON"];
        var due = new Command("due", texts["Tính ngày hẹn trả và nói cách tính"]) { Received, Within, Office, Csv, Json };
        due.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(parsed, services, stop), cancel));
        return due;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var dueTimes = services.GetRequiredService<DueTimes>();
        var office = parsed.GetValue(Office);
        if (parsed.GetValue(Csv) is { } file)
        {
            var calendar = await dueTimes.CalendarAsync(office, cancel);
            return calendar.Refused ? throw new CommandFailedException(texts.Say(calendar.Refusal)) : PrintReadable(file, calendar.Value, texts, cancel);
        }

        var asked = await dueTimes.AskAsync(parsed.GetValue(Received), parsed.GetValue(Within), office, cancel);
        if (asked.Refused)
        {
            throw new CommandFailedException(string.Join(' ', asked.Refusals.Select(texts.Say)));
        }

        Print(asked.Value, office, parsed.GetValue(Json), services.GetRequiredService<DueWords>());
        return Root.Done;
    }

    private static void Print(DueSum sum, string? office, bool json, DueWords words)
    {
        if (json)
        {
            Output.WriteJson(DueApi.Tell(sum, office, words));
            return;
        }

        Console.WriteLine(sum.Printed?.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) ?? Limit.None.ToString());
        foreach (var line in sum.Lines)
        {
            Console.WriteLine($"  {words.Sentence(line)}");
        }
    }

    private static int PrintReadable(FileInfo file, WorkingCalendar calendar, OfficeTexts texts, CancellationToken cancel)
    {
        try
        {
            return PrintFile(file, calendar, texts, cancel);
        }
        catch (FormatException)
        {
            throw new CommandFailedException("Tệp {0} có dấu ngoặc kép mở mà không đóng.", file.FullName);
        }
    }

    /// <summary>Rows that cannot be read are printed with an empty due time and told on standard error; then the answer is 1.</summary>
    private static int PrintFile(FileInfo file, WorkingCalendar calendar, OfficeTexts texts, CancellationToken cancel)
    {
        if (!file.Exists)
        {
            throw new CommandFailedException("Không có tệp {0}.", file.FullName);
        }

        using var rows = CsvText.Rows(File.ReadAllText(file.FullName).TrimStart('\uFEFF')).GetEnumerator();
        var heads = rows.MoveNext() ? rows.Current.Cells : [];
        var received = ColumnOf(heads, "received");
        var limit = ColumnOf(heads, "limit");
        if (received < 0 || limit < 0)
        {
            throw new CommandFailedException("Tệp {0} phải có cột received và cột limit.", file.FullName);
        }

        var output = new StringBuilder(2 * LargestPiece);
        WriteRow(output, heads, "due");
        Span<char> written = stackalloc char[16];
        var bad = 0;
        while (rows.MoveNext())
        {
            cancel.ThrowIfCancellationRequested();
            var (line, cells) = rows.Current;
            if (cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            var question = DueTimes.Read(calendar, cells.ElementAtOrDefault(received), cells.ElementAtOrDefault(limit));
            if (question.Refused)
            {
                bad++;
                Console.Error.WriteLine(texts["Dòng {0}: {1}", line.ToString(CultureInfo.InvariantCulture), string.Join(' ', question.Refusals.Select(texts.Say))]);
            }

            var due = question.Refused ? null : Deadline.Of(calendar, question.Value.Received, question.Value.Limit, CountingPolicy.Default);
            WriteRow(output, cells, due is { } at ? written[..Write(at, written)] : "");
        }

        Console.Out.Write(output);
        return bad == 0 ? Root.Done : Root.Failed;
    }

    private static int ColumnOf(string[] heads, string name) => Array.FindIndex(heads, head => head.Trim().Equals(name, StringComparison.OrdinalIgnoreCase));

    private static int Write(DateTime at, Span<char> place) => at.TryFormat(place, out var length, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) ? length : 0;

    private static void WriteRow(StringBuilder output, string[] cells, ReadOnlySpan<char> due)
    {
        foreach (var cell in cells)
        {
            output.Append(cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"").Append(',');
        }

        output.Append(due).Append('\n');
        if (output.Length > LargestPiece)
        {
            Console.Out.Write(output);
            output.Clear();
        }
    }
}
