using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Web.Texts;

namespace MotCua.Web.Components;

/// <summary>Rules speak of officers and units by id and code; people read their names.</summary>
public sealed class RefusalNames(Names names, OfficeTexts texts)
{
    public async ValueTask<IReadOnlyList<Refusal>> InAsync(IReadOnlyList<Refusal> refusals, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(refusals);
        if (!refusals.Any(refusal => refusal.Facts.Any(fact => fact is string)))
        {
            return refusals;
        }

        var nameOf = await names.TodayAsync(cancel);
        return [.. refusals.Select(refusal => refusal with { Facts = [.. refusal.Facts.Select(fact => fact is string code ? texts.HolderOfPaper(code, nameOf) : fact)] })];
    }

    /// <summary>The page again with every reason, the names in their places.</summary>
    public async ValueTask<IActionResult> ShowAsync(PageModel page, IReadOnlyList<Refusal> refusals, CancellationToken cancel) => page.ShowRefusal(await InAsync(refusals, cancel));
}
