using MotCua.Domain.Procedures;

namespace MotCua.Domain.Routing;

/// <summary>Why a procedure has no way from this desk: the catalogue and the organisation do not fit, and the administrator mends one of them.</summary>
public static class RoutingRefusals
{
    /// <summary>No authority of that level stands above the desk on the day.</summary>
    public static Refusal NoAuthority(StepLevel level) => new("routing.no-authority", level) { Field = "Procedure" };

    /// <summary>The authority has no such office on the day.</summary>
    public static Refusal NoOffice(string office, string authority) => new("routing.no-office", office, authority) { Field = "Procedure" };

    public static Refusal NoDesk(string authority) => new("routing.no-desk", authority) { Field = "Procedure" };

    /// <summary>What came before keeps to the table of its day.</summary>
    public static readonly Refusal InThePast = new("routing.in-the-past") { Field = "From" };

    /// <summary>Only of the unit one leads, or of one under it.</summary>
    public static readonly Refusal NotLedByYou = new("routing.not-led-by-you") { Field = "Unit" };

    public static readonly Refusal NoFile = new("routing.no-file") { Field = "Sheet" };

    public static Refusal TooManyLines(int most) => new("routing.too-many-lines", most) { Field = "Lines" };

    public static Refusal TooLong(string field, int most) => new("routing.too-long", most) { Field = field };

    public static Refusal NoWay(int line) => new("routing.no-way", line) { Field = "Lines" };

    public static Refusal NoValue(int line) => new("routing.no-value", line) { Field = "Lines" };

    public static Refusal NoDay(int line, string text) => new("routing.no-day", line, text) { Field = "Lines" };

    /// <summary>The officer does not work in the unit on that day.</summary>
    public static Refusal NotServing(int line, string officer) =>
        officer.Length == 0 ? new("routing.nobody", line) { Field = "Lines" } : new Refusal("routing.not-serving", line, officer) { Field = "Lines" };
}
