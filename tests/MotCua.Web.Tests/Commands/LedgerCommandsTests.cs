using System.Text.Json;
using Microsoft.Data.Sqlite;
using MotCua.Application.Data;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Commands;

public sealed class LedgerCommandsTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("motcua-test-").FullName;

    [Fact]
    public async Task A_whole_ledger_verifies()
    {
        var verified = await Motcua.RunAsync("verify", "--data", data);

        Assert.Equal((0, ""), (verified.Code, verified.Error));
        Assert.StartsWith("Sổ ghi nguyên vẹn", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_put_in_behind_its_back_is_told_with_exit_1_and_a_rebuild_mends_it()
    {
        await Motcua.RunAsync("verify", "--data", data);
        Tamper();

        var told = await Motcua.RunAsync("verify", "--data", data);
        var listed = await Motcua.RunAsync("verify", "--json", "--data", data);
        var rebuilt = await Motcua.RunAsync("rebuild", "--data", data);
        var mended = await Motcua.RunAsync("verify", "--data", data);

        Assert.Equal(1, told.Code);
        Assert.StartsWith("Bảng thừa: series/made-up", told.Output, StringComparison.Ordinal);
        Assert.Equal(1, listed.Code);
        var fault = JsonDocument.Parse(listed.Output).RootElement.GetProperty("faults")[0];
        Assert.Equal(("row-too-many", "series/made-up"), (fault.GetProperty("kind").GetString(), fault.GetProperty("where").GetString()));
        Assert.Equal((0, ""), (rebuilt.Code, rebuilt.Error));
        Assert.Equal(0, mended.Code);
    }

    [Fact]
    public async Task Nothing_is_rebuilt_under_a_running_server()
    {
        using (await Motcua.ServeAsync("--data", data))
        {
            var rebuilt = await Motcua.RunAsync("rebuild", "--data", data);

            Assert.Equal(1, rebuilt.Code);
            Assert.Equal("Chương trình đang chạy trên dữ liệu này. Hãy dừng nó rồi dựng lại.", rebuilt.Error.Trim());
            Assert.Equal(0, (await Motcua.RunAsync("verify", "--data", data)).Code);
        }

        Assert.Equal(0, (await Motcua.RunAsync("rebuild", "--data", data)).Code);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    private void Tamper()
    {
        using var connection = new SqliteConnection(DatabaseOptions.SqliteIn(data).ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "insert into series (name, last) values ('made-up', 1)";
        command.ExecuteNonQuery();
    }
}
