using System.Data.Common;
using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Data.Sqlite;
using MotCua.Application.Data;
using MotCua.Web;
using Npgsql;

namespace MotCua.Bench.Served;

/// <summary>
/// The floor of the web: a bare program that reads the same row with plain SQL and answers with the same bytes, compressed the same way.
/// </summary>
internal static class BareProgram
{
    /// <param name="page">File with the page it answers with.</param>
    public static async Task RunAsync(MotCuaOptions options, string? page)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Urls);
        builder.Services.AddResponseCompression(compression => compression.Providers.Add<BrotliCompressionProvider>());
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        await using var app = builder.Build();
        app.UseResponseCompression();
        if (page is not null)
        {
            MapPage(app, options.Database, await File.ReadAllTextAsync(page));
        }

        await app.StartAsync();
        Console.WriteLine($"bare program at {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }

    private static void MapPage(WebApplication app, DatabaseOptions database, string page) => app.MapGet("/track", async (string code) =>
    {
        await using DbConnection connection = database.Kind == DatabaseKind.Sqlite ? new SqliteConnection(database.ConnectionString) : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select state from dossiers where code = $1";
        var parameter = command.CreateParameter();
        parameter.Value = code;
        parameter.ParameterName = database.Kind == DatabaseKind.Sqlite ? "$1" : "";
        command.Parameters.Add(parameter);
        return await command.ExecuteScalarAsync() is string state && state.Length > 0 ? Results.Content(page, "text/html; charset=utf-8") : Results.NotFound();
    });
}
