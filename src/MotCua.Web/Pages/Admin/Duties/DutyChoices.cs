using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Admin.Duties;

/// <summary>What a form about duties offers while one types: officers and units of the administrator's own tree.</summary>
public sealed class DutyChoices(Staff staff, Application.Administering.Units units, OfficeTime time, OfficeTexts texts)
{
    /// <summary>A list longer than this helps nobody and makes the page heavy; ids and codes may be typed all the same.</summary>
    private const int MostOffered = 500;

    /// <summary>"từ 01/01/2019", "01/6/2020 – 15/6/2020".</summary>
    public static string TimeOf(Duty duty, OfficeTexts texts)
    {
        ArgumentNullException.ThrowIfNull(duty);
        ArgumentNullException.ThrowIfNull(texts);
        return duty.Until is DateOnly until ? $"{OfficeForms.Day(duty.From)} – {OfficeForms.Day(until)}" : texts["từ {0}", duty.From];
    }

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<DutyKind>().Select(kind => new SelectListItem(texts.Word(kind), kind.ToString()));

    public async Task<IReadOnlyList<(string Id, string Name)>> OfficersAsync(CancellationToken cancel) =>
        [.. (await staff.RollAsync(cancel)).Search(null, time.Today).Take(MostOffered).Select(member => (member.Id, member.Card.Name))];

    public async Task<IReadOnlyList<(string Code, string Name)>> UnitsAsync(string own, CancellationToken cancel)
    {
        var tree = await units.OnAsync(time.Today, cancel);
        return [.. tree.Subtree(own).Take(MostOffered).Select(unit => (unit.Code, tree.ShortPathOf(unit.Code)))];
    }
}
