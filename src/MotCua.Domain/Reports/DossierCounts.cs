namespace MotCua.Domain.Reports;

/// <summary>
/// What is counted of dossiers, as whole numbers that may be added and taken away: what came, what ended and how, how long people waited.
/// "Stopped" is an end without a result: refused during processing, or withdrawn.
/// </summary>
public abstract class DossierCounts
{
    /// <summary>Counted at the instant the book learned of them.</summary>
    public long Received { get; init; }

    public long ReceivedOnline { get; init; }

    public long ReceivedByPost { get; init; }

    /// <summary>Entered after the fact (nhập muộn).</summary>
    public long EnteredLate { get; init; }

    /// <summary>The applicant got a slip written by hand.</summary>
    public long SlipsByHand { get; init; }

    /// <summary>The applicant got no slip.</summary>
    public long SlipsMissing { get; init; }

    public long ResultsNoDueTime { get; init; }

    public long ResultsEarlierDate { get; init; }

    public long ResultsSameDateInTime { get; init; }

    public long ResultsPastTimeInDays { get; init; }

    public long ResultsPastTimeInHours { get; init; }

    public long ResultsLaterDate { get; init; }

    public long StoppedNoDueTime { get; init; }

    public long StoppedEarlierDate { get; init; }

    public long StoppedSameDateInTime { get; init; }

    public long StoppedPastTimeInDays { get; init; }

    public long StoppedPastTimeInHours { get; init; }

    public long StoppedLaterDate { get; init; }

    /// <summary>Of the stopped, those refused with form 03.</summary>
    public long Refused { get; init; }

    /// <summary>Days from receipt to the end, summed over all that ended.</summary>
    public long WaitedDays { get; init; }

    /// <summary>Days from receipt to the appointment, summed over all that ended and had one.</summary>
    public long PromisedDays { get; init; }

    /// <summary>Times that a dossier was overdue at the end of a day, of those that are over: began here.</summary>
    public long OverdueBegan { get; init; }

    /// <summary>Of the same times: ended here, by the dossier's end, another appointment, or a wait for the applicant.</summary>
    public long OverdueEnded { get; init; }

    /// <summary>Times that the office waited for an applicant over the end of a day, of those that are over: began here.</summary>
    public long WaitsBegan { get; init; }

    /// <summary>Of the same times: ended here.</summary>
    public long WaitsEnded { get; init; }

    public long Results => ResultsNoDueTime + ResultsEarlierDate + ResultsSameDateInTime + ResultsPastTimeInDays + ResultsPastTimeInHours + ResultsLaterDate;

    public long Stopped => StoppedNoDueTime + StoppedEarlierDate + StoppedSameDateInTime + StoppedPastTimeInDays + StoppedPastTimeInHours + StoppedLaterDate;

    /// <summary>All that ended and had an appointment.</summary>
    public long Promised => Results - ResultsNoDueTime + Stopped - StoppedNoDueTime;

    public long ResultsThat(EndTiming timing) => timing switch
    {
        EndTiming.NoDueTime => ResultsNoDueTime,
        EndTiming.EarlierDate => ResultsEarlierDate,
        EndTiming.SameDateInTime => ResultsSameDateInTime,
        EndTiming.SameDatePastTimeInDays => ResultsPastTimeInDays,
        EndTiming.SameDatePastTimeInHours => ResultsPastTimeInHours,
        EndTiming.LaterDate => ResultsLaterDate,
        _ => throw new ArgumentOutOfRangeException(nameof(timing), timing, "Not a way to end."),
    };

    public long StoppedThat(EndTiming timing) => timing switch
    {
        EndTiming.NoDueTime => StoppedNoDueTime,
        EndTiming.EarlierDate => StoppedEarlierDate,
        EndTiming.SameDateInTime => StoppedSameDateInTime,
        EndTiming.SameDatePastTimeInDays => StoppedPastTimeInDays,
        EndTiming.SameDatePastTimeInHours => StoppedPastTimeInHours,
        EndTiming.LaterDate => StoppedLaterDate,
        _ => throw new ArgumentOutOfRangeException(nameof(timing), timing, "Not a way to end."),
    };
}
