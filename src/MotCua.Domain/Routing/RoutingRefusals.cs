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
}
