using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using MotCua.Web.Security;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Architecture;

/// <summary>Every page and every route is behind a duty, or stands on a list of what is public on purpose.</summary>
public sealed class DoorsTests
{
    [Fact]
    public async Task What_anyone_may_open_is_on_the_public_lists()
    {
        var open = await RoutesAsync(route => IsOpen(route) && !IsListed(route));

        Findings.None(open);
    }

    [Fact]
    public async Task What_is_on_the_public_lists_is_open_to_anyone()
    {
        var shut = await RoutesAsync(route => !IsOpen(route) && IsListed(route));

        Findings.None(shut);
    }

    [Fact]
    public async Task A_session_without_a_duty_opens_nothing_but_its_own_account()
    {
        var loose = await RoutesAsync(route => !IsOpen(route) && !IsAccount(route)
            && route.Metadata.GetOrderedMetadata<IAuthorizeData>() is { Count: > 0 } doors && doors.All(door => door.Policy is Conventions.SignedIn));

        Findings.None(loose);
    }

    [Fact]
    public async Task Every_folder_of_pages_is_named_in_the_conventions()
    {
        var named = Conventions.Folders.Keys.Concat(Conventions.PublicFolders).Append("/Account").ToHashSet();
        var unnamed = await RoutesAsync(route => route.Metadata.GetMetadata<PageActionDescriptor>() is { } page
            && !named.Contains(string.Concat("/", page.ViewEnginePath.Split('/')[1])));

        Findings.None(unnamed);
    }

    private static async Task<List<string>> RoutesAsync(Func<RouteEndpoint, bool> which)
    {
        await using var site = await TestSite.OpenAsync();
        var routes = site.Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .ToList();

        Assert.NotEmpty(routes);
        return [.. routes.Where(which).Select(Name).Distinct()];
    }

    private static bool IsOpen(RouteEndpoint route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool IsListed(RouteEndpoint route) => route.Metadata.GetMetadata<PageActionDescriptor>() is { } page
        ? Conventions.PublicPages.Contains(page.ViewEnginePath) || Conventions.PublicFolders.Any(folder => page.ViewEnginePath.StartsWith(folder + "/", StringComparison.Ordinal))
        : Conventions.PublicRoutes.Contains(Name(route));

    private static bool IsAccount(RouteEndpoint route) => route.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.StartsWith("/Account/", StringComparison.Ordinal) == true;

    private static string Name(RouteEndpoint route) => route.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath ?? "/" + route.RoutePattern.RawText!.TrimStart('/');
}
