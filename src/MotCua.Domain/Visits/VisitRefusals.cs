namespace MotCua.Domain.Visits;

/// <summary>Why a visit cannot end this way yet.</summary>
public static class VisitRefusals
{
    public static readonly Refusal NameNeeded = new("visit.name-needed") { Field = "Name" };
    public static readonly Refusal RequestNeeded = new("visit.request-needed") { Field = "Procedure" };
    public static readonly Refusal ItemNeeded = new("visit.item-needed") { Field = "Items" };
    public static readonly Refusal ReasonNeeded = new("visit.reason-needed") { Field = "Text" };
    public static readonly Refusal GuidanceNeeded = new("visit.guidance-needed") { Field = "Text" };

    public static Refusal TooLong(string field, int longest) => new("visit.too-long", longest) { Field = field };
}
