using MotCua.Domain.Deadlines;
using MotCua.Domain.Fees;
using MotCua.Domain.Slips;

namespace MotCua.Domain.Rules;

/// <summary>
/// What law, province or office lay down for a dossier received on a day, where they leave a figure or a choice open. Made by
/// <see cref="RuleBook.On"/>; a dossier keeps to the rules of the day it was received.
/// </summary>
public sealed record OfficeRules
{
    /// <summary>How often papers may be asked for in one dossier.</summary>
    public required int MostSupplements { get; init; }

    /// <summary>Working days the applicant has to bring them; the desk may close the dossier after them. Null: it is never closed for that.</summary>
    public required int? SupplementDays { get; init; }

    /// <summary>What asking for papers does to the clock of a procedure whose own text is silent.</summary>
    public required SupplementClock OnSupplement { get; init; }

    /// <summary>How often a new date may be set in one dossier.</summary>
    public required int MostNewDates { get; init; }

    /// <summary>Working days before the appointment by which an apology has to go out.</summary>
    public required int ApologyDaysBefore { get; init; }

    /// <summary>A dossier with a new date is judged by its first appointment, so that an apology makes nothing timely.</summary>
    public required bool JudgedByFirstAppointment { get; init; }

    /// <summary>How often an office may send the same dossier back before only a leader may.</summary>
    public required int SendBacksBeforeLeader { get; init; }

    /// <summary>After this hour the counter hands an e-dossier over at the opening of the next working day.</summary>
    public required TimeOnly HandOverCutOff { get; init; }

    /// <summary>What the time between a wish to withdraw and its end does to the clock, where the office goes on after all.</summary>
    public required SupplementClock OnWithdrawal { get; init; }

    /// <summary>Whether the applicant may take the wish to withdraw back before the desk stopped the dossier.</summary>
    public required bool WithdrawalMayBeTakenBack { get; init; }

    /// <summary>What goes back of the fee of a dossier that the applicant withdrew.</summary>
    public required FeeRefund RefundWithdrawn { get; init; }

    /// <summary>What goes back of the fee of a dossier that was refused, or stopped because papers did not come.</summary>
    public required FeeRefund RefundStopped { get; init; }

    /// <summary>Working days before the appointment from which the program drafts apologies.</summary>
    public required int ApologyDraftedDaysBefore { get; init; }

    /// <summary>Working days after the appointment that such a draft proposes; the signer may set another day.</summary>
    public required int ApologyDraftedDays { get; init; }

    /// <summary>Working hours before the appointment at which whose work it is is warned; null for never.</summary>
    public required int? WarnOfficialHours { get; init; }

    /// <summary>Working hours after the appointment at which who leads the office is told; null for never.</summary>
    public required int? TellHeadHours { get; init; }

    /// <summary>Working hours after the appointment at which who leads the authority is told; null for never.</summary>
    public required int? TellLeaderHours { get; init; }

    /// <summary>When officers get what the day brings (bản tin đầu giờ).</summary>
    public required TimeOnly DigestAt { get; init; }

    /// <summary>A result is given only when the dossier owes nothing, gets nothing back, and its fee is counted.</summary>
    public required bool FeesBeforeReturn { get; init; }

    /// <summary>What a scanned page should take at most, in kB: heavier ones are said to be so.</summary>
    public required int KilobytesAPage { get; init; }

    /// <summary>Above this a scan is not taken; null: none is refused for its size a page.</summary>
    public required int? MostKilobytesAPage { get; init; }

    /// <summary>A scan that nobody signed as a true copy is a fault.</summary>
    public required bool ScansSigned { get; init; }

    /// <summary>Who gives the code of a request that comes through the national portal.</summary>
    public required CodeGiver CodeGiver { get; init; }

    /// <summary>The signs behind the numbers of the slips.</summary>
    public required SlipSigns SlipSigns { get; init; }

    /// <summary>Years a closed dossier keeps what tells of a person where its procedure names none; null: for ever.</summary>
    public required int? RetentionYears { get; init; }

    /// <summary>So many looks at personal data in a week far outside working hours are shown to the head.</summary>
    public required int LooksOutOfHours { get; init; }

    /// <summary>Fewer dossiers looked at in a week than this are never far more than usual.</summary>
    public required int LooksLeast { get; init; }

    /// <summary>So many times as many as in an officer's usual week are shown to the head.</summary>
    public required int LooksTimesUsual { get; init; }

    /// <summary>Figures of fewer dossiers than this are not told to the public.</summary>
    public required int SmallestDisclosed { get; init; }
}

/// <summary>Who gives the code the national portal knows a dossier by. The office's own running number stays the dossier's code in any case.</summary>
public enum CodeGiver
{
    /// <summary>The office; a code that the portal gave is accepted where there is one.</summary>
    Either = 1,

    /// <summary>The portal: what comes online carries its code.</summary>
    Portal = 2,

    /// <summary>The office alone.</summary>
    Office = 3,
}
