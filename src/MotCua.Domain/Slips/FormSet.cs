namespace MotCua.Domain.Slips;

/// <summary>
/// Which number each prescribed form has. A dossier keeps to the set of the day it was received. TT 03/2025/TT-VPCP has a notice of
/// stopping of its own and moves the control slip and the register on by one (law page 3.1).
/// </summary>
public sealed record FormSet(string Circular, string? StopNumber, string ControlNumber, string RegisterNumber)
{
    private static readonly DateOnly NewForms = new(2025, 9, 15);

    public static FormSet Of2018 { get; } = new("01/2018/TT-VPCP", null, "05", "06");

    public static FormSet Of2025 { get; } = new("03/2025/TT-VPCP", "05", "06", "07");

    /// <summary>The forms in use on a day.</summary>
    public static FormSet On(DateOnly day) => day < NewForms ? Of2018 : Of2025;
}
