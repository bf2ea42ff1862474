using System.Data.Common;
using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Data.Sqlite;
using MotCua.Application.Data;
using MotCua.Bench.Floor;
using MotCua.Web;
using MotCua.Web.Api;
using Npgsql;

namespace MotCua.Bench.Served;

/// <summary>
/// The floor of the web: a bare program that takes the same body and writes the rows of an intake, or reads the same row and answers with the
/// same page, both with plain SQL, compressed the same way, and does nothing else.
/// </summary>
internal static class BareProgram
{
    /// <param name="page">File with the page that it answers look-ups with; null for a program that takes intakes.</param>
    public static async Task RunAsync(MotCuaOptions options, string? page)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Urls);
        builder.Services.AddResponseCompression(compression => compression.Providers.Add<BrotliCompressionProvider>());
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        await using var app = builder.Build();
        app.UseResponseCompression();
        using var writer = page is null ? await WriterAsync(options) : null;
        if (page is not null)
        {
            MapPage(app, options.Database, await File.ReadAllTextAsync(page));
        }
        else
        {
            MapIntake(app, writer!);
        }

        await app.StartAsync();
        Console.WriteLine($"bare program at {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }

    private static async Task<RawWriter> WriterAsync(MotCuaOptions options)
    {
        await using var office = await BenchOffice.OpenAsync(options);
        return new RawWriter(options.Database, await office.WatchIntakesAsync());
    }

    private static void MapIntake(WebApplication app, RawWriter writer)
    {
        var last = 0L;
        app.MapPost(Intakes.Path, async (DossierAsked asked) =>
        {
            var number = Interlocked.Increment(ref last);
            await writer.WriteAsync(number);
            return Results.Created($"{Intakes.Path}/{number}", new { number, asked.Procedure, asked.Applicant, asked.Papers });
        });
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
