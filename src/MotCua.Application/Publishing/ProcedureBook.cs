using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>What the verbs of the catalogue do in the open ledger.</summary>
internal static class ProcedureBook
{
    /// <summary>The catalogue is kept by procedure control; the administrator sets it up.</summary>
    public static bool KeepsCatalogue(Officer by) => by.Duty is DutyKind.Control or DutyKind.Administer;

    public static ProcedureVersionRow? LastVersion(this Book book, string code) =>
        book.Find<ProcedureRow>(code) is { } row ? book.Find<ProcedureVersionRow>(code, row.LastNumber) : null;

    /// <summary>Appends the draft as the code's first or next version, with the number it gets.</summary>
    public static Outcome<Facts> Publish(this Book book, ProcedureVersion draft)
    {
        if (!KeepsCatalogue(book.By))
        {
            return ProcedureRefusals.NotYours;
        }

        var refusals = ProcedureRules.Check(draft).ToList();
        var last = book.LastVersion(draft.Code);
        if (last is not null && draft.ValidFrom <= last.ValidFrom)
        {
            refusals.Add(ProcedureRefusals.BeginsTooEarly(last.ValidFrom));
        }

        if (last is not null && last.WithdrawnBy is null && ProcedureChange.Between(ProcedureProjection.Unfold(last), draft).Kind == ProcedureChangeKind.Unchanged)
        {
            refusals.Add(ProcedureRefusals.NothingChanged);
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var stream = ProcedureProjection.StreamOf(draft.Code);
        return last is null
            ? book.Append(stream, new ProcedurePublished(draft with { Number = 1 }))
            : book.Append(stream, new ProcedureChanged(draft with { Number = last.Number + 1 }));
    }

    public static Outcome<Facts> Withdraw(this Book book, string code, DateOnly lastDay, string decision)
    {
        if (!KeepsCatalogue(book.By))
        {
            return ProcedureRefusals.NotYours;
        }

        if (string.IsNullOrWhiteSpace(decision))
        {
            return ProcedureRefusals.NoDecision;
        }

        if (book.LastVersion(code) is not { } last || last.ValidUntil is not null)
        {
            return ProcedureRefusals.NotPublished(code);
        }

        return lastDay < last.ValidFrom
            ? ProcedureRefusals.EndsTooEarly(last.ValidFrom)
            : book.Append(ProcedureProjection.StreamOf(code), new ProcedureWithdrawn(lastDay, decision.Trim()));
    }
}
