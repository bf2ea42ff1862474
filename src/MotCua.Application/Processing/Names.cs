using MotCua.Application.Administering;

namespace MotCua.Application.Processing;

/// <summary>Turns ids of officers and codes of units into the names people know today; leaves alone what is neither.</summary>
public sealed class Names(Units units, Staff staff, OfficeTime time)
{
    public async ValueTask<Func<string, string>> TodayAsync(CancellationToken cancel)
    {
        var tree = await units.OnAsync(time.Today, cancel);
        var roll = await staff.RollAsync(cancel);
        return code => roll.Find(code) is { } officer ? officer.Card.Name : tree.Find(code) is null ? code : tree.ShortPathOf(code);
    }
}
