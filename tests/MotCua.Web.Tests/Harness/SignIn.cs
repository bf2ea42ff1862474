namespace MotCua.Web.Tests.Harness;

/// <summary>Coming in by the real door.</summary>
public static class SignIn
{
    public static async Task<Page> SignInAsync(this Visitor visitor, string name, string password = TestPeople.Password)
    {
        var door = await visitor.OpenAsync("/account/sign-in");
        return await visitor.SendAsync(door, new Dictionary<string, string?> { ["Name"] = name, ["Password"] = password });
    }
}
