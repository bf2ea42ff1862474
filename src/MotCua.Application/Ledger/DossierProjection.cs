using System.Text.Json;
using MotCua.Application.Data;
using MotCua.Application.Interlinking;
using MotCua.Application.Quality;
using MotCua.Application.Reporting;
using MotCua.Application.Tracking;
using MotCua.Domain;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Quality;
using MotCua.Domain.Reports;

namespace MotCua.Application.Ledger;

/// <summary>A dossier's entries to its row, and to the counters it is counted in.</summary>
public sealed class DossierProjection : IProjection
{
    public const string StreamPrefix = "dossier:";

    /// <summary>Order of a dossier without an appointment in a list of work: behind all others.</summary>
    public static readonly DateTime NeverDue = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public IReadOnlyList<Type> Rows { get; } = [typeof(DossierRow), typeof(AppointmentRow), typeof(ApologyRow), typeof(HoldingRow), typeof(PortalCodeRow), .. FigureCounting.Rows, .. WaitCounting.Rows, .. QualityCounting.Rows, .. StageRows.Rows];

    public static string StreamOf(string code) => StreamPrefix + code;

    public static Dossier Unfold(DossierRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Dossier.From(row.Unfolded ??= StateOf(row.State));
    }

    /// <param name="state">As its row keeps it.</param>
    public static Dossier Unfold(string state) => Dossier.From(StateOf(state));

    private static DossierState StateOf(string state) => JsonSerializer.Deserialize<DossierState>(state, EntryJson.Whole)!;

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        if (!entry.Stream.StartsWith(StreamPrefix, StringComparison.Ordinal))
        {
            return;
        }

        if (facts is DossierReceived receipt)
        {
            Put(rows, null, Dossier.Open(receipt, entry.Actor, entry.At), entry.At);
            return;
        }

        var code = entry.Stream[StreamPrefix.Length..];
        var before = rows.Find<DossierRow>(code) ?? throw new InvalidOperationException($"Entry {entry.Node}/{entry.Sequence} speaks of a dossier that was never received: {code}.");
        var dossier = Unfold(before);
        dossier.Apply(facts, entry.Actor, entry.At);
        Put(rows, before, dossier, entry.At);
    }

    private static DossierRow Fold(Dossier dossier, DossierRow? before, DateTime at)
    {
        var state = dossier.State;
        var receipt = state.Receipt;
        var found = ReferenceEquals(before?.Unfolded?.Receipt, receipt) ? before : null;
        var beside = ReferenceEquals(before?.Unfolded?.Aside, state.Aside) ? found : null;
        var limitInHours = found?.LimitInHours ?? (Limit.TryParse(receipt.Limit, out var limit) && limit.Kind != LimitKind.None && !limit.IsInDays);
        var (received, due, ended) = (OfficeTime.ToLocal(receipt.ReceivedAt), Local(state.JudgedDueAt), Local(state.ClockEndedAt));
        var applicant = receipt.Applicant;
        var presses = WorkDue(state) ?? NeverDue;
        var waits = DossierLifecycle.IsWaiting(state.Status);
        var standsSince = state.EndedAt is null ? Appointments.SinceWhen(before, state.EnteredAt, (presses, state.JudgedDueAt, waits), at) : before?.StandsSince ?? state.EnteredAt;
        EndTiming? timing = ended is { } end ? EndTimings.Of(end, due, limitInHours) : null;
        var quality = QualityCounting.Of(state, timing);
        var isHeld = DossierLifecycle.IsOpen(state.Status) || state.Status is DossierStatus.ResultReady;
        return new DossierRow
        {
            Code = receipt.Code,
            Version = state.Version,
            Status = state.Status,
            Authority = receipt.Authority,
            Desk = receipt.Desk,
            Competent = receipt.Competent,
            Procedure = receipt.Procedure,
            ProcedureName = receipt.ProcedureName,
            Sector = receipt.Sector,
            Channel = receipt.Channel,
            Interlinked = receipt.Interlinked,
            Slip = receipt.Slip,
            LateEntry = receipt.LateEntry,
            ReceivedAt = receipt.ReceivedAt,
            EnteredAt = state.EnteredAt,
            DueAt = state.JudgedDueAt,
            LimitInHours = limitInHours,
            EndedAt = state.EndedAt,
            EndTiming = timing,
            ClockEndedAt = state.ClockEndedAt,
            IndexDueAt = quality.IsOverdueAfterDue ? state.JudgedDueAt : null,

            // Erasing takes the files away, and what was counted stays counted.
            Missed = state.Erasure is { Done: true } || (before?.Unfolded is { } stateBefore && DossierQuality.CountAlike(stateBefore, state)) ? before!.Missed : quality.Missed(),
            WaitedDays = ended is { } finished ? OfficeTerms.DaysWaited(received, finished) : null,
            PromisedDays = due is { } promised ? OfficeTerms.DaysWaited(received, promised) : null,
            ReturnedAt = state.ReturnedAt,
            HolderUnit = isHeld ? dossier.AtStep.Unit : null,
            HolderDuty = isHeld ? Dossier.DutyAt(dossier.AtStep.Kind) : null,
            Holder = isHeld ? state.Holder : null,
            QueueOrder = state.EndedAt ?? presses,
            StandsSince = standsSince,
            WaitsSince = waits ? standsSince : null,
            RouteUnits = beside?.RouteUnits ?? UnitsOnTheWay(dossier),
            AskedUnits = dossier.AskedUnits() is { Count: > 0 } asked ? $"|{string.Join('|', asked)}|" : null,
            NewDateProposed = state.EndedAt is null && state.Side.ProposedDate is not null,
            EscalatedUnits = state.Side.Escalations.Count > 0 ? UnitsTold(dossier) : null,
            OverdueCause = state.Side.Causes is [.., var stated] ? stated.Cause : null,
            Apology = state.Side.NewDates.Count > 0 ? ApologyMade.Made : ApologyMade.None,
            StepSince = state.StepSince,
            StepName = dossier.AtStep.Name,
            RegisterBook = receipt.RegisterBook,
            RegisterNumber = receipt.RegisterNumber,
            ApplicantName = applicant?.Name,
            ApplicantNumber = applicant?.Identity?.Number,
            ApplicantPhone = applicant?.Phone,
            SearchWords = found?.SearchWords ?? SearchTerms.WordsOf(receipt),
            SearchNumbers = found?.SearchNumbers ?? SearchTerms.NumbersOf(receipt),
            Unfolded = state,
        };
    }

    private static string? UnitsTold(Dossier dossier) =>
        dossier.OpenEscalations.Select(raised => raised.ToUnit).Distinct().ToList() is { Count: > 0 } told ? $"|{string.Join('|', told)}|" : null;

    private static string UnitsOnTheWay(Dossier dossier)
    {
        var receipt = dossier.State.Receipt;
        var units = receipt.Route.Select(step => step.Unit).Concat(dossier.Branches.Select(branch => branch.Unit)).Concat(dossier.State.Side.Opinions.Select(opinion => opinion.Unit))
            .Concat(receipt.Chain?.Stages.Select(stage => stage.Unit) ?? []);
        return $"|{string.Join('|', units.Distinct())}|";
    }

    /// <summary>Puts the row of a dossier as it is now, and counts what it begins to count for.</summary>
    internal static void Put(IRows rows, DossierRow? before, Dossier dossier, DateTime at)
    {
        var after = Fold(dossier, before, at);
        rows.Put(after);
        var appointment = Appointments.EndedBy(before, after);
        if (appointment is not null)
        {
            rows.Put(appointment);
        }

        Holdings.Post(rows, before, after, at);
        var known = before is null ? null : Unfold(before).State;
        PutPortalCode(rows, known?.Receipt.PortalCode, dossier);
        PutApologies(rows, known?.Side ?? SidePaths.None, dossier);
        FigureCounting.Post(rows, before, after, appointment);
        WaitCounting.Post(rows, before, after, known, dossier.State);
        QualityCounting.Post(rows, before, after, known, dossier.State);
        StageRows.Post(rows, before, after, known, dossier.State);
        TripProjection.Finish(rows, before, after);
    }

    private static void PutApologies(IRows rows, SidePaths before, Dossier dossier)
    {
        var apologies = dossier.State.Side.NewDates;
        for (var place = 0; place < apologies.Count; place++)
        {
            var apology = apologies[place];
            if (before.NewDates.ElementAtOrDefault(place) != apology)
            {
                rows.Put(new ApologyRow
                {
                    Code = dossier.Code,
                    Number = place + 1,
                    Authority = dossier.State.Receipt.Authority,
                    SlipNumber = apology.SlipNumber,
                    SignedAt = apology.SignedAt,
                    DueBefore = apology.DueBefore,
                    DueAfter = apology.DueAfter,
                    TooLate = apology.TooLate,
                    PassedOn = apology.PassedOn,
                });
            }
        }
    }

    private static void PutPortalCode(IRows rows, string? before, Dossier dossier)
    {
        var after = dossier.State.Receipt.PortalCode;
        if (before == after)
        {
            return;
        }

        if (before is not null)
        {
            rows.Remove(new PortalCodeRow { Code = before, Dossier = dossier.Code });
        }

        if (after is not null)
        {
            rows.Put(new PortalCodeRow { Code = after, Dossier = dossier.Code });
        }
    }

    /// <summary>What the office has to keep to now. While it waits for the applicant nothing presses, unless it was late already when it asked.</summary>
    private static DateTime? WorkDue(DossierState state)
    {
        var status = state.Status is DossierStatus.WithdrawalAsked && DossierLifecycle.IsWaiting(state.Side.Withdrawals[^1].From) ? state.Side.Withdrawals[^1].From : state.Status;
        var waitsSince = status switch
        {
            DossierStatus.WithdrawalAsked => state.Side.Withdrawals[^1].AskedAt,
            DossierStatus.AwaitingSupplement => state.Side.Supplements[^1].AskedAt,
            DossierStatus.AwaitingPayment => state.Side.Payments[^1].AskedAt,
            _ => (DateTime?)null,
        };
        return waitsSince < state.JudgedDueAt ? null : state.JudgedDueAt;
    }

    private static DateTime? Local(DateTime? utc) => utc is { } instant ? OfficeTime.ToLocal(instant) : null;
}
