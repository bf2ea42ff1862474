using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MotCua.Application.Data;
using MotCua.Domain.Dossiers;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Reports;

/// <summary>
/// A page of figures must not cost more the more years are stored: none of its questions may read a table that grows with the dossiers from end to end, nor an index
/// over all of it.
/// </summary>
public sealed partial class QueriesOfFiguresTests
{
    /// <summary>Tables with rows for every dossier, act or visit, or for every day of every counter.</summary>
    private static readonly HashSet<string> Growing =
        new(StringComparer.Ordinal) { "dossiers", "entries", "visits", "trips", "waits", "reviews", "pauses", "appointments", "apologies", "figures", "longest_waits", "fee_lines", "fee_accounts", "signals", "looks", "quality", "paper_moves", "stages" };

    /// <summary>Indexes over the few that are open, late, waiting or to be signed: these may be read whole.</summary>
    private static readonly string[] Few = ["ix_dossiers_open", "ix_dossiers_waiting", "ix_dossiers_new_date", "ix_dossiers_late", "ix_dossiers_stopped", "ix_appointments_overdue", "ix_appointments_waits", "ix_appointments_waited"];

    /// <summary>Of no authority at all: the plan names the table, and nothing of it is read.</summary>
    private const string AsksNothing = "WHERE 0";

    private static readonly string[] Pages =
    [
        "/figures?period=2020H1", "/figures?period=2020&by=sector", "/lead", "/lead/board?period=2020H1", "/reports?period=2020H1", "/reports/ii-06a?period=2020H1", "/reports/ii-07?period=2020H1", "/reports/07a-btp?period=2020H1",
        "/reports/kenh-nop?period=2020H1", "/reports/ii-06a?period=2020H1&interlinked=true", "/reports/lien-thong?period=2020H1", "/chains", "/chains/figures?period=2020H1", "/chains/figures/open?unit=035&period=2020H1", "/reports/review?period=2020H1", "/reports/review?from=2020-02-03&until=2020-05-20", "/reports/apologies?period=2020-06", "/reports/fees?period=2020H1", "/quality?month=2020-05", "/signals", "/disclosure/035",
    ];

    [Fact]
    public async Task No_question_of_a_page_of_figures_reads_a_growing_table_from_end_to_end()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        await site.HasDossierAsync(DossierStatus.Received);
        await site.HasDossierAsync(DossierStatus.Returned);
        var leader = site.SignedIn(DistrictLeader);
        var asked = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var lists = new HashSet<string>(StringComparer.Ordinal);
        await using var db = await site.Get<IDbContextFactory<MotCuaDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        using (var at = new Listener(asked, connection.DataSource))
        {
            foreach (var path in Pages)
            {
                at.Page = path;
                var page = await leader.OpenAsync(path);
                Assert.Equal(HttpStatusCode.OK, page.Status);
                lists.UnionWith(page.Html.QuerySelectorAll("a[href*='/dossiers?']").Select(link => link.GetAttribute("href")!));
            }

            Assert.NotEmpty(lists);
            foreach (var path in lists)
            {
                at.Page = path;
                Assert.Equal(HttpStatusCode.OK, (await leader.OpenAsync(path)).Status);
            }
        }

        var faults = new List<string>();
        foreach (var (sql, page) in asked.Where(one => one.Key.StartsWith("SELECT", StringComparison.Ordinal) && !one.Key.Contains(AsksNothing, StringComparison.Ordinal)))
        {
            faults.AddRange((await ReadWholeAsync(connection, sql)).Select(step => $"{page}: {step}\n{sql}"));
            if (BehindPlace().IsMatch(sql))
            {
                faults.Add($"{page}: begins behind a place\n{sql}");
            }
        }

        Assert.True(asked.Count > 50);
        Assert.Empty(faults);
    }

    private static async Task<IReadOnlyList<string>> ReadWholeAsync(SqliteConnection connection, string sql)
    {
        var tables = Named().Matches(sql).GroupBy(match => match.Groups["alias"].Value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Groups["table"].Value, StringComparer.Ordinal);
        await using var command = connection.CreateCommand();
        command.CommandText = $"explain query plan {sql}";
        foreach (var parameter in Parameter().Matches(sql).Select(match => match.Value).Distinct(StringComparer.Ordinal))
        {
            command.Parameters.AddWithValue(parameter, DBNull.Value);
        }

        var faults = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            var step = reader.GetString(3);
            if (step.Split(' ') is ["SCAN", var alias, ..] && tables.TryGetValue(alias, out var table) && Growing.Contains(table) && !Few.Any(index => step.Contains(index, StringComparison.Ordinal)))
            {
                faults.Add(step);
            }
        }

        return faults;
    }

    [GeneratedRegex("(?:FROM|JOIN) \"(?<table>[a-z_]+)\" AS \"(?<alias>[a-z0-9]+)\"")]
    private static partial Regex Named();

    /// <summary>
    /// What comes behind a place in a list: nothing that its first page may ask, since SQLite takes the place for the lower end of what it reads, in place of the period's, and so reads every year
    /// before it. The plan looks the same.
    /// </summary>
    [GeneratedRegex("(?<day>\"[a-z0-9]+\"\\.\"[a-z_]+\") > (?<place>@[A-Za-z_0-9]+) OR \\(\\k<day> = \\k<place> AND")]
    private static partial Regex BehindPlace();

    [GeneratedRegex("@[A-Za-z_0-9]+")]
    private static partial Regex Parameter();

    /// <summary>Hears every question that the program asks its database, with the page that was open; other tests ask theirs at the same time.</summary>
    private sealed class Listener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly ConcurrentDictionary<string, string> asked;
        private readonly string database;
        private readonly List<IDisposable> subscriptions = [];

        public Listener(ConcurrentDictionary<string, string> asked, string database)
        {
            (this.asked, this.database) = (asked, database);
            subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public string Page { get; set; } = "";

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandEventData data && value.Key == RelationalEventId.CommandExecuting.Name && data.Command.Connection?.DataSource == database)
            {
                asked.TryAdd(data.Command.CommandText, Page);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
