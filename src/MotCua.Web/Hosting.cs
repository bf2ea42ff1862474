using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using MotCua.Application;
using MotCua.Application.Attachments;
using MotCua.Application.Data;
using MotCua.Application.Demo;
using MotCua.Application.Escalating;
using MotCua.Application.Exchanging;
using MotCua.Application.Exporting;
using MotCua.Application.Ledger;
using MotCua.Application.Notifying;
using MotCua.Application.Processing;
using MotCua.Application.Sealing;
using MotCua.Application.Signalling;
using MotCua.Web.Api;
using MotCua.Web.Commands;
using MotCua.Web.Components;
using MotCua.Web.Health;
using MotCua.Web.Pages.Admin.Duties;
using MotCua.Web.Pages.Counter;
using MotCua.Web.Pages.Slips;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web;

/// <summary>Puts the program together: the same way for the server, for commands and for tests.</summary>
public static class Hosting
{
    /// <summary>The server: everything put together, and the way a request takes through it.</summary>
    /// <param name="adjust">Last word on the services, for tests.</param>
    public static WebApplication Build(MotCuaOptions options, Action<WebApplicationBuilder>? adjust = null)
    {
        var app = Compose(options, adjust);
        app.UseMotCua();
        return app;
    }

    /// <summary>The same without the way of a request, for commands: nothing is at work on the data before the command asks for it.</summary>
    public static WebApplication Compose(MotCuaOptions options, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Hosting).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (!Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")))
        {
            builder.WebHost.UseStaticWebAssets();
        }

        // The files of a build are as final as those of a published folder: compressed once, cached for good.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";

        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("MotCua", LogLevel.Information).AddFilter(typeof(TokenDoor).FullName, LogLevel.Warning);

        // That it could not start is said once, in a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);

        // The keys stand in the office's own database; who may read that is a matter of its folder.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        AddSettings(builder.Configuration, Path.Combine(options.Ready().Data, "settings.json"));
        builder.Services.AddMotCua(options.Ready());
        adjust?.Invoke(builder);

        return builder.Build();
    }

    /// <summary>
    /// Makes the database ready for this version of the program, and lets a demonstration's clock go on where it ended. Must be awaited before the
    /// first request.
    /// </summary>
    public static async Task<DemoStanding> PrepareAsync(this WebApplication app, CancellationToken cancel)
    {
        var ready = await app.Services.GetRequiredService<DatabaseSetup>().EnsureAsync(cancel);
        if (ready.Refused)
        {
            throw new CommandFailedException(app.Services.GetRequiredService<OfficeTexts>().Say(ready.Refusal));
        }

        return await app.Services.GetRequiredService<DemoOffice>().GoOnAsync(cancel);
    }

    private static void AddSettings(ConfigurationManager configuration, string file)
    {
        try
        {
            configuration.AddJsonFile(file, optional: true);
        }
        catch (InvalidDataException failure)
        {
            throw new CommandFailedException("Tệp cài đặt {0} không phải JSON đúng: {1}", file, failure.GetBaseException().Message);
        }
    }

    private static void AddMotCua(this IServiceCollection services, MotCuaOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<OfficeTexts>();
        services.AddSingleton<EntrySentences>();
        services.AddSingleton<RefusalNames>();
        services.AddSingleton<DueWords>();
        services.AddSingleton<TrackWords>();
        services.AddSingleton<ProcedureWords>();
        services.AddSingleton<FeeWords>();
        services.AddSingleton<Pages.Fees.FeeActs>();
        services.AddSingleton<Pages.Chains.StageActs>();
        services.AddSingleton<SlipSettings>();
        services.AddSingleton<CounterDesk>();
        services.AddSingleton<Application.Archiving.IArchiveForms, ArchivedForms>();
        services.AddSingleton<DutyChoices>();
        services.AddSingleton<CounterDrafts>();
        services.AddSingleton(provider => PortalSettings.Read(provider.GetRequiredService<IConfiguration>(), options.Data));
        services.AddHostedService<PortalSender>();
        services.AddHostedService<PortalDaily>();
        services.AddHostedService<AbsenceWatch>();
        services.AddHostedService<ApologyWatch>();
        services.AddHostedService<EscalationWatch>();
        services.AddHostedService<DigestWatch>();
        services.AddHostedService<SealWatch>();
        services.AddHostedService<SignalWatch>();
        services.AddMotCuaApplication(options.Database, new LedgerOptions(options.Node));
        services.AddSingleton(new ExportOptions(Path.Combine(options.Data, "written")));
        services.AddSingleton<WrittenFiles>();
        services.AddSingleton(new AttachmentOptions(Path.Combine(options.Data, "files")));
        services.AddSingleton(provider => CopySigningSettings.Read(provider.GetRequiredService<IConfiguration>(), options.Data));
        services.AddSingleton(provider => ReportSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => AgencySettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(new SignatureTrust(Path.Combine(options.Data, "trust")));

        services.AddSignIn();
        services.AddLookUpLimit();
        services.AddDuties();
        services.AddApi();

        services.Configure<RouteOptions>(routes =>
        {
            routes.LowercaseUrls = true;
            routes.LowercaseQueryStrings = false;
        });
        services.AddRazorPages(pages =>
        {
            pages.Conventions.Add(new PageRouteTransformerConvention(new KebabCase()));
            pages.Conventions.AddFolderDuties();
        }).AddOfficeTexts().AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false);
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "motcua-form");

        // Vietnamese letters go out as they are: readable source and a third of the bytes.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
    }

    private static void UseMotCua(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseReadersLanguage();
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/api"),
            pages => pages.UseExceptionHandler("/error/500").UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api"),
            api => api.UseApiProblems());
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapLanguageChoice();
        app.MapHealth();
        app.MapApi();
        app.MapFallback("{*path}", () => Results.NotFound()).AllowAnonymous();
    }
}
