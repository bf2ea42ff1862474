namespace MotCua.Domain.Slips;

/// <summary>
/// Mẫu theo thông tư: which prescribed forms are in use. A dossier keeps to the set of the day it was received (law page 3.1).
/// </summary>
/// <param name="RegisterNumber">Number of the register among the set's forms.</param>
/// <param name="RegisterHasSets">Whether the register counts the sets; that the older one does is known from practice alone (law page 3.9, open doubt 4).</param>
/// <param name="RegisterHasNote">Whether the register leaves room for a note; the same.</param>
/// <param name="HasIdentity">Whether the forms ask for the number that identifies the person or organisation.</param>
/// <param name="OnA5">Forms whose size is A5 in the circular; the others are A4.</param>
public sealed record FormSet(string Circular, string RegisterNumber, bool RegisterHasSets, bool RegisterHasNote, bool HasIdentity, IReadOnlyList<SlipForm> OnA5)
{
    private static readonly DateOnly NewForms = new(2025, 9, 15);

    public static FormSet Of2018 { get; } = new(
        "01/2018/TT-VPCP",
        "06",
        RegisterHasSets: true,
        RegisterHasNote: true,
        HasIdentity: false,
        OnA5: [SlipForm.Receipt, SlipForm.Supplement, SlipForm.Refusal, SlipForm.Apology, SlipForm.Control, SlipForm.Guidance, SlipForm.Originals, SlipForm.Withdrawal]);

    /// <summary>Has a notice of stopping of its own, and so moves the control slip and the register on by one. The guidance note is ours and stays small.</summary>
    public static FormSet Of2025 { get; } = new("03/2025/TT-VPCP", "07", RegisterHasSets: false, RegisterHasNote: false, HasIdentity: true, OnA5: [SlipForm.Guidance, SlipForm.Originals, SlipForm.Withdrawal]);

    /// <summary>The forms in use on a day.</summary>
    public static FormSet On(DateOnly day) => day < NewForms ? Of2018 : Of2025;
}
