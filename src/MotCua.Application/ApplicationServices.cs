using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MotCua.Application.Administering;
using MotCua.Application.Assigning;
using MotCua.Application.Attachments;
using MotCua.Application.Collecting;
using MotCua.Application.Data;
using MotCua.Application.Demo;
using MotCua.Application.Exchanging;
using MotCua.Application.Inspecting;
using MotCua.Application.Interlinking;
using MotCua.Application.Ledger;
using MotCua.Application.Notifying;
using MotCua.Application.Processing;
using MotCua.Application.Publishing;
using MotCua.Application.Receiving;
using MotCua.Application.Recalculating;
using MotCua.Application.Reporting;
using MotCua.Application.Returning;
using MotCua.Application.Signalling;
using MotCua.Application.SigningIn;
using MotCua.Application.Slips;
using MotCua.Application.Tracking;
using MotCua.Application.Transferring;
using Npgsql;

namespace MotCua.Application;

/// <summary>Everything this project gives to a program that hosts it.</summary>
public static class ApplicationServices
{
    public const string SqliteMigrations = "MotCua.Database.Sqlite";
    public const string PostgresMigrations = "MotCua.Database.Postgres";

    public static IServiceCollection AddMotCuaApplication(this IServiceCollection services, DatabaseOptions database, LedgerOptions ledger)
    {
        services.AddSingleton(database);
        services.AddSingleton(ledger);
        services.AddPooledDbContextFactory<MotCuaDb>(options => Use(options, database));
        services.AddSingleton<DatabaseSetup>();
        services.AddSingleton<OfficeTime>();
        services.AddSingleton<OfficeLedger>(OpenLedger);
        services.AddSingleton<LedgerCheck>();
        services.AddSingleton<DemoOffice>();
        services.AddProjections();
        services.AddAdministering();
        services.AddSigningIn();
        services.AddPublishing();
        services.AddReceiving();
        services.AddReporting();
        services.AddTracking(database.Kind);
        services.AddAssigning();
        services.AddProcessing();
        services.AddRecalculating();
        services.AddNotifying();
        services.AddExchanging();
        services.AddCollecting();
        services.AddTransferring();
        services.AddReturning();
        services.AddInterlinking();
        services.AddInspecting();
        services.AddSlips();
        services.AddSingleton<Boards.WorkAtHand>();
        services.AddSingleton<Disclosing.Disclosure>();
        services.AddSignalling();
        services.AddSingleton<Quality.QualityReports>();
        services.AddSingleton<Quality.QualityDossiers>();
        services.AddSingleton<Quality.TallyQuality>();
        services.AddSingleton<Sealing.SealDays>();
        services.AddSingleton<Sealing.Seals>();
        services.AddSingleton<Archiving.RetentionList>();
        services.AddSingleton<Archiving.ProposeErasure>();
        services.AddSingleton<Archiving.DeclineErasure>();
        services.AddSingleton<Archiving.EraseDossier>();
        return services;
    }

    public static void Use(DbContextOptionsBuilder options, DatabaseOptions database)
    {
        // Counting up to a bound ("500+") needs no order.
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
        if (database.Kind == DatabaseKind.Sqlite)
        {
            options.UseSqlite(database.ConnectionString, sqlite => sqlite.MigrationsAssembly(SqliteMigrations));
        }
        else
        {
            options.UseNpgsql(ForShortQuestions(database.ConnectionString), postgres => postgres.MigrationsAssembly(PostgresMigrations));
        }
    }

    /// <summary>
    /// Compiling a question of a report takes the server longer than answering it, and its sums of a province's counters have to find room in memory. Whoever says otherwise in the connection's
    /// own options is heard.
    /// </summary>
    private static string ForShortQuestions(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        connection.Options ??= "-c jit=off -c work_mem=32MB";
        return connection.ConnectionString;
    }

    private static void AddProjections(this IServiceCollection services)
    {
        services.AddSingleton<IProjection, DossierProjection>();
        services.AddSingleton<IProjection, VisitProjection>();
        services.AddSingleton<IProjection, TripProjection>();
        services.AddSingleton<IProjection, FeeProjection>();
        services.AddSingleton<IProjection, PaperProjection>();
        services.AddSingleton<IProjection, RetentionProjection>();
        services.AddSingleton<IProjection, ShelfProjection>();
        services.AddSingleton<IProjection, OutgoingProjection>();
        services.AddSingleton<IProjection, UnitProjection>();
        services.AddSingleton<IProjection, StaffProjection>();
        services.AddSingleton<IProjection, ProcedureProjection>();
        services.AddSingleton<IProjection, ProcessProjection>();
        services.AddSingleton<IProjection, RoutingProjection>();
        services.AddSingleton<IProjection, DigestProjection>();
        services.AddSingleton<IProjection, SealProjection>();
        services.AddSingleton<IProjection, QualityProjection>();
        services.AddSingleton<IProjection, InspectionProjection>();
    }

    private static void AddPublishing(this IServiceCollection services)
    {
        services.AddSingleton<Catalogue>();
        services.AddSingleton<FindProcedures>();
        services.AddSingleton<ImportProcedures>();
        services.AddSingleton<NoticeBoard>();
        services.AddSingleton<ProcedureRecord>();
        services.AddSingleton<PublishProcedure>();
        services.AddSingleton<WithdrawProcedure>();
        services.AddSingleton<PostProcedures>();
        services.AddSingleton<Processes>();
        services.AddSingleton<ImportProcesses>();
        services.AddSingleton<WithdrawProcess>();
    }

    private static OfficeLedger OpenLedger(IServiceProvider services)
    {
        var database = services.GetRequiredService<DatabaseOptions>();
        using var db = services.GetRequiredService<IDbContextFactory<MotCuaDb>>().CreateDbContext();
        return new OfficeLedger(
            LedgerStore.Of(database, db.Model),
            services.GetServices<IProjection>(),
            services.GetRequiredService<OfficeTime>(),
            services.GetRequiredService<LedgerOptions>(),
            services.GetRequiredService<ILogger<OfficeLedger>>());
    }
}
