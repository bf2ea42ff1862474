using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using MotCua.Application;
using MotCua.Application.Data;
using MotCua.Domain.Sealing;
using MotCua.Web.Commands;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Commands;

/// <summary>What a technician, or anybody with a slip and a sheet, proves with the program alone.</summary>
public sealed class SealCommandTests
{
    [Fact]
    public async Task Sheets_kept_elsewhere_prove_a_slip_without_data_and_name_what_was_dated_back_in_a_copy()
    {
        using var folder = new TestFolder();
        using var kept = new TestFolder();
        await ProgramRun.OfAsync(folder.Path, "demo", "--divide", "100");
        Assert.Equal(Root.Done, (await ProgramRun.OfAsync(folder.Path, "seal", "--out", kept.Path)).ExitCode);
        Assert.StartsWith("Đã niêm phong 0 ngày, ghi 0 tờ", (await ProgramRun.OfAsync(folder.Path, "seal", "--out", kept.Path)).Output, StringComparison.Ordinal);

        var (code, mark) = FirstReceiptIn(folder.Path);
        var sheet = Path.Combine(kept.Path, $"{NodeIn(folder.Path)}-{OfficeTime.DayOf(mark.At):yyyy-MM-dd}.json");
        using var nothing = new TestFolder();
        var proved = await ProgramRun.OfAsync(nothing.Path, "verify", "--slip", $"https://motcua.vn/track?code={code}&k=0&m={mark}", "--seal", sheet, "--json");
        Assert.Equal("holds", JsonDocument.Parse(proved.Output).RootElement.GetProperty("verdict").GetString());
        Assert.Equal(Root.Done, proved.ExitCode);
        var forged = await ProgramRun.OfAsync(nothing.Path, "verify", "--slip", $"https://motcua.vn/track?code={code}&m={mark with { At = mark.At.AddDays(-2) }}", "--seal", sheet);
        Assert.Equal(Root.Failed, forged.ExitCode);
        Assert.StartsWith("Không khớp", forged.Output, StringComparison.Ordinal);
        Assert.Contains("Thiếu --seal", (await ProgramRun.OfAsync(nothing.Path, "verify", "--slip", $"https://motcua.vn/track?code={code}&m={mark}")).Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(nothing.Path));

        Assert.Equal(Root.Done, (await ProgramRun.OfAsync(folder.Path, "verify", "--seals", kept.Path)).ExitCode);
        BackDate(folder.Path, mark);
        var caught = await ProgramRun.OfAsync(folder.Path, "verify", "--seals", kept.Path);
        Assert.Equal(Root.Failed, caught.ExitCode);
        Assert.Contains($"Khác dấu niêm phong: {NodeIn(folder.Path)}/{mark.Sequence} (dossier.received of dossier:{code}", caught.Output, StringComparison.Ordinal);
    }

    private static (string Code, SealMark Mark) FirstReceiptIn(string folder)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = "select stream, sequence, at, hash from entries where type = 'dossier.received' order by sequence limit 1";
        using var row = command.ExecuteReader();
        row.Read();
        var at = DateTime.SpecifyKind(DateTime.Parse(row.GetString(2), CultureInfo.InvariantCulture), DateTimeKind.Utc);
        return (row.GetString(0)["dossier:".Length..], SealMark.Of(row.GetInt64(1), at, (byte[])row.GetValue(3)));
    }

    private static string NodeIn(string folder)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = "select node from entries limit 1";
        return (string)command.ExecuteScalar()!;
    }

    private static void BackDate(string folder, SealMark mark)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = "update entries set at = datetime(at, '-1 hour') where sequence = $sequence";
        command.Parameters.AddWithValue("$sequence", mark.Sequence);
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private static SqliteConnection Open(string folder)
    {
        var connection = new SqliteConnection(DatabaseOptions.SqliteIn(folder).ConnectionString);
        connection.Open();
        return connection;
    }
}
