using MotCua.Domain.People;

namespace MotCua.Domain.Routing;

/// <summary>Được phân vì: the rule by which a step came to the officer who has it.</summary>
/// <param name="Value">The village, sector or day; null where the least work decided.</param>
public sealed record Routed(RoutingWay By, string? Value);

/// <param name="Officer">Who gets it.</param>
/// <param name="Because">Why.</param>
public sealed record Assigned(string Officer, Routed Because);

/// <summary>Somebody of the unit who is there and may be given the step.</summary>
/// <param name="Holds">Open dossiers they hold under that duty there.</param>
/// <param name="LastGiven">UTC: when they last got one; null for never.</param>
public sealed record Hand(string Officer, int Holds, DateTime? LastGiven);

/// <summary>What a table asks of a dossier.</summary>
public sealed record Matter(string Sector, string? Address);

/// <summary>Who of a unit gets a step, by the unit's table: a rule without hidden inputs, so that it can be explained and done again.</summary>
public static class Assignment
{
    /// <summary>Null: the unit's common queue.</summary>
    /// <param name="there">Everybody who may be given it; nobody who is away is among them.</param>
    public static Assigned? Of(RoutingTable table, Matter matter, DateOnly day, IReadOnlyList<Hand> there)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(matter);
        ArgumentNullException.ThrowIfNull(there);
        var address = Words(matter.Address);
        var sector = Words(matter.Sector);
        foreach (var line in table.Lines.Where(line => Catches(line, address, sector, day)))
        {
            // Several officers for the same village or sector share it.
            var named = table.Lines.Where(other => other.By == line.By && Words(other.Value) == Words(line.Value)).Select(other => other.Officer).ToHashSet();
            if (Least(there.Where(hand => named.Contains(hand.Officer))) is { } hand)
            {
                return new Assigned(hand.Officer, new Routed(line.By, line.Value));
            }
        }

        return table.RestByLeastWork && Least(there) is { } free ? new Assigned(free.Officer, new Routed(RoutingWay.LeastWork, null)) : null;
    }

    private static bool Catches(RoutingLine line, string address, string sector, DateOnly day) => line.By switch
    {
        RoutingWay.Village => address.Contains(Words(line.Value), StringComparison.Ordinal),
        RoutingWay.Sector => sector == Words(line.Value),
        RoutingWay.Roster => RosterDay.Read(line.Value) is { } falls && falls(day),
        _ => false,
    };

    /// <summary>Who holds the least; of these who got something longest ago.</summary>
    private static Hand? Least(IEnumerable<Hand> hands) =>
        hands.OrderBy(hand => hand.Holds).ThenBy(hand => hand.LastGiven ?? DateTime.MinValue).ThenBy(hand => hand.Officer, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Folded whole words with a blank around each, so that "Nà Vài" is found in "thôn Nà Vài, xã Tân Bắc" and not in "Nà Vàing".</summary>
    private static string Words(string? text) =>
        $" {string.Join(' ', new string([.. VietnameseText.Fold(text).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
}
