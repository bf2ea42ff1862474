using MotCua.Application.Importing;
using MotCua.Domain;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>
/// Turns an imported list into versions. A column the list does not have leaves what the catalogue says; an empty cell says that the
/// fact is not known. A procedure with any bad row is not taken at all, since half a list of papers is worse than none.
/// </summary>
/// <param name="from">First day of versions whose row names none.</param>
/// <param name="current">The last version in the catalogue, or null.</param>
/// <param name="offices">Keys of offices by their folded names.</param>
internal sealed class ProcedureReader(ProcedureTables tables, DateOnly from, Func<string, ProcedureVersion?> current, IReadOnlyDictionary<string, string> offices)
{
    private readonly List<ProcedureVersion> procedures = [];
    private readonly List<RowProblem> problems = [];
    private readonly List<RowProblem> doubts = [];

    public ProcedureReading Read()
    {
        var codes = tables.Procedures.Rows.Select(row => row["code"]).Where(code => code.Length > 0).ToHashSet();
        if (MissingColumns() is { Count: > 0 } missing)
        {
            return new ProcedureReading([], missing, [], codes);
        }

        var parts = new ProcedureParts(tables, codes);
        var lines = new Dictionary<string, int>();
        foreach (var row in tables.Procedures.Rows)
        {
            var cells = new ProcedureCells(row);
            var version = ReadVersion(cells, parts);
            if (version.Code.Length > 0 && !lines.TryAdd(version.Code, row.Line))
            {
                cells.Faults.Add(ProcedureImportRefusals.Twice(version.Code, lines[version.Code]));
            }

            if (parts.Spoiled.TryGetValue(version.Code, out var bad))
            {
                cells.Faults.Add(ProcedureImportRefusals.PartIsBad(version.Code, bad.Table, bad.Line));
            }

            Take(version, cells);
        }

        return new ProcedureReading(procedures, [.. problems, .. parts.Problems], doubts, codes);
    }

    private List<RowProblem> MissingColumns()
    {
        string[] needed = ["code", "name", "sector"];
        return
        [
            .. needed.Where(column => !tables.Procedures.Has(column))
                .Concat(tables.Procedures.Has("level") || tables.Procedures.Has("levels") ? [] : ["levels"])
                .Concat(tables.Procedures.Has("limit") || tables.Procedures.Has("time_unit") ? [] : ["limit"])
                .Select(column => new RowProblem(tables.Procedures.Name, 1, ProcedureImportRefusals.NoColumn(column))),
        ];
    }

    private void Take(ProcedureVersion version, ProcedureCells cells)
    {
        if (cells.Faults.Count == 0)
        {
            cells.Faults.AddRange(ProcedureRules.Check(version));
        }

        var before = current(version.Code);
        var change = ProcedureChange.Between(before, version);
        if (change.Kind == ProcedureChangeKind.Changed && version.ValidFrom <= before!.ValidFrom)
        {
            cells.Faults.Add(ProcedureRefusals.BeginsTooEarly(before.ValidFrom));
        }

        if (cells.Faults.Count == 0)
        {
            procedures.Add(version);
        }

        problems.AddRange(cells.Faults.Select(fault => new RowProblem(tables.Procedures.Name, cells.Row.Line, fault)));
    }

    private ProcedureVersion ReadVersion(ProcedureCells cells, ProcedureParts parts)
    {
        var row = cells.Row;
        var code = cells.Required("code", ProcedureImportRefusals.NoCode);
        var before = current(code);
        var levels = cells.Levels(tables.Procedures.Has("level") ? "level" : "levels");
        var interlinked = cells.Flag("interlinked");
        var steps = ReadSteps(cells, levels, interlinked, before);
        var codeCertainty = Has("code_check") ? cells.Certainty("code_check") : before?.CodeCertainty ?? Certainty.Unknown;
        var version = new ProcedureVersion
        {
            Code = code,
            Number = (before?.Number ?? 0) + 1,
            ValidFrom = cells.Date("valid_from") ?? from,
            Name = cells.Required("name", ProcedureImportRefusals.NoName),
            Sector = cells.Required("sector", ProcedureImportRefusals.NoSector),
            Ministry = Text("ministry", before?.Ministry),
            Levels = levels,
            Office = steps.FirstOrDefault(step => step.Kind == StepKind.Process)?.Place.Office,
            Interlinked = interlinked,
            Audience = Has("audience") ? cells.Audience("audience") : before?.Audience ?? ProcedureAudience.None,
            Channels = Has("channels") && row["channels"].Length > 0 ? cells.Channels("channels") : before?.Channels ?? ProcedureChannels.Direct,
            Conditions = Text("conditions", before?.Conditions),
            Sets = Has("sets") ? cells.Whole("sets") : before?.Sets,
            RetentionYears = Has("retention_years") ? cells.Whole("retention_years") : before?.RetentionYears,
            Limit = cells.Limit(),
            Counting = before?.Counting,
            LimitNote = Text("limit_note", null) ?? Text("time_note", before?.LimitNote),
            FeeNote = Text("fee_note", before?.FeeNote),
            FeeRules = Has("fee_rules") ? cells.FeeRules("fee_rules") : before?.FeeRules,
            Chain = Has("chain") ? cells.Chain("chain") : before?.Chain,
            Steps = steps,
            LegalBasis = Has("legal_basis") ? cells.List("legal_basis") : before?.LegalBasis ?? [],
            Decision = Text("decision", before?.Decision),
            OnlineLevel = ReadOnlineLevel(cells, before),
            Source = Text("source", before?.Source),
            CodeCertainty = codeCertainty,
            LimitCertainty = cells.Certainty(Has("limit_check") ? "limit_check" : "time_check"),
            FeeCertainty = cells.Certainty("fee_check"),
        };
        return WithParts(WithFee(version, cells), parts, before, row);

        bool Has(string column) => tables.Procedures.Has(column);

        string? Text(string column, string? known) => Has(column) ? row.Optional(column) : known;
    }

    private ProcedureVersion WithParts(ProcedureVersion version, ProcedureParts parts, ProcedureVersion? before, TableRow row)
    {
        var papers = parts.PapersOf(version.Code);
        ProcedureResult[] namedResult = row.Optional("result") is { } name ? [new ProcedureResult(null, name)] : [];
        return version with
        {
            Papers = tables.Papers is null ? before?.Papers ?? [] : papers.List,
            PaperNotes = tables.Papers is null ? before?.PaperNotes ?? [] : papers.Notes,
            PapersCertainty = (tables.Papers, papers.List.Count) switch
            {
                (null, _) => before?.PapersCertainty ?? Certainty.Unknown,
                (_, 0) => Certainty.Unknown,
                (var table, _) => table.Has("check") ? papers.Certainty : version.CodeCertainty,
            },
            Instructions = tables.Steps is null ? before?.Instructions ?? [] : parts.InstructionsOf(version.Code),
            Results = tables.Results is not null && parts.ResultsOf(version.Code) is { Count: > 0 } results ? results
                : tables.Procedures.Has("result") ? namedResult : before?.Results ?? [],
        };
    }

    /// <summary>Where the province's council sets the fee, a portal's 0 only fills the place.</summary>
    private ProcedureVersion WithFee(ProcedureVersion version, ProcedureCells cells)
    {
        var fee = cells.Whole("fee_vnd");
        var note = cells.Row["fee_note"];
        var saysCouncil = note.StartsWith("provincial council", StringComparison.Ordinal) || note.StartsWith("set by provincial council", StringComparison.Ordinal);
        var byCouncil = tables.Procedures.Has("fee_by_council") ? cells.Flag("fee_by_council") : saysCouncil;
        return version with
        {
            Fee = byCouncil && fee == 0 ? null : fee,
            FeeSetByCouncil = byCouncil,
            FeeNote = saysCouncil && note.EndsWith("council", StringComparison.Ordinal) ? null : version.FeeNote,
        };
    }

    private OnlineLevel? ReadOnlineLevel(ProcedureCells cells, ProcedureVersion? before)
    {
        var column = tables.Procedures.Has("online_level") ? "online_level" : "online_level_danang_2025";
        return tables.Procedures.Has(column) ? cells.OnlineLevel(column) : before?.OnlineLevel;
    }

    /// <summary>The way as written; else the default way through the offices named; else as the catalogue has it.</summary>
    private IReadOnlyList<ProcedureStep> ReadSteps(ProcedureCells cells, ProcedureLevels levels, bool interlinked, ProcedureVersion? before)
    {
        if (cells.Row.Optional("steps") is { } text)
        {
            var read = ProcedureStepText.Read(text);
            cells.Faults.AddRange(read.Refusals);
            return read.Refused ? [] : read.Value;
        }

        if (!tables.Procedures.Has("office"))
        {
            return before?.Steps ?? ProcedureSteps.Default([]);
        }

        var keys = cells.List("office").Select(name => OfficeKey(name, cells.Row.Line)).ToList();
        if (interlinked && keys.Count > 1 && levels.HasFlag(ProcedureLevels.Commune))
        {
            return ProcedureSteps.CommuneThenDistrict(keys[0], keys[1]);
        }

        // Offices named together without being interlinked are alternatives by level or trade: the first one works it.
        return ProcedureSteps.Default([.. keys.Take(interlinked ? keys.Count : 1).Select(key => new StepPlace(StepLevel.Receiving, key))]);
    }

    private string? OfficeKey(string name, int line)
    {
        if (offices.TryGetValue(VietnameseText.Fold(name), out var key))
        {
            return key;
        }

        doubts.Add(new RowProblem(tables.Procedures.Name, line, ProcedureImportRefusals.UnknownOffice(name)));
        return null;
    }
}
