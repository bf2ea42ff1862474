using System.Globalization;
using MotCua.Application.Importing;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;

namespace MotCua.Application.Demo;

/// <summary>Makes up people: names in the proportions of the province's peoples, old nine-digit cards, phones for about half. None of them exists.</summary>
public sealed class DemoPeople
{
    private readonly Random dice;
    private readonly WeightedChoice<string> peoples;
    private readonly Dictionary<(string People, string Kind, Sex Sex), WeightedChoice<string>> names = [];
    private int cards;
    private int phones;

    public DemoPeople(DemoData data, Random dice)
    {
        ArgumentNullException.ThrowIfNull(data);
        this.dice = dice;
        peoples = new(data.Peoples.Rows.Select(row => (row["ethnic_group"], DemoData.Number(row["share_percent"]))));
        foreach (var sex in new[] { Sex.Male, Sex.Female })
        {
            var letter = sex == Sex.Male ? "m" : "f";
            foreach (var group in data.Names.Rows.Where(row => row["gender"] is "u" || row["gender"] == letter).GroupBy(row => (People: row["ethnic_group"], Kind: row["kind"])))
            {
                names.Add((group.Key.People, group.Key.Kind, sex), new(group.Select(row => (row["value"], DemoData.Number(row["weight"])))));
            }
        }
    }

    public (string Name, Sex Sex) NextName()
    {
        var people = peoples.Next(dice);
        var sex = dice.NextDouble() < 0.53 ? Sex.Male : Sex.Female;
        string Part(string kind) => names[(people, kind, sex)].Next(dice);
        return ($"{Part("family")} {Part("middle")} {Part("given")}", sex);
    }

    /// <summary>Somebody of a commune, as told at the counter on a day.</summary>
    public Applicant Next(Unit commune, string district, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(commune);
        var (name, sex) = NextName();
        var birth = day.AddDays(-dice.Next(18 * 365, 72 * 365));
        var hasCard = dice.NextDouble() < 0.86;
        return new Applicant
        {
            Kind = ApplicantKind.Person,
            Name = name,
            Sex = sex,
            BirthDate = dice.NextDouble() < 0.8 ? birth : PartialDate.Of(birth.Year),
            Identity = hasCard ? new IdentityPaper(IdentityKind.OldIdentityCard, string.Create(CultureInfo.InvariantCulture, $"073{++cards:000000}")) : null,
            IdentityProven = hasCard,
            Address = $"{Village(commune)}, {commune.Territory}, {district}",
            Phone = dice.NextDouble() < 0.55 ? string.Create(CultureInfo.InvariantCulture, $"03500{++phones:00000}") : null,
        };
    }

    private string Village(Unit commune) => commune.Territory?.StartsWith("Thị trấn", StringComparison.Ordinal) == true
        ? $"Tổ {dice.Next(1, 9)}"
        : $"Thôn {dice.Next(1, 13)}";
}

/// <summary>Draws values as often as their weights say.</summary>
public sealed class WeightedChoice<T>
{
    private readonly T[] values;
    private readonly double[] upTo;

    public WeightedChoice(IEnumerable<(T Value, double Weight)> weighted)
    {
        var all = weighted.Where(one => one.Weight > 0).ToList();
        values = [.. all.Select(one => one.Value)];
        upTo = new double[values.Length];
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            upTo[i] = sum += all[i].Weight;
        }
    }

    public T Next(Random dice)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var at = Array.BinarySearch(upTo, dice.NextDouble() * upTo[^1]);
        return values[Math.Min(at < 0 ? ~at : at + 1, values.Length - 1)];
    }
}
