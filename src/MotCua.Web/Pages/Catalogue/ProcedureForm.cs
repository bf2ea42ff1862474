using System.ComponentModel.DataAnnotations;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Fees;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Procedures;

namespace MotCua.Web.Pages.Cataloguing;

/// <summary>A version of a procedure as the form has it: what an officer types, before the rules see it.</summary>
public sealed class ProcedureForm
{
    public const int BlankRows = 3;

    /// <summary>What an officer types for a paper on a form that has no number.</summary>
    public const string UnnumberedForm = "có mẫu";

    public string? Code { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public string? Name { get; set; }

    public string? Sector { get; set; }

    public bool Commune { get; set; }

    public bool District { get; set; }

    public bool Province { get; set; }

    public bool Interlinked { get; set; }

    public bool Citizen { get; set; }

    public bool Business { get; set; }

    public bool Organisation { get; set; }

    public bool Direct { get; set; }

    public bool Post { get; set; }

    public bool Online { get; set; }

    public LimitKind LimitKind { get; set; } = LimitKind.WorkingDays;

    [DisplayFormat(DataFormatString = "{0:0.##}", ApplyFormatInEditMode = true)]
    public decimal? LimitAmount { get; set; }

    public string? LimitNote { get; set; }

    public SupplementClock OnSupplement { get; set; }

    public LateReceipt LateReceipt { get; set; }

    public long? Fee { get; set; }

    public bool FeeSetByCouncil { get; set; }

    public string? FeeNote { get; set; }

    /// <summary>One rule a line, as <see cref="FeeScheduleText"/> reads them.</summary>
    public string? FeeRules { get; set; }

    /// <summary>The kind and then one agency a line, as <see cref="ChainText"/> reads them.</summary>
    public string? Chain { get; set; }

    public List<PaperRow> Papers { get; set; } = [];

    /// <summary>One remark a line.</summary>
    public string? PaperNotes { get; set; }

    public int? Sets { get; set; }

    public int? RetentionYears { get; set; }

    public List<StepRow> Steps { get; set; } = [];

    /// <summary>One step a line, as people read it.</summary>
    public string? Instructions { get; set; }

    /// <summary>One result a line.</summary>
    public string? Results { get; set; }

    public string? Conditions { get; set; }

    public OnlineLevel? OnlineLevel { get; set; }

    /// <summary>One document a line.</summary>
    public string? LegalBasis { get; set; }

    public string? Decision { get; set; }

    /// <summary>The officer has compared it with the decision that publishes it: every fact is then verified.</summary>
    public bool Verified { get; set; }

    public sealed class PaperRow
    {
        public string? Name { get; set; }

        public int Originals { get; set; }

        public int Certified { get; set; }

        public int Copies { get; set; }

        public PaperMode Mode { get; set; } = PaperMode.Submit;

        public string? Form { get; set; }

        public string? Case { get; set; }

        public int? ValidMonths { get; set; }

        public bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Form) && string.IsNullOrWhiteSpace(Case) && Originals + Certified + Copies == 0;
    }

    public sealed class StepRow
    {
        public StepKind? Kind { get; set; }

        public StepLevel Level { get; set; }

        public string? Office { get; set; }

        /// <summary>Of the limit, in hundredths.</summary>
        [DisplayFormat(DataFormatString = "{0:0.#}", ApplyFormatInEditMode = true)]
        public decimal? Percent { get; set; }
    }

    public static ProcedureForm Of(ProcedureVersion version) => new()
    {
        Code = version.Code,
        Name = version.Name,
        Sector = version.Sector,
        Commune = version.IsReceivedAt(ProcedureLevels.Commune),
        District = version.IsReceivedAt(ProcedureLevels.District),
        Province = version.IsReceivedAt(ProcedureLevels.Province),
        Interlinked = version.Interlinked,
        Citizen = version.Audience.HasFlag(ProcedureAudience.Citizen),
        Business = version.Audience.HasFlag(ProcedureAudience.Business),
        Organisation = version.Audience.HasFlag(ProcedureAudience.Organisation),
        Direct = version.Channels.HasFlag(ProcedureChannels.Direct),
        Post = version.Channels.HasFlag(ProcedureChannels.Post),
        Online = version.Channels.HasFlag(ProcedureChannels.Online),
        LimitKind = version.Limit.Kind,
        LimitAmount = version.Limit.Amount == 0 ? null : version.Limit.Amount,
        LimitNote = version.LimitNote,
        OnSupplement = (version.Counting ?? CountingPolicy.Default).OnSupplement,
        LateReceipt = (version.Counting ?? CountingPolicy.Default).LateReceipt,
        Fee = version.Fee,
        FeeSetByCouncil = version.FeeSetByCouncil,
        FeeNote = version.FeeNote,
        Chain = version.Chain?.ToString().Replace("; ", "\n", StringComparison.Ordinal),
        FeeRules = version.FeeRules?.ToString().Replace("; ", "\n", StringComparison.Ordinal),
        Papers = [.. version.Papers.Select(paper => new PaperRow
        {
            Name = paper.Name,
            Originals = paper.Originals,
            Certified = paper.CertifiedCopies,
            Copies = paper.Copies,
            Mode = paper.Mode,
            Form = paper.Form == ProcedurePaper.UnnumberedForm ? UnnumberedForm : paper.Form,
            Case = paper.Case,
            ValidMonths = paper.ValidMonths,
        })],
        PaperNotes = Lines(version.PaperNotes),
        Sets = version.Sets,
        RetentionYears = version.RetentionYears,
        Steps = [.. version.Steps.Where(step => step.Kind is StepKind.Process or StepKind.Approve).Select(step => new StepRow
        {
            Kind = step.Kind,
            Level = step.Place.Level,
            Office = step.Place.Office,
            Percent = step.Permille / 10m,
        })],
        Instructions = Lines(version.Instructions),
        Results = Lines(version.Results.Select(result => result.Name)),
        Conditions = version.Conditions,
        OnlineLevel = version.OnlineLevel,
        LegalBasis = Lines(version.LegalBasis),
        Decision = version.Decision,
    };

    /// <summary>A new procedure: received by the commune, in person, with the usual way.</summary>
    public static ProcedureForm New() => new()
    {
        Commune = true,
        Direct = true,
        Steps =
        [
            new StepRow { Kind = StepKind.Process, Percent = 80 },
            new StepRow { Kind = StepKind.Approve, Percent = 20 },
        ],
    };

    /// <summary>Keeps some empty rows at the end to write on.</summary>
    public void AddBlankRows()
    {
        Papers.RemoveAll(paper => paper.IsBlank);
        Papers.AddRange(Enumerable.Range(0, BlankRows).Select(_ => new PaperRow()));
        Steps.RemoveAll(step => step.Kind is null && step.Percent is null && string.IsNullOrWhiteSpace(step.Office));
        Steps.AddRange(Enumerable.Range(0, BlankRows).Select(_ => new StepRow()));
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
