using MotCua.Domain;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Fees;
using MotCua.Domain.Interlinking;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;

namespace MotCua.Web.Pages.Cataloguing;

/// <summary>Makes the version that a form describes, over what the version before said where the form does not speak of it.</summary>
public static class ProcedureDraft
{
    /// <summary>The draft, or what in the form is no value at all. Whether it may be published is for the rules to say.</summary>
    public static Outcome<ProcedureVersion> Of(ProcedureForm form, ProcedureVersion? before)
    {
        if (LimitOf(form) is not { } limit)
        {
            return ProcedureRefusals.NoLimit;
        }

        var feeRules = FeeScheduleText.Read(form.FeeRules ?? "");
        if (feeRules.Refused)
        {
            return feeRules.Refusal;
        }

        var chain = ChainText.Read(form.Chain ?? "");
        if (chain.Refused && Text(form.Chain) is not null)
        {
            return chain.Refusal;
        }

        var steps = StepsOf(form);
        var levels = Flag(form.Commune, ProcedureLevels.Commune) | Flag(form.District, ProcedureLevels.District) | Flag(form.Province, ProcedureLevels.Province)
            | ((before?.Levels ?? ProcedureLevels.None) & (ProcedureLevels.Ministry | ProcedureLevels.Other));
        var draft = new ProcedureVersion
        {
            Code = before?.Code ?? (form.Code ?? "").Trim(),
            Number = (before?.Number ?? 0) + 1,
            ValidFrom = form.ValidFrom!.Value,
            Name = VietnameseText.Compose(form.Name),
            Sector = VietnameseText.Compose(form.Sector),
            Ministry = before?.Ministry,
            Levels = levels,
            Office = steps.FirstOrDefault(step => step.Kind == StepKind.Process)?.Place.Office,
            Interlinked = form.Interlinked,
            Audience = Flag(form.Citizen, ProcedureAudience.Citizen) | Flag(form.Business, ProcedureAudience.Business) | Flag(form.Organisation, ProcedureAudience.Organisation),
            Channels = Flag(form.Direct, ProcedureChannels.Direct) | Flag(form.Post, ProcedureChannels.Post) | Flag(form.Online, ProcedureChannels.Online),
            Conditions = Text(form.Conditions),
            Papers = [.. form.Papers.Where(paper => !paper.IsBlank).Select(PaperOf)],
            PaperNotes = Lines(form.PaperNotes),
            Sets = form.Sets,
            RetentionYears = form.RetentionYears,
            Limit = limit,
            Counting = CountingOf(form, before?.Counting),
            LimitNote = Text(form.LimitNote),
            Fee = form.Fee,
            FeeSetByCouncil = form.FeeSetByCouncil,
            FeeNote = Text(form.FeeNote),
            FeeRules = Text(form.FeeRules) is null ? null : feeRules.Value,
            Instructions = Lines(form.Instructions),
            Chain = Text(form.Chain) is null ? null : chain.Value,
            Steps = steps,
            Results = [.. Lines(form.Results).Select(name => before?.Results.FirstOrDefault(result => result.Name == name) ?? new ProcedureResult(null, name))],
            LegalBasis = Lines(form.LegalBasis),
            Decision = Text(form.Decision),
            OnlineLevel = form.OnlineLevel,
            Source = before?.Source,
        };
        return WithCertainty(draft, before, form.Verified);
    }

    /// <summary>A fact that was not touched is as certain as before; one that an officer typed has been seen, or verified if they say so.</summary>
    private static ProcedureVersion WithCertainty(ProcedureVersion draft, ProcedureVersion? before, bool verified)
    {
        var changed = before is null ? null : ProcedureChange.Between(before, draft).Fields.ToHashSet();
        Certainty Of(Certainty known, params string[] fields) =>
            verified ? Certainty.Verified : changed is not null && !fields.Any(changed.Contains) ? known : Certainty.Seen;
        return draft with
        {
            CodeCertainty = Of(before?.CodeCertainty ?? Certainty.Unknown),
            LimitCertainty = Of(before?.LimitCertainty ?? Certainty.Unknown, nameof(draft.Limit), nameof(draft.LimitNote)),
            FeeCertainty = Of(before?.FeeCertainty ?? Certainty.Unknown, nameof(draft.Fee), nameof(draft.FeeNote), nameof(draft.FeeRules), nameof(draft.FeeSetByCouncil)),
            PapersCertainty = Of(before?.PapersCertainty ?? Certainty.Unknown, nameof(draft.Papers), nameof(draft.PaperNotes)),
        };
    }

    private static Limit? LimitOf(ProcedureForm form)
    {
        var amount = form.LimitAmount;
        return form.LimitKind switch
        {
            LimitKind.None => Limit.None,
            LimitKind.SameDay => Limit.SameDay,
            _ when amount is null => null,
            LimitKind.WorkingHours => Parsed(amount, "wh"),
            LimitKind.WorkingDays => Parsed(amount, "wd"),
            LimitKind.CalendarDays => Parsed(amount, "d"),
            LimitKind.Months => Parsed(amount, "mo"),
            _ => Parsed(amount, "h"),
        };
    }

    private static Limit? Parsed(decimal? amount, string unit) =>
        Limit.TryParse(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{amount}{unit}"), out var limit) ? limit : null;

    private static CountingPolicy? CountingOf(ProcedureForm form, CountingPolicy? before)
    {
        var counting = (before ?? CountingPolicy.Default) with { OnSupplement = form.OnSupplement, LateReceipt = form.LateReceipt };
        return counting == CountingPolicy.Default ? null : counting;
    }

    private static List<ProcedureStep> StepsOf(ProcedureForm form)
    {
        var desk = new StepPlace(StepLevel.Receiving);
        var steps = new List<ProcedureStep> { new(1, null, StepKind.Receive, desk, 0) };
        foreach (var row in form.Steps.Where(row => row.Kind is not null))
        {
            steps.Add(new ProcedureStep(steps.Count + 1, null, row.Kind!.Value, new StepPlace(row.Level, Text(row.Office)), (int)Math.Round((row.Percent ?? 0) * 10)));
        }

        steps.Add(new ProcedureStep(steps.Count + 1, null, StepKind.Return, desk, 0));
        return steps;
    }

    private static ProcedurePaper PaperOf(ProcedureForm.PaperRow row) => new(VietnameseText.Compose(row.Name))
    {
        Originals = row.Originals,
        CertifiedCopies = row.Certified,
        Copies = row.Copies,
        Mode = row.Mode,
        Form = Text(row.Form) is ProcedureForm.UnnumberedForm ? ProcedurePaper.UnnumberedForm : Text(row.Form),
        Case = Text(row.Case),
        ValidMonths = row.ValidMonths,
    };

    private static T Flag<T>(bool set, T flag)
        where T : struct, Enum => set ? flag : default;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
