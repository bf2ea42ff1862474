using System.Globalization;
using MotCua.Application.Exchanging;
using MotCua.Domain.People;
using MotCua.Domain.Portal;
using MotCua.Web.Commands;

namespace MotCua.Web;

/// <summary>
/// The national portal this installation tells, from "portal" in settings.json; docs/operations.md lists every key. Without an address there is none.
/// What is set wrongly stops the start with a sentence.
/// </summary>
public static class PortalSettings
{
    public static PortalOptions Read(IConfiguration configuration, string data)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var portal = configuration.GetSection("portal");
        if (string.IsNullOrWhiteSpace(portal["address"]))
        {
            return PortalOptions.None;
        }

        var (usual, codes) = (PortalOptions.None, new PortalCodes());
        var address = Address(portal, "address")!;
        return new PortalOptions
        {
            Address = address,
            LoginAddress = Address(portal, "loginAddress") ?? address,
            Credentials = Path.Combine(data, portal["credentials"] is { Length: > 0 } file ? file : throw Wrong("credentials", "")),
            Agency = portal["agency"] is { Length: > 0 } agency ? agency : throw Wrong("agency", ""),
            From = portal["from"] is { Length: > 0 } from ? Day(from) : null,
            WithProgress = Is(portal, "progress", usual.WithProgress),
            Accepted = Some(portal, "accepted", usual.Accepted),
            AlreadyThere = Some(portal, "alreadyThere", usual.AlreadyThere),
            SessionEnded = Some(portal, "sessionEnded", usual.SessionEnded),
            Timeout = TimeSpan.FromSeconds(Number(portal, "timeoutSeconds", (int)usual.Timeout.TotalSeconds, 1, 120)),
            Every = TimeSpan.FromSeconds(Number(portal, "everySeconds", (int)usual.Every.TotalSeconds, 1, 3600)),
            CompareAt = Hour(portal, "compareAt", usual.CompareAt),
            AtOnce = Number(portal, "atOnce", usual.AtOnce, 1, 32),
            Codes = codes with
            {
                Audience = Map<ApplicantKind>(portal, "codes:audience") ?? codes.Audience,
                Identity = Map<IdentityKind>(portal, "codes:identity") ?? codes.Identity,
                Sectors = portal.GetSection("codes:sectors").GetChildren().ToDictionary(each => each.Key, each => each.Value ?? ""),
                FeeTakenAt = portal["codes:feeTakenAt"] ?? codes.FeeTakenAt,
                FeeName = portal["codes:feeName"] ?? "Phí, lệ phí",
                SupplementAsked = portal["codes:supplementAsked"] ?? codes.SupplementAsked,
                SupplementAnswered = portal["codes:supplementAnswered"] ?? codes.SupplementAnswered,
                WithRecalledFields = Is(portal, "codes:recalledFields", codes.WithRecalledFields),
            },
        };
    }

    /// <summary>Over plain http only to this machine itself: names and an account go there.</summary>
    private static Uri? Address(IConfigurationSection portal, string key)
    {
        if (portal[key] is not { Length: > 0 } text)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw Wrong(key, text);
    }

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong("from", text);

    private static TimeOnly? Hour(IConfigurationSection portal, string key, TimeOnly? usual) =>
        portal[key] is not { Length: > 0 } text ? usual
        : text == "never" ? null
        : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour
        : throw Wrong(key, text);

    private static bool Is(IConfigurationSection portal, string key, bool usual) =>
        portal[key] is not { Length: > 0 } text ? usual : bool.TryParse(text, out var value) ? value : throw Wrong(key, text);

    private static int Number(IConfigurationSection portal, string key, int usual, int least, int most) =>
        portal[key] is not { Length: > 0 } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value
        : throw Wrong(key, text);

    private static IReadOnlySet<string> Some(IConfigurationSection portal, string key, IReadOnlySet<string> usual) =>
        portal.GetSection(key).GetChildren().Select(each => each.Value).OfType<string>().ToHashSet() is { Count: > 0 } some ? some : usual;

    private static Dictionary<TKind, string>? Map<TKind>(IConfigurationSection portal, string key)
        where TKind : struct, Enum
    {
        var lines = portal.GetSection(key).GetChildren().ToList();
        return lines.Count == 0 ? null : lines.ToDictionary(
            line => Enum.TryParse<TKind>(line.Key, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : throw Wrong(key, line.Key),
            line => line.Value ?? "");
    }

    private static CommandFailedException Wrong(string key, string value) => new CommandFailedException("Cài đặt portal:{0} không dùng được (“{1}”). Xem mục settings.json trong docs/operations.md.", key, value);
}
