using System.Text.Json;
using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;

namespace MotCua.Application.Ledger;

/// <summary>A dossier's entries to its row.</summary>
public sealed class DossierProjection : IProjection
{
    public const string StreamPrefix = "dossier:";

    /// <summary>Order of a dossier without an appointment in a list of work: behind all others.</summary>
    public static readonly DateTime NeverDue = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public IReadOnlyList<Type> Rows { get; } = [typeof(DossierRow)];

    public static string StreamOf(string code) => StreamPrefix + code;

    public static Dossier Unfold(DossierRow row) => Dossier.From(JsonSerializer.Deserialize<DossierState>(row.State, EntryJson.Whole)!);

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        if (!entry.Stream.StartsWith(StreamPrefix, StringComparison.Ordinal))
        {
            return;
        }

        if (facts is DossierReceived receipt)
        {
            rows.Put(Fold(Dossier.Open(receipt, entry.Actor, entry.At)));
            return;
        }

        var code = entry.Stream[StreamPrefix.Length..];
        var dossier = Unfold(rows.Find<DossierRow>(code) ?? throw new InvalidOperationException($"Entry {entry.Node}/{entry.Sequence} speaks of a dossier that was never received: {code}."));
        dossier.Apply(facts, entry.Actor, entry.At);
        rows.Put(Fold(dossier));
    }

    public static DossierRow Fold(Dossier dossier)
    {
        var state = dossier.State;
        var receipt = state.Receipt;
        var applicant = receipt.Applicant;
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
            DueAt = state.DueAt,
            EndedAt = state.EndedAt,
            ReturnedAt = state.ReturnedAt,
            HolderUnit = isHeld ? dossier.AtStep.Unit : null,
            HolderDuty = isHeld ? Dossier.DutyAt(dossier.AtStep.Kind) : null,
            Holder = isHeld ? state.Holder : null,
            QueueOrder = state.EndedAt ?? state.DueAt ?? NeverDue,
            RouteUnits = $"|{string.Join('|', receipt.Route.Select(step => step.Unit).Distinct())}|",
            StepSince = state.StepSince,
            StepName = dossier.AtStep.Name,
            RegisterBook = receipt.RegisterBook,
            RegisterNumber = receipt.RegisterNumber,
            ApplicantName = applicant?.Name,
            ApplicantNumber = applicant?.Identity?.Number,
            ApplicantPhone = applicant?.Phone,
            SearchText = SearchTextOf(receipt, applicant),
            State = JsonSerializer.Serialize(state, EntryJson.Whole),
        };
    }

    /// <summary>Code, names, numbers and procedure, folded as the query will be.</summary>
    private static string SearchTextOf(DossierReceived receipt, Applicant? applicant) => VietnameseText.Fold(string.Join(
        ' ',
        new[] { receipt.Code, applicant?.Name, applicant?.Identity?.Number, applicant?.Phone, receipt.Proxy?.Name, receipt.ProcedureName }.Where(part => !string.IsNullOrEmpty(part))));
}
