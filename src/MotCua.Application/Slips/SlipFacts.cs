using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Slips;
using MotCua.Domain.Visits;

namespace MotCua.Application.Slips;

/// <summary>What all slips say in the same way.</summary>
internal static class SlipFacts
{
    /// <param name="tree">The organisation as of the day of the slip: names of units stay as they were.</param>
    /// <param name="formsOf">The day whose set of forms it is of: a dossier's day of receipt.</param>
    public static SlipHead Head(UnitTree tree, string authority, string desk, DateOnly on, DateOnly formsOf, string number, int prints) => new()
    {
        Authority = tree.Find(authority)?.Name ?? authority,
        Desk = tree.Find(desk)?.Name ?? desk,
        DeskCode = desk,
        Place = tree.Find(authority)?.ShortName ?? "",
        Forms = FormSet.On(formsOf),
        On = on,
        Number = number,
        Prints = prints,
    };

    public static string? PhoneOf(UnitTree tree, string authority, string desk) => tree.Find(desk)?.Phone ?? tree.Find(authority)?.Phone;

    public static SlipPerson PersonOf(Applicant? applicant) => new(applicant?.Name ?? "", applicant?.Address, applicant?.Phone, applicant?.Email) { Number = applicant?.Identity?.Number };

    public static SlipPerson? PersonOf(Proxy? proxy) => proxy is null ? null : new SlipPerson(proxy.Name, proxy.Address, proxy.Phone, null) { Number = proxy.Identity?.Number };

    public static SlipPerson PersonOf(Visitor? visitor) => new(visitor?.Name ?? "", visitor?.Address, visitor?.Phone, visitor?.Email);
}
