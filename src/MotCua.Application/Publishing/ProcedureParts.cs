using MotCua.Application.Importing;
using MotCua.Domain;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>Papers, published steps and results of an imported list, by the code of their procedure, in the order of the rows.</summary>
internal sealed class ProcedureParts
{
    private readonly Dictionary<string, Papers> papers = [];
    private readonly Dictionary<string, List<string>> instructions = [];
    private readonly Dictionary<string, List<ProcedureResult>> results = [];

    /// <param name="codes">Codes that the list of procedures names.</param>
    public ProcedureParts(ProcedureTables tables, IReadOnlySet<string> codes)
    {
        Read(tables.Papers, codes, ReadPaper);
        Read(tables.Steps, codes, (code, cells) => Of(instructions, code).Add(cells.Required("text", ProcedureImportRefusals.NoName)));
        Read(tables.Results, codes, (code, cells) =>
            Of(results, code).Add(new ProcedureResult(cells.Row.Optional("result_code"), cells.Required("name", ProcedureImportRefusals.NoName))));
    }

    public List<RowProblem> Problems { get; } = [];

    /// <summary>Where a procedure's first bad part stands; its own row is then not taken either.</summary>
    public Dictionary<string, RowProblem> Spoiled { get; } = [];

    public Papers PapersOf(string code) => papers.GetValueOrDefault(code) ?? new Papers();

    public IReadOnlyList<string> InstructionsOf(string code) => instructions.GetValueOrDefault(code) ?? [];

    public IReadOnlyList<ProcedureResult> ResultsOf(string code) => results.GetValueOrDefault(code) ?? [];

    private void Read(Table? table, IReadOnlySet<string> codes, Action<string, ProcedureCells> take)
    {
        foreach (var row in table?.Rows ?? [])
        {
            var cells = new ProcedureCells(row);
            var code = cells.Required("code", ProcedureImportRefusals.NoCode);
            if (code.Length > 0 && !codes.Contains(code))
            {
                cells.Faults.Add(ProcedureImportRefusals.UnknownProcedure(code));
            }
            else if (code.Length > 0)
            {
                take(code, cells);
            }

            foreach (var fault in cells.Faults)
            {
                var problem = new RowProblem(table!.Name, row.Line, fault);
                Problems.Add(problem);
                if (code.Length > 0)
                {
                    Spoiled.TryAdd(code, problem);
                }
            }
        }
    }

    private void ReadPaper(string code, ProcedureCells cells)
    {
        var name = cells.Required("name", ProcedureImportRefusals.NoName);
        var list = Of(papers, code);
        if (cells.Row["kind"] == "note")
        {
            list.Notes.Add(name);
            return;
        }

        var paper = new ProcedurePaper(name)
        {
            Originals = cells.Whole("originals") ?? 0,
            Copies = cells.Whole("copies") ?? 0,
            CertifiedCopies = cells.Whole("certified") ?? 0,
            Mode = cells.Mode(cells.Row["mode"].Length > 0 ? "mode" : "kind"),

            // A file's name says that there is a form, not which number it has.
            Form = cells.Row.Optional("form") ?? (cells.Row["form_file"].Length > 0 ? ProcedurePaper.UnnumberedForm : null),
            Case = cells.Row.Optional("case") ?? cells.Row.Optional("case_title"),
            ValidMonths = cells.Whole("valid_months"),
        };
        var certainty = cells.Certainty("check");
        list.Certainty = list.List.Count == 0 || certainty < list.Certainty ? certainty : list.Certainty;
        list.List.Add(paper);
        if (cells.Faults.Count == 0 && paper.Originals + paper.Copies + paper.CertifiedCopies == 0)
        {
            cells.Faults.Add(ProcedureRefusals.PaperWithoutCount(name));
        }
    }

    private static T Of<T>(Dictionary<string, T> parts, string code)
        where T : new()
    {
        if (!parts.TryGetValue(code, out var part))
        {
            part = new T();
            parts.Add(code, part);
        }

        return part;
    }

    public sealed class Papers
    {
        public List<ProcedurePaper> List { get; } = [];

        public List<string> Notes { get; } = [];

        /// <summary>That of the least certain row.</summary>
        public Certainty Certainty { get; set; }
    }
}
