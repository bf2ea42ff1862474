using System.Net;
using System.Text.RegularExpressions;

namespace MotCua.Bench.Served;

/// <summary>Coming in by the real door.</summary>
internal static partial class SignIn
{
    public static async Task SignInAsync(this Caller caller, string name, string password)
    {
        var door = await caller.ReadAsync("/account/sign-in");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Name"] = name,
                ["Password"] = password,
                ["__RequestVerificationToken"] = TokenOf(door),
            }),
        };
        using var answer = await caller.SendAsync(request);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{name} was not let in.");
        }
    }

    /// <summary>What a form of this page must be sent with.</summary>
    public static string TokenOf(string page) => FormToken().Match(page).Groups["token"].Value;

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""")]
    private static partial Regex FormToken();
}
