using MotCua.Application.Collecting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Domain.Organisation;
using MotCua.Web.Api;
using static MotCua.Domain.Organisation.DutyKind;

namespace MotCua.Web.Security;

/// <summary>
/// Who may enter: by folder of Pages, and for the API by a group's <see cref="RequireDuty"/>. Whatever is not named here needs
/// an officer with a duty; what anyone may open is on the public lists, which a test compares with every route there is.
/// </summary>
public static class Conventions
{
    /// <summary>Any duty opens it.</summary>
    public const string AnyDuty = "any-duty";

    /// <summary>Signed in, with a duty or without one; a first password was already replaced.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Signed in, be it with a first password that must still be replaced.</summary>
    public const string AtTheDoor = "at-the-door";

    /// <summary>The duties that open a folder; empty for any duty.</summary>
    public static readonly IReadOnlyDictionary<string, DutyKind[]> Folders = new Dictionary<string, DutyKind[]>
    {
        ["/Counter"] = [Receive],

        // Which dossier is whose to see is asked of each dossier: leaders and inspectors open them too.
        ["/Desk"] = [],
        ["/Return"] = [Return, Receive],

        // Whoever has paper in hand.
        ["/Custody"] = [Receive, Process, Approve, Return],

        // Which part is whose is asked of each part.
        ["/Chains"] = [Receive, Process, Approve, Return, Lead, Control, Inspect],

        // Money is taken at the desk; who leads, controls or inspects reads of it.
        ["/Fees"] = [.. FeePage.Readers],
        ["/Lead"] = [Lead],
        ["/Figures"] = [Lead, Control, Inspect],

        // Counts only; who closes a report is asked of the act.
        ["/Reports"] = [Lead, Control, Inspect],

        // Which finding is whose is asked of each; a commune reads nothing of a round before its minutes.
        ["/Inspect"] = [Inspect, Control, Lead],

        // Counts, codes and procedures; who tallies is asked of the act.
        ["/Quality"] = [Lead, Control, Inspect],

        // Codes, days and counts; who sets a rule is asked of the act.
        ["/Signals"] = [Lead, Control, Inspect],

        // Names of everybody who came: for those who keep the book, answer for it or inspect it.
        ["/Register"] = [Receive, Lead, Inspect],
        ["/Admin"] = [Administer],
        ["/Catalogue"] = [Control, Administer],
        ["/Posters"] = [Control, Receive, Lead, Inspect],
        ["/Search"] = [Receive, Process, Approve, Return, Lead, Control, Inspect],

        // Codes, states and times of the exchange, nothing of a person (law page 12.2: KSTTHC, and whoever answers or inspects).
        ["/Portal"] = [Control, Lead, Inspect, Administer],

        // Which dossier is whose to see is asked of each dossier.
        ["/Looks"] = [Receive, Return, Lead, Control, Inspect],

        // Codes and days only, as in what is kept.
        ["/Recalculation"] = [Lead, Control, Inspect],

        // Codes and days only; who proposes and who decides is asked of each act.
        ["/Retention"] = [Control, Lead, Approve, Inspect],
        ["/Slips"] = [],
    };

    /// <summary>The pages of one's own account. A page that is not named here needs a duty.</summary>
    public static readonly IReadOnlyDictionary<string, string> AccountPages = new Dictionary<string, string>
    {
        ["/Account/Index"] = SignedIn,
        ["/Account/Duty"] = SignedIn,
        ["/Account/SecondStep"] = SignedIn,
        ["/Account/Tokens"] = AnyDuty,
        ["/Account/Password"] = AtTheDoor,
        ["/Account/SignOut"] = AtTheDoor,
    };

    /// <summary>Pages that fewer may open than the folder they stand in.</summary>
    public static readonly IReadOnlyDictionary<string, DutyKind[]> Pages = new Dictionary<string, DutyKind[]>
    {
        ["/Desk/Index"] = [Receive, Process, Approve],

        // Their own work, or for who leads a unit what the unit holds.
        ["/Desk/Board"] = [Receive, Process, Approve, Return, Lead],
        ["/Desk/BoardDossiers"] = [Receive, Process, Approve, Return, Lead],
        ["/Chains/Import"] = [Receive, Process, Approve],
        ["/Inspect/Plan"] = [Control],
        ["/Fees/Day"] = [Receive, Return],
        ["/Fees/Note"] = [Receive, Return],
        ["/Fees/Differences"] = [Lead, Control, Inspect],
    };

    public static readonly IReadOnlyList<string> PublicFolders = ["/Home", "/Track", "/Procedures", "/Due", "/Seals", "/Disclosure", "/Errors"];

    public static readonly IReadOnlyList<string> PublicPages = ["/Account/SignIn"];

    /// <summary>Routes outside Pages that anyone may call.</summary>
    public static readonly IReadOnlyList<string> PublicRoutes = ["/health", "/lang", DueApi.Path, TrackApi.Path, SealApi.Path, SealApi.SheetPath, ApiDocument.Path, ApiUnmatched.Path, "/{*path}"];

    public static void AddDuties(this IServiceCollection services) => services.AddAuthorization(options =>
    {
        options.AddPolicy(AnyDuty, policy => policy.RequireAuthenticatedUser().RequireClaim(OfficerClaims.Duty));
        options.AddPolicy(AtTheDoor, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser()
            .RequireAssertion(context => !context.User.HasClaim(claim => claim.Type == OfficerClaims.MustChangePassword)));
        foreach (var duties in Folders.Values.Concat(Pages.Values).Where(duties => duties.Length > 0))
        {
            options.AddPolicy(Policy(duties), Requires(duties));
        }

        options.FallbackPolicy = options.GetPolicy(AnyDuty);
    });

    public static void AddFolderDuties(this PageConventionCollection pages)
    {
        foreach (var (folder, duties) in Folders)
        {
            pages.AuthorizeFolder(folder, Policy(duties));
        }

        foreach (var (page, policy) in AccountPages)
        {
            pages.AuthorizePage(page, policy);
        }

        foreach (var (page, duties) in Pages)
        {
            pages.AuthorizePage(page, Policy(duties));
        }

        foreach (var folder in PublicFolders)
        {
            pages.AllowAnonymousToFolder(folder);
        }

        foreach (var page in PublicPages)
        {
            pages.AllowAnonymousToPage(page);
        }
    }

    /// <summary>Puts an API route or group behind one of some duties.</summary>
    public static TBuilder RequireDuty<TBuilder>(this TBuilder routes, params DutyKind[] duties)
        where TBuilder : IEndpointConventionBuilder => duties.Length == 0 ? routes.RequireAuthorization(AnyDuty) : routes.RequireAuthorization(Requires(duties));

    private static string Policy(DutyKind[] duties) => duties.Length == 0 ? AnyDuty : $"duty:{string.Join('+', duties)}";

    private static Action<AuthorizationPolicyBuilder> Requires(DutyKind[] duties)
    {
        var names = duties.Select(duty => duty.ToString()).ToArray();
        return policy => policy.RequireAuthenticatedUser().RequireClaim(OfficerClaims.Duty, names);
    }
}
