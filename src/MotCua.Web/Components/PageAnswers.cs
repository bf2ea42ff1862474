using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Domain;
using MotCua.Web.Texts;

namespace MotCua.Web.Components;

/// <summary>How a page says no: the same page again with what was typed, status 422, and every reason.</summary>
public static class PageAnswers
{
    /// <summary>The form was filled in wrongly; ModelState says where.</summary>
    public static PageResult ShowAgain(this PageModel page) => new() { StatusCode = StatusCodes.Status422UnprocessableEntity };

    /// <summary>A rule refused the act. A refusal that names a field is shown beside it.</summary>
    public static PageResult ShowRefusal(this PageModel page, IEnumerable<Refusal> refusals)
    {
        var texts = page.HttpContext.RequestServices.GetRequiredService<OfficeTexts>();
        foreach (var refusal in refusals)
        {
            page.ModelState.AddModelError(refusal.Field ?? "", texts.Say(refusal));
        }

        return page.ShowAgain();
    }

    public static PageResult ShowRefusal(this PageModel page, Refusal refusal) => page.ShowRefusal([refusal]);
}
