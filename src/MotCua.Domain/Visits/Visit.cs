using MotCua.Domain.People;
using MotCua.Domain.Slips;

namespace MotCua.Domain.Visits;

/// <summary>What the officer wrote down of a visit that ends without a dossier.</summary>
public sealed record VisitClaim
{
    public required VisitEnding Ending { get; init; }

    public required Visitor Visitor { get; init; }

    public string? Procedure { get; init; }

    public int? ProcedureVersion { get; init; }

    /// <summary>The procedure's name, or what the person asked for in words.</summary>
    public string? Request { get; init; }

    public IReadOnlyList<string> Items { get; init; } = [];

    public string? Text { get; init; }

    public string? Ground { get; init; }
}

/// <summary>Lượt khách: the rule of ending one without a dossier.</summary>
public static class Visit
{
    private const int LongestLine = 300;
    private const int LongestText = 2000;

    public static SlipForm FormOf(VisitEnding ending) => ending switch
    {
        VisitEnding.Receipt => SlipForm.Receipt,
        VisitEnding.Supplement => SlipForm.Supplement,
        VisitEnding.Refusal => SlipForm.Refusal,
        VisitEnding.Guidance => SlipForm.Guidance,
        _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, "Not an ending of a visit."),
    };

    /// <summary>
    /// Form 02 must name everything that is missing, and why (NĐ 63/2010 art. 18(5)); form 03 its reason in writing (art. 6); a guidance note what
    /// was asked and answered. A phone or address is never required: the person stands at the counter.
    /// </summary>
    /// <param name="number">Gives the slip's running number; asked only when nothing is refused.</param>
    /// <param name="year">The office's year of the slip.</param>
    /// <param name="signs">Signs of the slips by the rules of the day.</param>
    public static Outcome<VisitEnded> End(VisitClaim claim, string authority, string desk, int year, SlipSigns signs, Func<long> number)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(number);
        if (claim.Ending is VisitEnding.Receipt)
        {
            throw new ArgumentException("A visit that ends in form 01 is told by its dossier.", nameof(claim));
        }

        var wrong = new List<Refusal>();
        var items = claim.Items.Select(item => Line(item, "Items", wrong)).OfType<string>().ToList();
        var request = Line(claim.Request, "Procedure", wrong);
        var text = Text(claim.Text, wrong);
        var ground = Line(claim.Ground, "Ground", wrong);
        var visitor = Composed(claim.Visitor, wrong);
        wrong.AddRange(Missing(claim.Ending, visitor, request, items, text));
        if (wrong.Count > 0)
        {
            return wrong;
        }

        var form = FormOf(claim.Ending);
        var slip = SlipNumber.Of(form, number(), signs);
        return new VisitEnded
        {
            Id = $"{desk}-{year}-{slip.Replace('/', '-')}",
            Ending = claim.Ending,
            Authority = authority,
            Desk = desk,
            SlipNumber = slip,
            Procedure = claim.Procedure,
            ProcedureVersion = claim.ProcedureVersion,
            Ground = claim.Ending is VisitEnding.Refusal ? ground : null,
            Visitor = visitor,
            Request = request,
            Items = items.Count > 0 ? items : null,
            Text = text,
        };
    }

    /// <summary>Whether this is what was written down when the visit ended: a key that comes back with another person's visit must not give out this one's slip.</summary>
    public static bool IsEndOf(VisitClaim claim, VisitEnded ended)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(ended);
        var again = End(claim, ended.Authority, ended.Desk, 0, SlipSigns.Of2018, () => 0);
        return !again.Refused
            && (again.Value.Ending, again.Value.Procedure, again.Value.Visitor, again.Value.Request, again.Value.Text, again.Value.Ground)
                == (ended.Ending, ended.Procedure, ended.Visitor, ended.Request, ended.Text, ended.Ground)
            && (again.Value.Items ?? []).SequenceEqual(ended.Items ?? []);
    }

    private static IEnumerable<Refusal> Missing(VisitEnding ending, Visitor visitor, string? request, List<string> items, string? text)
    {
        if (visitor.Name is null && ending is not VisitEnding.Guidance)
        {
            yield return VisitRefusals.NameNeeded;
        }

        if (request is null)
        {
            yield return VisitRefusals.RequestNeeded;
        }

        if (items.Count == 0 && ending is VisitEnding.Supplement)
        {
            yield return VisitRefusals.ItemNeeded;
        }

        if (text is null)
        {
            yield return ending is VisitEnding.Guidance ? VisitRefusals.GuidanceNeeded : VisitRefusals.ReasonNeeded;
        }
    }

    private static Visitor Composed(Visitor visitor, List<Refusal> wrong) => new(
        Line(visitor.Name, "Name", wrong), Line(visitor.Address, "Address", wrong), Line(visitor.Phone, "Phone", wrong), Line(visitor.Email, "Email", wrong));

    private static string? Line(string? written, string field, List<Refusal> wrong)
    {
        var line = VietnameseText.Compose(written);
        if (line.Length > LongestLine)
        {
            wrong.Add(VisitRefusals.TooLong(field, LongestLine));
        }

        return line.Length == 0 ? null : line;
    }

    /// <summary>Several lines; each composed, empty ones kept out.</summary>
    private static string? Text(string? written, List<Refusal> wrong)
    {
        var lines = (written ?? "").Split('\n').Select(VietnameseText.Compose).Where(line => line.Length > 0).ToList();
        var text = string.Join('\n', lines);
        if (text.Length > LongestText)
        {
            wrong.Add(VisitRefusals.TooLong("Text", LongestText));
        }

        return text.Length == 0 ? null : text;
    }
}
