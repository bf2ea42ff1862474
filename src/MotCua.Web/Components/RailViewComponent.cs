using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Processing;
using MotCua.Application.Returning;
using MotCua.Web.Security;

namespace MotCua.Web.Components;

/// <summary>The left rail: the desks of the officer's present duty, the open one marked, and how much waits at those where work queues up.</summary>
public sealed class RailViewComponent(WorkQueue work, Shelf shelf) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var duty = UserClaimsPrincipal.ActingDuty();
        var here = Desk.At(Request.Path);
        var lines = new List<RailLine>();
        foreach (var desk in Desk.All.Where(desk => desk.IsFor(duty)))
        {
            lines.Add(new RailLine(desk, desk == here, await CountAsync(desk)));
        }

        return View(lines);
    }

    private async Task<int?> CountAsync(Desk desk) => desk.Path switch
    {
        Desk.Work => await work.CountAsync(UserClaimsPrincipal.AsOfficer(), QueueScope.Mine, HttpContext.RequestAborted),
        Desk.Returning => await shelf.CountAsync(UserClaimsPrincipal.AsOfficer(), HttpContext.RequestAborted),
        _ => null,
    };
}

/// <param name="Count">Null where nothing queues up; <see cref="WorkQueue.CountedTo"/> for that many or more.</param>
public sealed record RailLine(Desk Desk, bool IsHere, int? Count);
